package org.passerelle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Inside the server: the application reaches its database, in UTC, and may not change the schema. */
@ArquillianTest
class DatabaseRightsIT {

    @Resource(lookup = "java:app/jdbc/passerelle")
    private DataSource database;

    @Test
    void theSessionIsInUtcAndUtf8() throws SQLException {
        try (var connection = database.getConnection();
                var result = connection
                        .createStatement()
                        .executeQuery(
                                "select timestampdiff(minute, utc_timestamp(), now()), @@character_set_database")) {
            result.next();
            assertEquals(0, result.getInt(1));
            assertEquals("utf8mb4", result.getString(2));
        }
    }

    @Test
    void theApplicationCannotChangeTheSchema() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            SQLException refused =
                    assertThrows(SQLException.class, () -> statement.execute("create table sneaked_in (id int)"));
            assertEquals(1142, refused.getErrorCode());
        }
    }
}
