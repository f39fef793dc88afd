package org.passerelle.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.passerelle.launcher.demo.DemoData;

/**
 * {@code ./mvnw -Pdemo}: database, migrations, demo, server; then the address and the accounts, until Ctrl-C.
 *
 * <p>Database and server start at the same time when the last start left the schema as the scripts want it; the server
 * takes longer to come to its first query than the database to answer.
 */
public final class Launcher implements AutoCloseable {

    private static final String RAN = "last-start";

    private final LaunchSettings settings;
    private final List<AutoCloseable> started = new ArrayList<>();
    private final Object databaseGuard = new Object();
    private @Nullable EmbeddedDatabase embeddedDatabase;
    private @Nullable FileLock lock;
    private boolean closing;

    private Launcher(LaunchSettings settings) {
        this.settings = settings;
    }

    /** Runs in Maven's own process, so that whatever ends Maven ends this. */
    public static void main(String[] arguments) throws InterruptedException {
        int status;
        Launcher launcher = null;
        try {
            launcher = new Launcher(LaunchSettings.of(System.getenv(), System.getProperties()));
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::close, "stop Passerelle"));
            status = launcher.run();
        } catch (LaunchException e) {
            status = launcher != null && launcher.closing() ? 0 : 1;
            if (status != 0) {
                System.err.println("Passerelle: " + e.getMessage());
            }
        }
        if (launcher != null && launcher.closing()) {
            // The hook is at work, and ends the process.
            Thread.currentThread().join();
        }
        System.out.flush();
        // Ends Maven here: its own report would bury the one line that counts.
        System.exit(status);
    }

    private int run() throws InterruptedException {
        long begun = System.nanoTime();
        portIsFree();
        prepareData();
        withoutLauncher();
        String schema = schemaFingerprint();
        boolean asLastTime = schema.equals(ranWith());
        Server server = new Server(settings);
        CompletableFuture<LaunchSettings.Database> database = CompletableFuture.supplyAsync(
                () -> database(schema), command -> new Thread(command, "database").start());
        if (!asLastTime || !server.hasClassArchive() || settings.external().isPresent()) {
            Properties properties = properties(join(database));
            if (!server.hasClassArchive()) {
                System.out.println("Passerelle : premier démarrage, préparation du serveur (30 s)…"
                        + " · first start, preparing the server (30 s)…");
                keep(server);
                server.makeClassArchive(properties);
            }
            keep(server);
            server.start(properties);
        } else {
            // The embedded database's address is known before it answers.
            keep(server);
            server.start(properties(embedded()));
            join(database);
        }
        server.awaitReady();
        remember(schema);
        greet((System.nanoTime() - begun) / 1_000_000);
        int status = server.awaitEnd();
        if (closing()) {
            return 0;
        }
        throw new LaunchException("The server ended by itself with status " + status + ": " + server.complaint());
    }

    private EmbeddedDatabase embeddedDatabase() {
        synchronized (databaseGuard) {
            if (embeddedDatabase == null) {
                embeddedDatabase = EmbeddedDatabase.in(settings.data());
                keep(embeddedDatabase);
            }
            return embeddedDatabase;
        }
    }

    private LaunchSettings.Database embedded() {
        EmbeddedDatabase embedded = embeddedDatabase();
        return new LaunchSettings.Database(
                embedded.url(),
                embedded.user(),
                embedded.password(),
                EmbeddedDatabase.MIGRATION_USER,
                embedded.migrationPassword());
    }

    /** Starts it if it is ours, and brings it to the schema and the demo. */
    private LaunchSettings.Database database(String schema) {
        LaunchSettings.Database database;
        if (settings.external().isPresent()) {
            database = settings.external().get();
            try (Connection connection = connect(database)) {
                connection.isValid(1);
            } catch (SQLException e) {
                throw new LaunchException(
                        "The database of PASSERELLE_DB_URL (" + database.url() + ") does not answer: " + e.getMessage(),
                        e);
            }
        } else {
            embeddedDatabase().start();
            database = embedded();
        }
        try {
            if (!schema.equals(schemaOf(database))) {
                Migrations.apply(
                        database.url(), database.migrationUser(), database.migrationPassword(), settings.migrations());
                rememberSchema(database, schema);
            }
            if (settings.demo()) {
                loadDemo(database);
            }
        } catch (SQLException e) {
            throw new LaunchException("The database cannot be prepared: " + e.getMessage(), e);
        }
        return database;
    }

    private static Connection connect(LaunchSettings.Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** What the scripts say, names and text. */
    private String schemaFingerprint() {
        List<String> parts = new ArrayList<>();
        try (var scripts = Files.walk(settings.migrations())) {
            for (Path script : scripts.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(script.getFileName().toString());
                parts.add(Files.readString(script, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new LaunchException("The migrations in " + settings.migrations() + " cannot be read: " + e, e);
        }
        return ServerFiles.fingerprint(parts);
    }

    /** The fingerprint of the scripts that this database was last brought to. Kept in it, since data may be replaced. */
    private static String schemaOf(LaunchSettings.Database database) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select fingerprint from launcher_state")) {
            return result.next() ? result.getString(1) : "";
        } catch (SQLException e) {
            return "";
        }
    }

    private static void rememberSchema(LaunchSettings.Database database, String schema) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.migrationUser(), database.migrationPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists launcher_state (fingerprint char(64) not null)");
            statement.execute("delete from launcher_state");
            statement.execute("insert into launcher_state values ('" + schema + "')");
        }
    }

    private void loadDemo(LaunchSettings.Database database) throws SQLException {
        try (Connection connection = connect(database)) {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("select exists (select 1 from organisation)")) {
                result.next();
                if (result.getBoolean(1)) {
                    return;
                }
            }
            System.out.println("Passerelle : chargement de la démonstration… · loading the demo…");
            DemoData.load(connection, LocalDate.now(Clock.system(ZoneId.of("Europe/Paris"))), masterKey());
        }
    }

    private Properties properties(LaunchSettings.Database database) {
        Properties properties = new Properties();
        if (settings.external().isEmpty()) {
            properties.setProperty("passerelle.db.url", database.url());
            properties.setProperty("passerelle.db.user", database.user());
            properties.setProperty("passerelle.db.password", database.password());
            properties.setProperty(
                    "passerelle.launch.database", embeddedDatabase().pidFile().toString());
        }
        if (settings.secret().isEmpty()) {
            properties.setProperty("passerelle.secret", masterKey());
        }
        return properties;
    }

    /** That of the environment, else the one that is kept beside the data. */
    private String masterKey() {
        return settings.secret()
                .orElseGet(() -> LocalSecrets.in(settings.data()).masterKey());
    }

    /** The directory that Maven unpacks the application into holds this package too; the WAR does not. */
    private void withoutLauncher() {
        try {
            MariaDbFiles.deleteRecursively(settings.webapp().resolve("WEB-INF/classes/org/passerelle/launcher"));
        } catch (IOException e) {
            throw new LaunchException("The application in " + settings.webapp() + " cannot be prepared: " + e, e);
        }
    }

    private void portIsFree() {
        try (ServerSocket socket =
                new ServerSocket(settings.port(), 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assert socket.isBound();
        } catch (IOException e) {
            throw new LaunchException(
                    "Port " + settings.port() + " is taken or not allowed (" + e.getMessage()
                            + "): choose another one, as in PASSERELLE_PORT=8081 ./mvnw -Pdemo",
                    e);
        }
    }

    private void prepareData() {
        Path data = settings.data();
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (IOException e) {
            throw new LaunchException(
                    "The data directory " + data + " cannot be written: " + e.getMessage()
                            + " — make it a directory that you may write",
                    e);
        }
        if (lock == null) {
            throw new LaunchException("Another Passerelle is running on " + data + ": stop it first (Ctrl-C)");
        }
    }

    private String ranWith() {
        try {
            return Files.readString(settings.data().resolve(RAN), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }

    private void remember(String schema) {
        try {
            Files.writeString(settings.data().resolve(RAN), schema, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new LaunchException("The data directory " + settings.data() + " cannot be written: " + e, e);
        }
    }

    private void greet(long millis) {
        String lines = """

                Passerelle est prête · is ready: http://localhost:%d/   (%.1f s)
                """.formatted(settings.port(), millis / 1_000.0);
        if (settings.demo()) {
            lines += """

                      Comptes de démonstration · demo accounts        mot de passe · password: passerelle-demo
                        coordination@demo.example   prépare et inscrit · plans and enrols
                        animation@demo.example      anime et pointe    · runs sessions, marks presence
                        partenaire@demo.example     consulte           · partner, reads
                        financeur@demo.example      lit l'impact       · funder, reads the impact
                        admin@demo.example          administre         · administers
                      Jetons d'API · API tokens: demo-coordination, demo-animation, demo-partenaire,
                        demo-financeur, demo-admin
                    """;
        }
        System.out.println(lines + "\n  Ctrl-C arrête tout · stops everything\n");
        System.out.flush();
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LaunchException line) {
                throw line;
            }
            throw e;
        }
    }

    private synchronized void keep(AutoCloseable part) {
        if (closing) {
            throw new LaunchException("Stopped while starting");
        }
        if (!started.contains(part)) {
            started.add(part);
        }
    }

    private synchronized boolean closing() {
        return closing;
    }

    /** Stops the server, then the database. */
    @Override
    public void close() {
        List<AutoCloseable> parts;
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
            parts = new ArrayList<>(started);
        }
        parts.sort((first, second) ->
                Boolean.compare(first instanceof EmbeddedDatabase, second instanceof EmbeddedDatabase));
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("Passerelle: " + e.getMessage());
            }
        }
    }
}
