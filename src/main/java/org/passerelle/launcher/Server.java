package org.passerelle.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Payara Micro with the application, as a process that ends with this one. */
final class Server implements AutoCloseable {

    /** C1 alone and one collector thread: for a demo and for tests, where the start is what counts. */
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-Xss512k",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8");

    private static final Duration START = Duration.ofMinutes(3);
    /** From a finished boot to a ready application. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int LOOKS_AT_LOG_EVERY = 25;

    private final LaunchSettings settings;
    private final List<String> options;
    private final ServerFiles files;
    private @Nullable Process process;

    Server(LaunchSettings settings) {
        this(settings, OPTIONS);
    }

    /** With other options than the demo's for its virtual machine: for benches. */
    Server(LaunchSettings settings, List<String> options) {
        this.settings = settings;
        this.options = List.copyOf(options);
        this.files = new ServerFiles(
                settings.server().resolve("payara-micro.jar"),
                settings.server().resolve(settings.webapp().getFileName().toString()),
                settings.webapp());
        files.restore();
    }

    boolean hasClassArchive() {
        return files.archiveIsCurrent(options);
    }

    /** Starts, asks for the first pages and stops again, and keeps what classes that took for later starts. */
    void makeClassArchive(Properties properties) {
        files.archiveGone();
        start(properties, "-XX:ArchiveClassesAtExit=" + files.archive());
        try {
            awaitReady();
            status("/");
            status("/login");
        } finally {
            close();
        }
        if (!Files.exists(files.archive())) {
            throw new LaunchException("The class archive was not made; see " + log());
        }
        files.archiveMade(options);
        files.restore();
    }

    /** Starts the process and comes back at once. */
    void start(Properties properties) {
        start(properties, "-XX:SharedArchiveFile=" + files.archive());
    }

    private void start(Properties properties, String archiveOption) {
        List<String> command = new ArrayList<>();
        command.add(ServerFiles.java());
        command.addAll(options);
        command.add(archiveOption);
        command.add("-jar");
        command.add(files.launcherJar().toString());
        command.addAll(List.of("--deploy", settings.webapp().toString()));
        command.addAll(List.of("--contextroot", "/"));
        command.addAll(List.of("--port", String.valueOf(settings.port())));
        command.addAll(List.of("--prebootcommandfile", files.preboot().toString()));
        command.addAll(List.of("--systemproperties", write(properties).toString()));
        command.add("--nohazelcast");
        command.add("--disablephonehome");
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new LaunchException("Payara Micro cannot be started: " + e.getMessage(), e);
        }
    }

    /** A file that its owner alone reads: no secret stands on a command line. */
    private Path write(Properties properties) {
        Path file = settings.data().resolve("server.properties");
        try {
            Files.deleteIfExists(file);
            LocalSecrets.createPrivate(file);
            try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                properties.store(writer, "Written at each start");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the application says that it is ready, which it does when a query has run. */
    void awaitReady() {
        awaitPage("/health/ready");
    }

    /** Waits until the server answers this path with 200. */
    void awaitPage(String path) {
        long deadline = System.nanoTime() + START.toNanos();
        long booted = 0;
        for (int look = 1; ; look++) {
            if (status(path) == HttpURLConnection.HTTP_OK) {
                return;
            }
            Process running = process;
            if (running == null || !running.isAlive()) {
                throw new LaunchException("The server ended before it was ready: " + complaint());
            }
            if (look % LOOKS_AT_LOG_EVERY == 0 && booted == 0 && logHas("Payara Micro") && logHas(" ready in ")) {
                booted = System.nanoTime();
            }
            boolean late = System.nanoTime() > deadline;
            boolean stuck = booted > 0 && System.nanoTime() - booted > GRACE.toNanos();
            if (late || stuck) {
                throw new LaunchException("The application did not become ready: " + complaint());
            }
            pause(running);
        }
    }

    /** Waits for the end of the server, which is not expected. */
    int awaitEnd() throws InterruptedException {
        Process running = process;
        return running == null ? 0 : running.waitFor();
    }

    String complaint() {
        try (var lines = Files.lines(log(), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.matches("(Caused by: )?[\\w.]+(Exception|Error): .*"))
                            .map(line -> line.replaceFirst("^(Caused by: )?[\\w.]+: ", ""))
                            .reduce((first, second) -> second)
                            .orElse("it gave no reason")
                    + " (log: " + log() + ")";
        } catch (IOException | UncheckedIOException e) {
            return "see " + log();
        }
    }

    private boolean logHas(String text) {
        try (var lines = Files.lines(log(), StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.contains(text));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private int status(String path) {
        try {
            URI address = URI.create("http://127.0.0.1:" + settings.port() + path);
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setInstanceFollowRedirects(true);
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(10_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status;
        } catch (IOException e) {
            return -1;
        }
    }

    private static void pause(Process running) {
        try {
            // Comes back early when the server ends.
            boolean ended = running.waitFor(20, TimeUnit.MILLISECONDS);
            assert !ended || !running.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while the server started", e);
        }
    }

    long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    Path log() {
        return settings.data().resolve("server.log");
    }

    @Override
    public void close() {
        Process running = process;
        if (running == null) {
            return;
        }
        process = null;
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            try {
                // The end of its input is the server's sign to stop.
                running.getOutputStream().close();
            } catch (IOException e) {
                running.destroy();
            }
        } else {
            // Not Process.destroy(): it closes the input as well, which says that this process is gone.
            boolean asked = running.toHandle().destroy();
            assert asked || !running.isAlive();
        }
        try {
            if (!running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        }
    }
}
