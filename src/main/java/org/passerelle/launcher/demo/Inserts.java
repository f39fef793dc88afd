package org.passerelle.launcher.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects rows by statement and sends each statement's rows in one batch, in the order in which they first came. */
final class Inserts implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private long lastId;

    /**
     * @param connection open, without auto-commit
     * @param firstId rows get ids from here on; far below those that the application makes
     */
    Inserts(Connection connection, long firstId) {
        this.connection = connection;
        this.lastId = firstId - 1;
    }

    /** A new id. */
    long id() {
        return ++lastId;
    }

    /** Adds a row to {@code table}; {@code columns} are comma-separated and {@code values} follow them. */
    void row(String table, String columns, @Nullable Object... values) throws SQLException {
        String sql = "insert into " + table + " (" + columns + ") values (" + "?,".repeat(values.length - 1) + "?)";
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /** Sends everything collected. */
    void flush() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
