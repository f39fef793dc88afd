package org.passerelle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.passerelle.launcher.BenchServer;
import org.passerelle.launcher.EmbeddedDatabase;
import org.passerelle.launcher.Migrations;
import org.passerelle.launcher.demo.DemoData;

/**
 * The portal with the demo, as in production but on one machine with its database and its visitors; every commit is on
 * disk before it is answered ({@code innodb_flush_log_at_trx_commit=1}). The same database serves the bare side.
 */
final class RunningPortal implements AutoCloseable {

    private final EmbeddedDatabase database;
    private final BenchServer server;

    private RunningPortal(EmbeddedDatabase database, BenchServer server) {
        this.database = database;
        this.server = server;
    }

    static RunningPortal start(Place place) {
        Path data = place.results().resolve("load-data");
        EmbeddedDatabase.stopLeftBehindIn(data);
        delete(data);
        EmbeddedDatabase database = EmbeddedDatabase.in(data, place.base().resolve("target"), 0)
                .with("--innodb-flush-log-at-trx-commit=1")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop bench database"));
        try {
            Migrations.apply(
                    database.url(),
                    EmbeddedDatabase.MIGRATION_USER,
                    database.migrationPassword(),
                    place.base().resolve("db/migration"));
            try (Connection connection = database.connectAsOwner()) {
                DemoData.load(
                        connection,
                        LocalDate.now(Clock.system(ZoneId.of("Europe/Paris"))),
                        database.masterKey());
            }
            return new RunningPortal(database, BenchServer.portal(place.base(), place.results(), database));
        } catch (SQLException e) {
            database.close();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.port();
    }

    /** A connection of the application's user. */
    Connection connect() throws SQLException {
        return database.connect();
    }

    /** What the owner of the schema does. */
    void define(String statement) {
        try (Connection connection = database.connectAsOwner();
                var defined = connection.createStatement()) {
            defined.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column of each row. */
    List<String> ask(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
