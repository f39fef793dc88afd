package org.passerelle.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database of this run holds, asked past the portal: {@code Stored.number("select count(*) from …", id)}. */
public final class Stored {

    private Stored() {}

    /** The first column of the one row. */
    public static long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    /** The first column of the one row. */
    public static String text(String sql, Object... values) {
        List<String> found = texts(sql, values);
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " rows instead of one: " + sql);
        }
        return found.get(0);
    }

    /** The first column of each row. */
    public static List<String> texts(String sql, Object... values) {
        try (Connection connection = TestServices.database().connect();
                PreparedStatement statement = prepared(connection, sql, values);
                var rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Changes rows, where a test needs a state that time alone would bring. */
    public static int change(String sql, Object... values) {
        try (Connection connection = TestServices.database().connect();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
