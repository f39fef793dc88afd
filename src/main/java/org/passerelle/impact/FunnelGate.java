package org.passerelle.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.passerelle.disclosure.LinkedTables;
import org.passerelle.disclosure.Marking;
import org.passerelle.disclosure.UnprotectableException;
import org.passerelle.disclosure.Withheld;
import org.passerelle.impact.Basis.CycleBasis;
import org.passerelle.impact.Basis.TableBasis;

/**
 * Whether it may be shown how many were enrolled and how many came, beside the forms, which are shown as the base of what
 * was answered: a reader who subtracts may not learn of fewer than k who never came, or who came and did not answer.
 */
final class FunnelGate {

    static final String FAMILY = "funnel";
    static final String ENROLLED = "enrolled";
    static final String ATTENDED = "attended";

    /**
     * Groups counted together.
     *
     * @param name of the table
     * @param published how it was published; null for a new one
     */
    record Funnel(
            String name,
            List<CycleBasis> cycles,
            @org.jspecify.annotations.Nullable TableBasis published) {

        Funnel {
            cycles = List.copyOf(cycles);
        }

        long enrolled() {
            return cycles.stream().mapToLong(CycleBasis::enrolled).sum();
        }

        long attended() {
            return cycles.stream().mapToLong(CycleBasis::attended).sum();
        }
    }

    private FunnelGate() {}

    /** Forms at the start that can be told of somebody who came. */
    static long first(CycleBasis cycle) {
        return Math.min(cycle.firstForms(), cycle.attended());
    }

    /** Forms at the end that can be told of somebody who came. */
    static long last(CycleBasis cycle) {
        return Math.min(cycle.lastForms(), cycle.attended());
    }

    /** How the new funnels stand. */
    static List<TableGate.Published> protect(int k, List<Funnel> funnels) {
        List<Funnel> fresh =
                funnels.stream().filter(funnel -> funnel.published() == null).toList();
        LinkedTables.Builder system = LinkedTables.withThreshold(k);
        Map<List<String>, long[]> blocks = blocks(funnels);
        Map<String, List<String>> blocksOf = new TreeMap<>();
        blocks.forEach((names, sums) -> {
            String block = "block " + names;
            add(system, block, sums);
            names.forEach(name ->
                    blocksOf.computeIfAbsent(name, any -> new ArrayList<>()).add(block));
        });
        for (Funnel funnel : funnels) {
            add(system, funnel, blocksOf.getOrDefault(funnel.name(), List.of()), k);
        }
        try {
            LinkedTables.Result result = system.protect();
            boolean uniform = result.marking() == Marking.UNIFORM;
            return fresh.stream()
                    .map(funnel -> new TableGate.Published(
                            table(funnel),
                            Map.of(
                                    ENROLLED,
                                    PopulationGate.standing(
                                            result.cell(funnel.name() + "#" + ENROLLED), result.marking()),
                                    ATTENDED,
                                    PopulationGate.standing(
                                            result.cell(funnel.name() + "#" + ATTENDED), result.marking())),
                            uniform))
                    .toList();
        } catch (UnprotectableException none) {
            // Nothing new is said then: the forms alone tell nobody who else came.
            return fresh.stream()
                    .map(funnel -> new TableGate.Published(table(funnel), Map.of(), true))
                    .toList();
        }
    }

    static TableGate.Table table(Funnel funnel) {
        Map<String, java.util.Set<String>> categories = new LinkedHashMap<>();
        categories.put(ENROLLED, java.util.Set.of());
        categories.put(ATTENDED, java.util.Set.of());
        return new TableGate.Table(funnel.name(), funnel.name(), categories);
    }

    private static void add(LinkedTables.Builder system, String block, long[] sums) {
        String[] names = {" enrolled", " came", " at first", " at last"};
        for (int i = 0; i < names.length; i++) {
            system.count(block + names[i], sums[i]);
            if (i < 2) {
                system.unpublished(block + names[i]);
            } else {
                system.known(block + names[i]);
            }
        }
        String[] others = {" never", " silent at first", " silent at last"};
        long[] rest = {sums[0] - sums[1], sums[1] - sums[2], sums[1] - sums[3]};
        for (int i = 0; i < others.length; i++) {
            system.count(block + others[i], rest[i]).unpublished(block + others[i]);
        }
        system.total(block + " enrolled", block + " came", block + " never");
        system.total(block + " came", block + " at first", block + " silent at first");
        system.total(block + " came", block + " at last", block + " silent at last");
    }

    private static void add(LinkedTables.Builder system, Funnel funnel, List<String> blocks, int k) {
        TableBasis published = funnel.published();
        if (published == null) {
            system.count(funnel.name() + "#" + ENROLLED, funnel.enrolled());
            system.count(funnel.name() + "#" + ATTENDED, funnel.attended());
        } else {
            TableGate.Published old = published.published();
            release(system, funnel.name(), ENROLLED, funnel.enrolled(), old, k);
            release(system, funnel.name(), ATTENDED, funnel.attended(), old, k);
        }
        sum(system, funnel.name() + "#" + ENROLLED, " enrolled", blocks);
        sum(system, funnel.name() + "#" + ATTENDED, " came", blocks);
        for (String other : List.of(" never", " silent at first", " silent at last")) {
            sum(system, funnel.name() + other, other, blocks);
            system.guarded(funnel.name() + other);
        }
    }

    private static void release(
            LinkedTables.Builder system, String name, String what, long count, TableGate.Published old, int k) {
        String cell = name + "#" + what;
        if (old.standings().isEmpty()) {
            system.count(cell, count).guarded(cell);
            return;
        }
        Withheld withheld = count < k ? Withheld.PRIMARY : Withheld.COMPLEMENTARY;
        system.released(
                cell,
                count,
                old.of(what) == Standing.SHOWN ? null : withheld,
                old.uniform() ? Marking.UNIFORM : Marking.BY_REASON);
    }

    private static void sum(LinkedTables.Builder system, String total, String part, List<String> blocks) {
        if (!blocks.isEmpty()) {
            system.total(total, blocks.stream().map(block -> block + part).toArray(String[]::new));
        }
    }

    /** The groups by the funnels that they are in: enrolled, came, forms at first, forms at last. */
    private static Map<List<String>, long[]> blocks(List<Funnel> funnels) {
        Map<Long, List<String>> names = new LinkedHashMap<>();
        Map<Long, CycleBasis> cycles = new LinkedHashMap<>();
        for (Funnel funnel : funnels) {
            for (CycleBasis cycle : funnel.cycles()) {
                cycles.put(cycle.cohort(), cycle);
                names.computeIfAbsent(cycle.cohort(), any -> new ArrayList<>()).add(funnel.name());
            }
        }
        Map<List<String>, long[]> blocks = new LinkedHashMap<>();
        cycles.forEach((cohort, cycle) -> {
            long[] sums = blocks.computeIfAbsent(names.getOrDefault(cohort, List.of()), any -> new long[4]);
            sums[0] += cycle.enrolled();
            sums[1] += cycle.attended();
            sums[2] += first(cycle);
            sums[3] += last(cycle);
        });
        return blocks;
    }
}
