package org.passerelle.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.passerelle.disclosure.LinkedTables;
import org.passerelle.disclosure.UnprotectableException;

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
        List<Population> shown = released.stream()
                .filter(earlier -> earlier.standing == Standing.SHOWN)
                .map(Released::population)
                .toList();
        for (Population candidate : Ledger.passed(k, shown, candidates)) {
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
            earlier.standing.release(tables, population.name(), population.size(), k);
        }
        candidates.forEach(candidate -> tables.count(candidate.name(), candidate.size()));
        blocksOf.forEach((name, blocks) -> tables.total(name, blocks.toArray(new String[0])));
        LinkedTables.Result result = tables.protect();
        Map<String, Standing> standings = new HashMap<>();
        for (Population candidate : candidates) {
            standings.put(candidate.name(), Standing.of(result.cell(candidate.name()), result.marking()));
        }
        return standings;
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
