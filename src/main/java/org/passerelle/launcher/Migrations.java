package org.passerelle.launcher;

import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the schema of {@code db/migration}. */
public final class Migrations {

    private Migrations() {}

    /**
     * Applies what is missing.
     *
     * @param url of the database
     * @param user who owns the schema
     * @param scripts the directory of the scripts
     * @return how many scripts were applied
     * @throws LaunchException when one fails, or one that was applied has changed since
     */
    public static int apply(String url, String user, String password, Path scripts) {
        try {
            return Flyway.configure()
                    .dataSource(url, user, password)
                    .locations("filesystem:" + scripts.toAbsolutePath())
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            String message = List.of(String.valueOf(e.getMessage()).strip().split("\\R", -1)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.matches("-+"))
                    .reduce((first, second) -> first + "; " + second)
                    .orElse("no reason given");
            throw new LaunchException("The database cannot be migrated: " + message, e);
        }
    }
}
