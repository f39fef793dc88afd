package org.passerelle.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * What several rounds measured.
 *
 * @param values one a round, in order
 */
record Rounds(List<Double> values) {

    Rounds {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    static Rounds of(double... values) {
        return new Rounds(Arrays.stream(values).boxed().toList());
    }

    /** Measures so many times. */
    static Rounds measure(int rounds, DoubleSupplier measured) {
        List<Double> values = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            values.add(measured.getAsDouble());
        }
        return new Rounds(values);
    }

    /** The two sides in turn: A B A B … */
    static Pair pair(int rounds, DoubleSupplier first, DoubleSupplier second) {
        List<Double> firsts = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            firsts.add(first.getAsDouble());
            seconds.add(second.getAsDouble());
        }
        return new Pair(new Rounds(firsts), new Rounds(seconds));
    }

    double median() {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double lowest() {
        return values.stream().mapToDouble(value -> value).min().orElseThrow();
    }

    double highest() {
        return values.stream().mapToDouble(value -> value).max().orElseThrow();
    }

    /** Two sides measured in turn. */
    record Pair(Rounds first, Rounds second) {

        /** First over second, round by round. */
        Rounds ratio() {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < first.values.size(); round++) {
                ratios.add(first.values.get(round) / second.values.get(round));
            }
            return new Rounds(ratios);
        }
    }
}
