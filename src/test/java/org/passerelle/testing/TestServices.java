package org.passerelle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Properties;
import java.util.UUID;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.passerelle.launcher.EmbeddedDatabase;
import org.passerelle.launcher.Migrations;
import org.passerelle.launcher.demo.DemoData;

/**
 * What the integration tests share: one database, migrated and filled with the demo at the start of the run, and the
 * settings of the one server that Arquillian starts on it ({@code arquillian.xml}). Unit tests do without: nothing starts
 * for them.
 */
public final class TestServices implements LauncherSessionListener {

    private static EmbeddedDatabase database;

    /** The database of this run; tests may kill and start it. */
    public static synchronized EmbeddedDatabase database() {
        if (database == null) {
            throw new IllegalStateException("Only integration tests (*IT, run by ./mvnw verify) have a database");
        }
        return database;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("passerelle.it")) {
            start();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop();
    }

    private static synchronized void start() {
        if (database != null) {
            return;
        }
        Path base = Path.of(System.getProperty("passerelle.basedir"));
        Path target = base.resolve("target");
        // A run that was killed may have left its server on the directory of the last one: every run has its own.
        Path runs = target.resolve("it-data");
        stopEarlier(runs);
        Path run = runs.resolve(UUID.randomUUID().toString());
        Path log = run.resolve("statements.log");
        database = EmbeddedDatabase.in(run, target, 0)
                .with("--general-log=1")
                .with("--general-log-file=" + log)
                .start();
        SqlLog.readFrom(log);
        Runtime.getRuntime().addShutdownHook(new Thread(TestServices::stop, "stop database"));
        Migrations.apply(
                database.url(),
                EmbeddedDatabase.MIGRATION_USER,
                database.migrationPassword(),
                base.resolve("db/migration"));
        try (var connection = database.connectAsOwner()) {
            DemoData.load(connection, LocalDate.now(ZoneId.of("Europe/Paris")), database.masterKey());
        } catch (SQLException e) {
            throw new IllegalStateException("The demo cannot be loaded", e);
        }

        Properties settings = new Properties();
        settings.setProperty("passerelle.db.url", database.url());
        settings.setProperty("passerelle.db.user", database.user());
        settings.setProperty("passerelle.db.password", database.password());
        settings.setProperty("passerelle.secret", database.masterKey());
        settings.stringPropertyNames().forEach(name -> System.setProperty(name, settings.getProperty(name)));
        System.setProperty("passerelle.it.settings", write(run, settings).toString());
        System.setProperty("passerelle.it.preboot", preboot(run).toString());
        System.setProperty("passerelle.it.log", target.resolve("it-server.log").toString());
        System.setProperty("passerelle.it.port", String.valueOf(EmbeddedDatabase.freePort()));
    }

    /** A file, so that no secret stands on a command line. */
    private static Path write(Path directory, Properties settings) {
        Path file = directory.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void stop() {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    private static void stopEarlier(Path runs) {
        try {
            if (!Files.isDirectory(runs)) {
                return;
            }
            try (var earlier = Files.list(runs)) {
                earlier.forEach(EmbeddedDatabase::stopLeftBehindIn);
            }
            try (var paths = Files.walk(runs)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commands that Payara runs before it listens: on the loopback address only. */
    private static Path preboot(Path directory) {
        try {
            return Files.writeString(
                    directory.resolve("preboot.txt"),
                    "set configs.config.server-config.network-config.network-listeners.network-listener"
                            + ".http-listener.address=127.0.0.1\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
