package org.passerelle.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.passerelle.disclosure.LinkedTables;
import org.passerelle.disclosure.UnprotectableException;
import org.passerelle.impact.Basis.CycleBasis;

/**
 * Decides which counts of groups may be shown: enrolled, came, forms at the start and at the end, matched pairs. They hang
 * together - pairs are among the forms, forms among those who came, those among the enrolled - and so do the groups of
 * different scopes and editions; all of it is one system.
 *
 * <p>Forms and pairs come first, as the base of all that is told. Then it is seen whether it may be told beside them how
 * many were enrolled and came: a reader who subtracts may not learn of fewer than k who never came or did not answer.
 */
final class CycleGate {

    /** Groups counted together, in an edition that is out or to be. */
    record Counted(long scope, int version, List<CycleBasis> cycles, Map<String, Standing> standings, boolean fresh) {

        String cell(String what) {
            return CyclePopulations.subject(what, scope) + "/" + version;
        }

        Stream<Population> populations() {
            return CyclePopulations.of(scope, version, cycles).values().stream()
                    .flatMap(List::stream)
                    .filter(population -> population.size() > 0);
        }
    }

    private static final Set<String> LATER = Set.of(CyclePopulations.ENROLLED, CyclePopulations.ATTENDED);

    private final int k;
    private final List<Counted> released;

    CycleGate(int k, List<Counted> released) {
        this.k = k;
        this.released = List.copyOf(released);
    }

    /** Fills the standings of the drafts, by subject; a draft that must not be made at all gets none. */
    void admit(List<Counted> drafts) {
        Set<String> refused = refused(drafts);
        List<Counted> left = new ArrayList<>(drafts);
        left.sort(Comparator.comparingLong(CycleGate::forms).reversed());
        while (!left.isEmpty()) {
            try {
                decide(left, refused, false);
                break;
            } catch (UnprotectableException none) {
                left.remove(left.size() - 1);
            }
        }
        if (left.isEmpty()) {
            return;
        }
        try {
            decide(left, refused, true);
        } catch (UnprotectableException none) {
            // Then nothing is told of them: the forms alone do not say who else came.
            for (Counted draft : left) {
                LATER.forEach(what ->
                        draft.standings().put(CyclePopulations.subject(what, draft.scope()), Standing.UNMARKED));
            }
        }
    }

    private static long forms(Counted counted) {
        return counted.cycles().stream().mapToLong(CycleBasis::lastForms).sum();
    }

    /** Names of the populations that the ledger refuses. */
    private Set<String> refused(List<Counted> drafts) {
        Map<String, List<Population>> shown = new HashMap<>();
        Map<String, List<Population>> candidates = new LinkedHashMap<>();
        released.forEach(counted -> CyclePopulations.of(counted.scope(), counted.version(), counted.cycles())
                .forEach((universe, populations) -> populations.stream()
                        .filter(population -> counted.standings().get(population.subject()) == Standing.SHOWN)
                        .forEach(population -> shown.computeIfAbsent(universe, any -> new ArrayList<>())
                                .add(population))));
        drafts.forEach(counted -> CyclePopulations.of(counted.scope(), counted.version(), counted.cycles())
                .forEach((universe, populations) -> candidates
                        .computeIfAbsent(universe, any -> new ArrayList<>())
                        .addAll(populations)));
        Set<String> refused = new TreeSet<>();
        candidates.forEach((universe, populations) -> {
            populations.forEach(population -> refused.add(population.name()));
            Ledger.passed(k, shown.getOrDefault(universe, List.of()), populations)
                    .forEach(population -> refused.remove(population.name()));
        });
        return refused;
    }

    private void decide(List<Counted> drafts, Set<String> refused, boolean later) {
        LinkedTables.Builder system = LinkedTables.withThreshold(k);
        List<Counted> all = new ArrayList<>(released);
        all.addAll(drafts);
        List<CycleBlock> blocks = CycleBlock.of(all);
        blocks.forEach(block -> block.addTo(system));
        for (Counted counted : all) {
            counted.populations().forEach(population -> {
                String what =
                        population.subject().substring(0, population.subject().lastIndexOf('/'));
                add(system, counted, population, what, refused, later);
                sum(system, population.name(), what, counted, blocks);
            });
            if (later || !counted.fresh()) {
                for (String rest : CycleBlock.RESTS) {
                    if (sum(system, counted.cell(rest), rest, counted, blocks)) {
                        system.guarded(counted.cell(rest));
                    }
                }
            }
        }
        LinkedTables.Result result = system.protect();
        for (Counted draft : drafts) {
            draft.populations().forEach(population -> {
                if (LATER.contains(population
                                .subject()
                                .substring(0, population.subject().indexOf('/')))
                        == later) {
                    Standing standing = refused.contains(population.name())
                            ? Standing.MASKED
                            : Standing.of(result.cell(population.name()), result.marking());
                    draft.standings().put(population.subject(), standing);
                }
            });
        }
    }

    private void add(
            LinkedTables.Builder system,
            Counted counted,
            Population population,
            String what,
            Set<String> refused,
            boolean later) {
        String cell = population.name();
        if (!counted.fresh()) {
            Standing standing = counted.standings().getOrDefault(population.subject(), Standing.UNMARKED);
            standing.release(system, cell, population.size(), k);
        } else if (LATER.contains(what) && !later) {
            system.count(cell, population.size()).unpublished(cell);
        } else if (refused.contains(cell)) {
            Standing.MASKED.release(system, cell, population.size(), k);
        } else if (later && !LATER.contains(what)) {
            counted.standings()
                    .getOrDefault(population.subject(), Standing.UNMARKED)
                    .release(system, cell, population.size(), k);
        } else {
            system.count(cell, population.size());
        }
    }

    private static boolean sum(
            LinkedTables.Builder system, String cell, String what, Counted counted, List<CycleBlock> blocks) {
        String[] parts = blocks.stream()
                .filter(block -> block.isIn(counted))
                .flatMap(block -> block.part(what).stream())
                .toArray(String[]::new);
        if (parts.length > 0) {
            system.total(cell, parts);
        }
        return parts.length > 0;
    }
}
