package org.passerelle.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reader who knows that persons are not divided: what a linear programme leaves between two bounds need not all be
 * possible in whole numbers. Every value is tried by branch and bound on the programme of {@link LpAttacker}; sums of scores
 * stay fractional.
 */
final class IntegerAttacker {

    private static final double WHOLE = 1e-6;
    private static final int MOST_BRANCHES = 400;

    private final LpAttacker programme;
    private final Map<String, Set<Long>> possible = new HashMap<>();
    private int branches;

    IntegerAttacker(LpAttacker programme) {
        this.programme = programme;
    }

    /** The whole numbers that the cell may have, as far as {@code enough} of them; near the truth first. */
    Set<Long> values(String cell, long truth, int enough) {
        Set<Long> found = possible.computeIfAbsent(cell, any -> new TreeSet<>());
        LpAttacker.Narrowed bounds = programme.narrow(cell);
        for (long away = 0; away <= enough && found.size() < enough; away++) {
            for (long value : new long[] {truth - away, truth + away}) {
                boolean inBounds = value >= bounds.lower() - WHOLE && value <= bounds.upper() + WHOLE;
                if (inBounds && !found.contains(value)) {
                    branches = 0;
                    branch(cell, Map.of(cell, new LpAttacker.Limits(value, value)));
                }
            }
        }
        return found;
    }

    /** Looks for a whole world within the limits, and remembers the counts of all cells in it. */
    private boolean branch(String cell, Map<String, LpAttacker.Limits> limits) {
        if (++branches > MOST_BRANCHES) {
            throw new IllegalStateException("gave up on " + cell);
        }
        Optional<Map<String, Double>> world = programme.world(cell, limits);
        if (world.isEmpty()) {
            return false;
        }
        for (Map.Entry<String, Double> unknown : world.get().entrySet()) {
            double value = unknown.getValue();
            if (isCount(unknown.getKey()) && Math.abs(value - Math.rint(value)) > WHOLE) {
                LpAttacker.Limits old = limits.getOrDefault(unknown.getKey(), LpAttacker.Limits.NONE);
                return branch(
                                cell,
                                with(limits, unknown.getKey(), new LpAttacker.Limits(old.lower(), Math.floor(value))))
                        || branch(
                                cell,
                                with(limits, unknown.getKey(), new LpAttacker.Limits(Math.ceil(value), old.upper())));
            }
        }
        world.get().forEach((id, value) -> {
            if (isCount(id)) {
                possible.computeIfAbsent(id, any -> new TreeSet<>()).add(Math.round(value));
            }
        });
        return true;
    }

    private static boolean isCount(String id) {
        return !id.startsWith("Σ");
    }

    private static Map<String, LpAttacker.Limits> with(
            Map<String, LpAttacker.Limits> limits, String cell, LpAttacker.Limits more) {
        Map<String, LpAttacker.Limits> all = new HashMap<>(limits);
        all.put(cell, more);
        return all;
    }
}
