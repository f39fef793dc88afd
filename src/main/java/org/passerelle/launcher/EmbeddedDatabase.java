package org.passerelle.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB of one's own, on the loopback address: {@code passerelle} (utf8mb4, UTC) with a user that owns the schema and
 * one for the application that may only read and write rows.
 *
 * <p>Its directory holds all there is: {@code mariadb/} the data, {@code mariadb.pid}, {@code mariadb.log},
 * {@code secrets.properties}. A server that a killed run left behind is stopped before this one starts; InnoDB recovers
 * what it had answered.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The schema, and the application's user. */
    public static final String NAME = "passerelle";

    /** The user that owns the schema: migrations only. */
    public static final String MIGRATION_USER = "passerelle_migration";

    private static final String PID_FILE = "mariadb.pid";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Path directory;
    private final Path binaries;
    private final int port;
    private final LocalSecrets secrets;
    private final List<String> options = new ArrayList<>();
    private @Nullable Process process;

    private EmbeddedDatabase(Path directory, Path binaries, int port, LocalSecrets secrets) {
        this.directory = directory;
        this.binaries = binaries;
        this.port = port;
        this.secrets = secrets;
    }

    /** Prepares a database in {@code directory} on a free port; nothing runs yet. */
    public static EmbeddedDatabase in(Path directory) {
        return in(directory, directory, 0);
    }

    /**
     * Prepares a database; nothing runs yet.
     *
     * @param directory where its data are, or will be
     * @param binaries where MariaDB's binaries are unpacked once; may be shared between databases
     * @param port 0 for any free one
     */
    public static EmbeddedDatabase in(Path directory, Path binaries, int port) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new LaunchException("The data directory " + home + " cannot be created: " + e.getMessage(), e);
        }
        if (!Files.isWritable(home)) {
            throw new LaunchException("The data directory " + home + " cannot be written: give its owner the right to,"
                    + " or run Passerelle as its owner");
        }
        Path unpacked = MariaDbFiles.binaries(binaries.toAbsolutePath().normalize());
        return new EmbeddedDatabase(home, unpacked, port == 0 ? freePort() : port, LocalSecrets.in(home));
    }

    /** Gives the server one more option, such as {@code --general-log=1}; before it starts. */
    public EmbeddedDatabase with(String option) {
        options.add(option);
        return this;
    }

    /** Starts the server and comes back when it answers. */
    public EmbeddedDatabase start() {
        launch();
        try {
            await();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts the server's process and comes back at once: {@link #await} tells when it answers. */
    public void launch() {
        stopLeftBehindIn(directory);
        if (!Files.exists(data())) {
            MariaDbFiles.createDataDirectory(binaries, data());
        } else if (!Files.isDirectory(data().resolve("mysql"))) {
            throw broken("it holds no system tables");
        }
        List<String> command = new ArrayList<>();
        command.add(server().toString());
        command.add("--no-defaults");
        command.add("--basedir=" + binaries);
        command.add("--datadir=" + data());
        command.add("--lc-messages-dir=" + binaries.resolve("share"));
        command.add("--pid-file=" + pidFile());
        command.add("--bind-address=127.0.0.1");
        command.add("--port=" + port);
        command.add("--skip-name-resolve");
        // Nothing leaves this machine; making a certificate can stall a start for seconds.
        command.add("--skip-ssl");
        command.add("--character-set-server=utf8mb4");
        command.add("--collation-server=utf8mb4_uca1400_ai_ci");
        command.add("--default-time-zone=+00:00");
        command.add("--init-file=" + writeInitFile());
        if (!windows()) {
            // Relative to the data: the path of a socket may not be long.
            command.add("--socket=mariadb.sock");
            if ("root".equals(System.getProperty("user.name"))) {
                command.add("--user=root");
            }
        }
        command.addAll(options);
        try {
            Files.deleteIfExists(pidFile());
            process = new ProcessBuilder(command)
                    .directory(data().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(logFile().toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing().toFile()))
                    .start();
        } catch (IOException e) {
            throw new LaunchException("MariaDB cannot be started (" + server() + "): " + e.getMessage(), e);
        }
    }

    /** Waits until the server answers a query. */
    public void await() {
        long deadline = System.nanoTime() + START.toNanos();
        while (true) {
            try (Connection connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("select 1");
                return;
            } catch (SQLException e) {
                Process running = process;
                if (running == null || !running.isAlive()) {
                    throw broken(lastError());
                }
                if (System.nanoTime() > deadline) {
                    throw new LaunchException(
                            "MariaDB does not answer on port " + port + " (" + e.getMessage() + "); see " + logFile(),
                            e);
                }
                pause(running);
            }
        }
    }

    /** A connection of the application's user. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /** A connection of the schema's owner. */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url(), MIGRATION_USER, migrationPassword());
    }

    /** Of the kind {@code jdbc:mariadb://127.0.0.1:3306/passerelle?…}, for the application. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME
                + "?useServerPrepStmts=true&cachePrepStmts=true&useBulkStmts=true&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true";
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return secrets.databasePassword();
    }

    public String migrationPassword() {
        return secrets.migrationPassword();
    }

    /** The master key that is kept beside these data. */
    public String masterKey() {
        return secrets.masterKey();
    }

    public int port() {
        return port;
    }

    /** The server's process id, while it runs. */
    public Optional<Long> pid() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::pid);
    }

    /** Stops the server as a power cut would: for tests of what happens then. {@link #start} brings it back. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            awaitExit(running.toHandle());
            process = null;
        }
    }

    /** Stops the server; what was committed is on disk. */
    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            stop(running.toHandle());
            process = null;
        }
    }

    private void stop(ProcessHandle handle) {
        if (windows()) {
            // There destroying a process is a power cut.
            try (Connection connection = connectAsOwner();
                    var statement = connection.createStatement()) {
                statement.execute("shutdown");
            } catch (SQLException e) {
                handle.destroy();
            }
        } else {
            handle.destroy();
        }
        if (!awaitExit(handle)) {
            handle.destroyForcibly();
            awaitExit(handle);
        }
    }

    private static boolean awaitExit(ProcessHandle handle) {
        try {
            handle.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause(Process running) {
        try {
            // Comes back early when the server ends.
            var ended = running.waitFor(10, TimeUnit.MILLISECONDS);
            assert !ended || !running.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while MariaDB started", e);
        }
    }

    /**
     * Stops the database of a run that was killed, which could not: its pid file tells which process that is.
     *
     * @param directory the database's
     */
    public static void stopLeftBehindIn(Path directory) {
        leftBehind(directory.resolve(PID_FILE)).ifPresent(left -> {
            System.err.println(
                    "Passerelle: stopping the database that an earlier run left behind (process " + left.pid() + ")");
            left.destroy();
            if (!awaitExit(left)) {
                left.destroyForcibly();
                awaitExit(left);
            }
        });
    }

    private static Optional<ProcessHandle> leftBehind(Path pidFile) {
        try {
            String pid = Files.readString(pidFile, StandardCharsets.US_ASCII).strip();
            return ProcessHandle.of(Long.parseLong(pid)).filter(process -> isServerOf(process, pidFile));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Process numbers are given out again: only a server with this very pid file is the one that was left. */
    private static boolean isServerOf(ProcessHandle process, Path pidFile) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains("--pid-file=" + pidFile))
                .or(() -> process.info()
                        .command()
                        .map(command -> command.endsWith(windows() ? "mysqld.exe" : "mariadbd")))
                .orElse(false);
    }

    private String writeInitFile() {
        Path file = directory.resolve("mariadb-init.sql");
        String all = "all privileges on " + NAME + ".* to " + MIGRATION_USER;
        String rows = "select, insert, update, delete, execute on " + NAME + ".* to " + NAME;
        List<String> statements = new ArrayList<>();
        statements.add("delete from mysql.global_priv where user in ('', 'root')");
        statements.add("flush privileges");
        statements.add("create database if not exists " + NAME);
        statements.add("create user if not exists " + MIGRATION_USER);
        statements.add("alter user " + MIGRATION_USER + " identified by '" + secrets.migrationPassword() + "'");
        statements.add("create user if not exists " + NAME);
        statements.add("alter user " + NAME + " identified by '" + secrets.databasePassword() + "'");
        statements.add("grant " + all);
        statements.add("grant " + rows);
        if (windows()) {
            statements.add("grant shutdown on *.* to " + MIGRATION_USER);
        }
        try {
            Files.deleteIfExists(file);
            LocalSecrets.createPrivate(file);
            Files.writeString(file, String.join(";\n", statements) + ";\n", StandardCharsets.UTF_8);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LaunchException broken(String reason) {
        return new LaunchException("The data directory " + data() + " cannot be used by MariaDB: " + reason
                + " — put back a copy of it, or remove it to begin anew (log: " + logFile() + ")");
    }

    /** What the server said last before it gave up. */
    private String lastError() {
        try (var lines = Files.lines(logFile(), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains("[ERROR]"))
                    .map(line -> line.substring(line.indexOf("[ERROR]") + "[ERROR]".length())
                            .strip())
                    .filter(line -> !line.equals("Aborting"))
                    .reduce((first, second) -> first)
                    .orElse("it gave no reason");
        } catch (IOException | UncheckedIOException e) {
            return "it gave no reason";
        }
    }

    private Path data() {
        return directory.resolve("mariadb");
    }

    private Path logFile() {
        return directory.resolve("mariadb.log");
    }

    /** Names the server's process while it runs, and after it was killed. */
    Path pidFile() {
        return directory.resolve(PID_FILE);
    }

    private Path server() {
        return binaries.resolve("bin").resolve(windows() ? "mysqld.exe" : "mariadbd");
    }

    private static Path nothing() {
        return Path.of(windows() ? "NUL" : "/dev/null");
    }

    static boolean windows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** A port that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
