package org.passerelle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.launcher.EmbeddedDatabase;

/**
 * A start of the demo with nothing to rebuild, from the command to the first 200 of {@code /health/ready}, against the
 * same commands of Maven that start the same server with an empty page; and what memory the two server processes take.
 */
final class StartBench {

    private static final int ROUNDS = 5;
    private static final String NAME = "start";
    private static final String TIMES = "×";
    private static final double BAR = 1.4;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(4);
    /** From ready to when memory is read: what a start leaves to do is done then. */
    private static final int SETTLES_SECONDS = 3;

    private static final Pattern SECONDS = Pattern.compile("\\(([0-9]+)[.,]([0-9]) s\\)");

    /** One start: seconds from the command, seconds that the launcher counted, resident megabytes of the server. */
    private record Start(double command, double launcher, double megabytes) {}

    private final Path base;
    private final Path directory;

    private StartBench(Place place) {
        this.base = place.base();
        this.directory = place.results().resolve("start");
    }

    static void run(Report report, Place place) {
        StartBench bench = new StartBench(place);
        // The first start makes the class archive, the second one finds all as it is to be.
        for (int warm = 0; warm < 2; warm++) {
            bench.portal();
            bench.empty();
        }
        List<Start> portal = new ArrayList<>();
        List<Start> empty = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            portal.add(bench.portal());
            empty.add(bench.empty());
        }
        figures(report, portal, empty, "s", "second ./mvnw -Pdemo, command to ready", Start::command);
        figures(report, portal, empty, "s", "launcher alone: database and server", Start::launcher);
        figures(report, portal, empty, "MB", "server process, resident after start", Start::megabytes);
    }

    private static void figures(
            Report report,
            List<Start> portal,
            List<Start> empty,
            String unit,
            String figure,
            ToDoubleFunction<Start> value) {
        Rounds.Pair pair = new Rounds.Pair(rounds(portal, value), rounds(empty, value));
        report.add(Measured.of(NAME, figure, unit, pair.first()));
        report.add(Measured.of(NAME, "… of an empty page", unit, pair.second()));
        report.add(Measured.of(NAME, "… ÷ that of an empty page", TIMES, pair.ratio()).atMost(BAR));
    }

    private static Rounds rounds(List<Start> starts, ToDoubleFunction<Start> value) {
        return Rounds.of(starts.stream().mapToDouble(value).toArray());
    }

    private Start portal() {
        return start(
                "/health/ready",
                "-Pdemo",
                "-Dpasserelle.launch.data=" + directory.resolve("portal-data"),
                "-Dpasserelle.launch.server=" + directory.resolve("portal-server"));
    }

    private Start empty() {
        return start("/", "-Pbench", "process-classes", "war:exploded", "exec:java@empty");
    }

    private Start start(String page, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(base.resolve("mvnw").toString());
        command.addAll(List.of(arguments));
        int port = EmbeddedDatabase.freePort();
        Path log = directory.resolve("start.log");
        long begun = System.nanoTime();
        try {
            Files.createDirectories(directory.resolve("portal-server"));
            Path jar = directory.resolve("portal-server/payara-micro.jar");
            if (!Files.exists(jar)) {
                Files.copy(base.resolve("target/server/payara-micro.jar"), jar);
            }
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("PASSERELLE_PORT", Integer.toString(port));
            Process maven = builder.directory(base.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                double seconds = awaitReady(maven, port, page, begun, log);
                // A first start answers once while it makes its class archive, and says so when it is done.
                double launcher = launcherSeconds(maven, begun, log);
                TimeUnit.SECONDS.sleep(SETTLES_SECONDS);
                return new Start(seconds, launcher, megabytes(server(maven)));
            } finally {
                stop(maven);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double awaitReady(Process maven, int port, String page, long begun, Path log)
            throws InterruptedException {
        while (status(port, page) != HttpURLConnection.HTTP_OK) {
            goesOn(maven, begun, log);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int status(int port, String page) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
            connection.setReadTimeout(10_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status;
        } catch (IOException e) {
            return -1;
        }
    }

    private static double launcherSeconds(Process maven, long begun, Path log)
            throws IOException, InterruptedException {
        while (true) {
            Matcher seconds = SECONDS.matcher(Files.readString(log, StandardCharsets.UTF_8));
            if (seconds.find()) {
                return Double.parseDouble(seconds.group(1) + "." + seconds.group(2));
            }
            goesOn(maven, begun, log);
        }
    }

    private static void goesOn(Process maven, long begun, Path log) throws InterruptedException {
        if (maven.waitFor(10, TimeUnit.MILLISECONDS) || System.nanoTime() - begun > PATIENCE) {
            throw new IllegalStateException("The start failed; see " + log);
        }
    }

    private static ProcessHandle server(Process maven) {
        return maven.descendants()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains("--deploy"))
                        .orElse(false))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No server process"));
    }

    private static double megabytes(ProcessHandle process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        throw new IllegalStateException("Resident memory is read from /proc, which this system has not");
    }

    /** Asks each process of this command, and of it alone, to end: Maven's stops its server and its database. */
    private static void stop(Process maven) throws InterruptedException {
        List<ProcessHandle> started = maven.descendants().toList();
        if (!maven.toHandle().destroy() || !maven.waitFor(1, TimeUnit.MINUTES)) {
            maven.destroyForcibly();
        }
        for (ProcessHandle process : started) {
            long begun = System.nanoTime();
            while (process.isAlive() && System.nanoTime() - begun < TimeUnit.MINUTES.toNanos(1)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            process.destroyForcibly();
        }
    }
}
