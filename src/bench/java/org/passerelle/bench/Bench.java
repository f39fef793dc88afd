package org.passerelle.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs all benches, or those that {@code -Dbench=statistics,start} names. */
public final class Bench {

    private static final Map<String, Consumer<Report>> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("statistics", StatisticsBench::run);
        BENCHES.put("disclosure", DisclosureBench::run);
    }

    private Bench() {}

    /** The directory for the results, then the benches to run ({@code all} for all). */
    public static void main(String[] arguments) {
        String wanted = arguments.length > 1 ? arguments[1] : "all";
        List<String> names =
                wanted.equals("all") ? List.copyOf(BENCHES.keySet()) : List.of(wanted.split(",", -1));
        for (String name : names) {
            if (!BENCHES.containsKey(name)) {
                throw new IllegalArgumentException("No bench is called " + name + "; there are " + BENCHES.keySet());
            }
        }
        Report report = new Report();
        for (String name : names) {
            System.out.println("bench " + name + " …");
            BENCHES.get(name).accept(report);
        }
        System.out.println("\n" + report.write(Path.of(arguments[0])));
    }
}
