package org.passerelle.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * What only this machine knows: the master key and the passwords of the embedded database. Drawn once, then kept in a
 * file beside the data that nobody else may read.
 *
 * @param masterKey 32 bytes in Base64, as {@code PASSERELLE_SECRET} wants it
 * @param databasePassword of the application's user
 * @param migrationPassword of the user that owns the schema
 */
public record LocalSecrets(String masterKey, String databasePassword, String migrationPassword) {

    private static final String FILE = "secrets.properties";
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 18;

    /** Reads the secrets kept in {@code directory}, or draws them and keeps them there. */
    public static LocalSecrets in(Path directory) {
        Path file = directory.resolve(FILE);
        Properties kept = new Properties();
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    kept.load(reader);
                }
            }
            int before = kept.size();
            draw(kept, "secret", KEY_BYTES);
            draw(kept, "database.password", PASSWORD_BYTES);
            draw(kept, "migration.password", PASSWORD_BYTES);
            if (kept.size() > before) {
                keep(file, kept);
            }
        } catch (IOException e) {
            throw new LaunchException("The secrets in " + file + " cannot be read or written: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new LaunchException(file + " is damaged: put back a copy, or remove the whole directory", e);
        }
        return new LocalSecrets(
                value(kept, "secret"), value(kept, "database.password"), value(kept, "migration.password"));
    }

    private static String value(Properties kept, String name) {
        return kept.getProperty(name, "");
    }

    private static void draw(Properties kept, String name, int bytes) {
        if (kept.containsKey(name)) {
            return;
        }
        byte[] drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        Base64.Encoder encoder = bytes == KEY_BYTES ? Base64.getEncoder() : Base64.getUrlEncoder();
        kept.setProperty(name, encoder.encodeToString(drawn));
    }

    private static void keep(Path file, Properties secrets) throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        createPrivate(fresh);
        try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            secrets.store(writer, "Drawn at the first start. Without it the answers kept beside it cannot be paired.");
        }
        Files.move(
                fresh,
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** An empty file that its owner alone may read and write, where the file system knows owners. */
    static void createPrivate(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never prints a secret. */
    @Override
    public String toString() {
        return "LocalSecrets[…]";
    }
}
