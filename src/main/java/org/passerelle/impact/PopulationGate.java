package org.passerelle.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.passerelle.disclosure.LinkedTables;
import org.passerelle.disclosure.Marking;
import org.passerelle.disclosure.ProtectedCell;
import org.passerelle.disclosure.PublicationLedger;
import org.passerelle.disclosure.PublicationLedger.Admitted;
import org.passerelle.disclosure.UnprotectableException;
import org.passerelle.disclosure.Withheld;

/**
 * Which populations of one universe (persons, answers of a moment …) may have figures, beside all that were released.
 *
 * <p>Two rules. The ledger: a population that differs from any other one by fewer than k members is refused, the larger
 * going first. The guard: no sum or difference of populations, however many it takes, may single out fewer than k members -
 * what the populations have and have not in common are counts that linked tables keep from being worked out.
 */
final class PopulationGate {

    /** A population of an earlier edition, and how it stood there. */
    record Released(Population population, Standing standing) {}

    private final int k;
    private final List<Released> released;

    PopulationGate(int k, List<Released> released) {
        this.k = k;
        this.released = List.copyOf(released);
    }

    /** How each candidate would stand, by its name. Nothing is remembered: what is released is for the caller to keep. */
    Map<String, Standing> admit(List<Population> candidates) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        List<Population> left = new ArrayList<>();
        for (Population candidate : byLedger(candidates)) {
            standings.put(candidate.name(), Standing.MASKED);
            left.add(candidate);
        }
        candidates.forEach(candidate -> standings.putIfAbsent(candidate.name(), Standing.MASKED));
        left.sort(Comparator.comparingInt(Population::size).reversed());
        while (!left.isEmpty()) {
            try {
                guard(left).forEach(standings::put);
                return standings;
            } catch (UnprotectableException none) {
                left.remove(left.size() - 1);
            }
        }
        return standings;
    }

    /** Those that the ledger admits, and those too small for it, which are shown as such or not at all. */
    private List<Population> byLedger(List<Population> candidates) {
        Set<String> names = new HashSet<>();
        PublicationLedger ledger = PublicationLedger.of(2 * k, Set.of("figures"));
        for (Released earlier : released) {
            if (earlier.standing == Standing.SHOWN) {
                ledger = admitted(ledger, earlier.population, names);
            }
        }
        List<Population> passed = new ArrayList<>();
        for (Population candidate : largestFirst(candidates)) {
            if (candidate.size() < k) {
                passed.add(candidate);
                continue;
            }
            int before = ledger.editions().size();
            ledger = admitted(ledger, candidate, names);
            if (ledger.editions().size() > before) {
                passed.add(candidate);
            }
        }
        return passed;
    }

    private static PublicationLedger admitted(PublicationLedger ledger, Population population, Set<String> names) {
        // To the ledger each is a period of its own: versions are counted by whoever keeps the editions.
        PublicationLedger.Edition edition = new PublicationLedger.Edition(
                "figures", population.name(), 1, population.keys(), Map.of("n", (long) population.size()), names);
        if (ledger.admit(edition) instanceof Admitted admitted) {
            names.add(edition.name());
            return admitted.ledger();
        }
        return ledger;
    }

    private static List<Population> largestFirst(List<Population> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt(Population::size).reversed().thenComparing(Population::subject))
                .toList();
    }

    private Map<String, Standing> guard(List<Population> candidates) {
        List<Population> all = new ArrayList<>();
        released.forEach(earlier -> all.add(earlier.population));
        all.addAll(candidates);
        LinkedTables.Builder tables = LinkedTables.withThreshold(k);
        Map<String, Set<String>> blocksOf = new TreeMap<>();
        blocks(all).forEach((members, size) -> {
            String block = "in " + members;
            tables.count(block, size).guarded(block);
            members.forEach(name ->
                    blocksOf.computeIfAbsent(name, any -> new TreeSet<>()).add(block));
        });
        for (Released earlier : released) {
            Population population = earlier.population;
            tables.released(population.name(), population.size(), withheld(earlier), Marking.BY_REASON);
        }
        candidates.forEach(candidate -> tables.count(candidate.name(), candidate.size()));
        blocksOf.forEach((name, blocks) -> tables.total(name, blocks.toArray(new String[0])));
        LinkedTables.Result result = tables.protect();
        Map<String, Standing> standings = new HashMap<>();
        for (Population candidate : candidates) {
            standings.put(candidate.name(), standing(result.cell(candidate.name()), result.marking()));
        }
        return standings;
    }

    private @org.jspecify.annotations.Nullable Withheld withheld(Released earlier) {
        if (earlier.standing == Standing.SHOWN) {
            return null;
        }
        return earlier.population.size() < k ? Withheld.PRIMARY : Withheld.COMPLEMENTARY;
    }

    static Standing standing(ProtectedCell cell, Marking marking) {
        if (cell.isShown()) {
            return Standing.SHOWN;
        }
        return marking == Marking.BY_REASON && cell.withheld() == Withheld.PRIMARY ? Standing.BELOW_K : Standing.MASKED;
    }

    /** The members by the populations that they are in: names → how many. */
    private static Map<List<String>, Long> blocks(List<Population> populations) {
        Map<Long, List<String>> names = new HashMap<>();
        for (Population population : populations) {
            population
                    .members()
                    .keySet()
                    .forEach(member -> names.computeIfAbsent(member, any -> new ArrayList<>())
                            .add(population.name()));
        }
        Map<List<String>, Long> blocks = new HashMap<>();
        names.values().forEach(in -> blocks.merge(in, 1L, Long::sum));
        return blocks;
    }
}
