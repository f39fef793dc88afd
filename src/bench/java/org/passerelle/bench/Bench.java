package org.passerelle.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Runs all benches, or those that {@code -Dbench=statistics,start} names. */
public final class Bench {

    private static final Map<String, BiConsumer<Report, Place>> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("statistics", (report, place) -> StatisticsBench.run(report));
        BENCHES.put("disclosure", (report, place) -> DisclosureBench.run(report));
        BENCHES.put("start", StartBench::run);
        BENCHES.put("journey", JourneyBench::run);
        BENCHES.put("roster", RosterBench::run);
    }

    private Bench() {}

    /** The directory for the results, then the benches to run ({@code all} for all), then the project's directory. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Maven's own machine stops at the first compiler: what is measured runs in one without such options.
        if (Bench.class.getClassLoader() instanceof URLClassLoader loader) {
            ownMachine(loader, arguments);
        } else {
            measure(arguments);
        }
    }

    private static void ownMachine(URLClassLoader loader, String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx2g");
        command.add("-cp");
        command.add(Arrays.stream(loader.getURLs()).map(Bench::file).collect(Collectors.joining(File.pathSeparator)));
        command.add(Bench.class.getName());
        command.addAll(List.of(arguments));
        Process machine = new ProcessBuilder(command).inheritIO().start();
        // Its own hooks stop what it has started.
        Runtime.getRuntime().addShutdownHook(new Thread(machine::destroy, "stop benches"));
        if (machine.waitFor() != 0) {
            throw new IllegalStateException("The benches ended with an error");
        }
    }

    private static String file(URL address) {
        try {
            return Path.of(address.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void measure(String[] arguments) {
        String wanted = arguments[1];
        List<String> names =
                wanted.equals("all") ? List.copyOf(BENCHES.keySet()) : List.of(wanted.split(",", -1));
        for (String name : names) {
            if (!BENCHES.containsKey(name)) {
                throw new IllegalArgumentException("No bench is called " + name + "; there are " + BENCHES.keySet());
            }
        }
        Report report = new Report();
        Place place = new Place(Path.of(arguments[2]), Path.of(arguments[0]));
        for (String name : names) {
            System.out.println("bench " + name + " …");
            BENCHES.get(name).accept(report, place);
        }
        System.out.println("\n" + report.write(place.results()));
    }
}
