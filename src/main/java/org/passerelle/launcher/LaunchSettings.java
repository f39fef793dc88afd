package org.passerelle.launcher;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a start is told, checked before anything starts.
 *
 * @param port where the portal answers, on the loopback address
 * @param external the database to use instead of an embedded one
 * @param secret the master key of the environment, if it gives one
 * @param webapp the application, unpacked
 * @param data what is kept over restarts
 * @param server what the build prepares for the server: its jar, its root directory, its class archive
 * @param migrations the directory of the migrations
 * @param demo whether the demo organisations are loaded
 */
record LaunchSettings(
        int port,
        Optional<Database> external,
        Optional<String> secret,
        Path webapp,
        Path data,
        Path server,
        Path migrations,
        boolean demo) {

    private static final int SECRET_BYTES = 32;
    private static final int HIGHEST_PORT = 65_535;

    /** A database that is not ours to start. */
    record Database(String url, String user, String password, String migrationUser, String migrationPassword) {

        @Override
        public String toString() {
            return "Database[" + url + "]";
        }
    }

    /**
     * Reads them.
     *
     * @param environment variables {@code PASSERELLE_…}, as the README lists them
     * @param properties {@code passerelle.launch.…}, set by the build
     */
    static LaunchSettings of(Map<String, String> environment, Properties properties) {
        if (flag(environment, "PASSERELLE_PRODUCTION")) {
            throw new LaunchException("PASSERELLE_PRODUCTION=true: the demo is not for real people's data. Unset it, or"
                    + " deploy target/passerelle.war as the README says");
        }
        Path base =
                Path.of(properties.getProperty("passerelle.launch.base", ".")).toAbsolutePath();
        return new LaunchSettings(
                port(environment),
                database(environment),
                secret(environment),
                base.resolve(properties.getProperty("passerelle.launch.webapp", "target/passerelle")),
                base.resolve(properties.getProperty("passerelle.launch.data", "data")),
                base.resolve(properties.getProperty("passerelle.launch.server", "target/server")),
                base.resolve("db/migration"),
                Boolean.parseBoolean(properties.getProperty("passerelle.launch.demo", "true")));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static boolean flag(Map<String, String> environment, String name) {
        String value = value(environment, name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new LaunchException(name + " must be true or false, not \"" + value + "\"");
        }
        return value.equals("true");
    }

    private static int port(Map<String, String> environment) {
        String value = value(environment, "PASSERELLE_PORT").orElse("8080");
        if (value.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        }
        throw new LaunchException(
                "PASSERELLE_PORT must be a number from 1 to " + HIGHEST_PORT + ", not \"" + value + "\"");
    }

    private static Optional<Database> database(Map<String, String> environment) {
        return value(environment, "PASSERELLE_DB_URL").map(url -> {
            if (!url.startsWith("jdbc:mariadb:")) {
                throw new LaunchException("PASSERELLE_DB_URL must be of the kind"
                        + " jdbc:mariadb://127.0.0.1:3306/passerelle, not \"" + url + "\"");
            }
            String user = value(environment, "PASSERELLE_DB_USER").orElse("passerelle");
            String password = value(environment, "PASSERELLE_DB_PASSWORD").orElse("passerelle");
            return new Database(
                    url,
                    user,
                    password,
                    value(environment, "PASSERELLE_DB_MIGRATION_USER").orElse(user),
                    value(environment, "PASSERELLE_DB_MIGRATION_PASSWORD").orElse(password));
        });
    }

    private static Optional<String> secret(Map<String, String> environment) {
        Optional<String> secret = value(environment, "PASSERELLE_SECRET");
        secret.ifPresent(text -> {
            int length;
            try {
                length = Base64.getDecoder().decode(text).length;
            } catch (IllegalArgumentException e) {
                length = 0;
            }
            if (length != SECRET_BYTES) {
                throw new LaunchException("PASSERELLE_SECRET must be " + SECRET_BYTES
                        + " random bytes in Base64 (openssl rand -base64 32)");
            }
        });
        return secret;
    }

    /** Never prints a secret. */
    @Override
    public String toString() {
        return "LaunchSettings[port=" + port + ", data=" + data + "]";
    }
}
