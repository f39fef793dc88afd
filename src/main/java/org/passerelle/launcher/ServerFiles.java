package org.passerelle.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * Payara Micro made ready for fast starts: unpacked into a root directory once, with a launcher jar that watches its
 * parent, and a class archive of what the application loads.
 *
 * <p>The root directory remembers what was deployed and would deploy it twice: {@link #restore} makes it as new.
 */
final class ServerFiles {

    private static final String WATCHED = WatchedServer.class.getName().replace('.', '/') + ".class";

    private final Path jar;
    private final Path directory;
    private final Path webapp;

    /**
     * Looks at them; nothing is made yet.
     *
     * @param jar Payara Micro's
     * @param directory for what is made
     * @param webapp whose classes the archive is for
     */
    ServerFiles(Path jar, Path directory, Path webapp) {
        this.jar = jar;
        this.directory = directory;
        this.webapp = webapp;
    }

    Path launcherJar() {
        return root().resolve("passerelle-server.jar");
    }

    Path archive() {
        return directory.resolve("classes.jsa");
    }

    Path preboot() {
        return directory.resolve("preboot.txt");
    }

    /** Unpacks the server, unless it is unpacked; then makes it as new. */
    void restore() {
        try {
            String wanted = rootFingerprint();
            if (!wanted.equals(read("root.id"))) {
                MariaDbFiles.deleteRecursively(directory);
                Files.createDirectories(directory);
                unpack();
                Files.writeString(
                        preboot(),
                        "set configs.config.server-config.network-config.network-listeners.network-listener"
                                + ".http-listener.address=127.0.0.1\n");
                Files.writeString(directory.resolve("root.id"), wanted);
            }
            Files.copy(pristine(), domain(), StandardCopyOption.REPLACE_EXISTING);
            MariaDbFiles.deleteRecursively(root().resolve("applications"));
            MariaDbFiles.deleteRecursively(root().resolve("generated"));
        } catch (IOException e) {
            throw new LaunchException("The server cannot be prepared in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** True when the class archive is there and is of these jars, this JDK and these options. */
    boolean archiveIsCurrent(List<String> options) {
        return Files.exists(archive()) && archiveFingerprint(options).equals(read("classes.id"));
    }

    void archiveMade(List<String> options) {
        try {
            Files.writeString(directory.resolve("classes.id"), archiveFingerprint(options));
        } catch (IOException e) {
            throw new LaunchException("The class archive cannot be kept in " + directory + ": " + e.getMessage(), e);
        }
    }

    void archiveGone() {
        try {
            Files.deleteIfExists(archive());
        } catch (IOException e) {
            throw new LaunchException("The old class archive in " + directory + " cannot be removed", e);
        }
    }

    private void unpack() throws IOException {
        Process process = new ProcessBuilder(
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString(),
                        "--rootdir",
                        root().toString(),
                        "--outputlauncher")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("unpack.log").toFile())
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LaunchException("Payara Micro cannot be unpacked; see " + directory.resolve("unpack.log"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while Payara Micro was unpacked", e);
        }
        Files.copy(domain(), pristine(), StandardCopyOption.REPLACE_EXISTING);
        writeLauncherJar();
    }

    /** Payara's launcher with our main class: a jar of its own keeps the opened packages of the manifest. */
    private void writeLauncherJar() throws IOException {
        Manifest manifest;
        try (JarFile launcher = new JarFile(root().resolve("launch-micro.jar").toFile())) {
            manifest = launcher.getManifest();
        }
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MAIN_CLASS, WatchedServer.class.getName());
        main.put(Attributes.Name.CLASS_PATH, "launch-micro.jar " + main.getValue(Attributes.Name.CLASS_PATH));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(launcherJar()), manifest)) {
            out.putNextEntry(new ZipEntry(WATCHED));
            out.write(watchedServer());
            out.closeEntry();
        }
    }

    private static byte[] watchedServer() throws IOException {
        try (InputStream in = WatchedServer.class.getResourceAsStream("/" + WATCHED)) {
            if (in == null) {
                throw new IOException(WATCHED + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    private String rootFingerprint() throws IOException {
        return fingerprint(List.of(
                String.valueOf(Files.size(jar)),
                HexFormat.of().formatHex(watchedServer()),
                directory.toAbsolutePath().toString()));
    }

    /** Libraries count by name and size; classes of the application itself do not: they are not archived. */
    private String archiveFingerprint(List<String> options) {
        try (var libraries = Files.exists(webapp.resolve("WEB-INF/lib"))
                ? Files.list(webapp.resolve("WEB-INF/lib"))
                : java.util.stream.Stream.<Path>empty()) {
            return fingerprint(List.of(
                    rootFingerprint(),
                    System.getProperty("java.home", ""),
                    System.getProperty("java.vm.version", ""),
                    String.join(" ", options),
                    String.join(
                            " ",
                            libraries
                                    .map(path -> path.getFileName().toString())
                                    .sorted()
                                    .toList())));
        } catch (IOException e) {
            throw new LaunchException("The application cannot be read in " + webapp + ": " + e.getMessage(), e);
        }
    }

    static String fingerprint(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            return "";
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }

    private Path root() {
        return directory.resolve("root");
    }

    private Path domain() {
        return root().resolve("config/domain.xml");
    }

    private Path pristine() {
        return directory.resolve("domain.xml");
    }
}
