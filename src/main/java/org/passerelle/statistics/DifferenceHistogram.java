package org.passerelle.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How many pairs have each difference: whole differences in an array, others in a sorted map. Immutable.
 *
 * <p>The compact text is {@code difference:count} in ascending order, joined by commas: {@code "-2:1,0:4,3:2"}; empty for
 * no pairs.
 */
final class DifferenceHistogram {

    /** Whole differences within ± this stand in the array. */
    static final int DENSE = 1024;

    private final int lowest;
    private final long[] counts;
    private final SortedMap<Double, Long> others;

    private DifferenceHistogram(int lowest, long[] counts, SortedMap<Double, Long> others) {
        this.lowest = lowest;
        this.counts = counts;
        this.others = others;
    }

    /** Copies the used part of an array whose index 0 stands for −{@link #DENSE}. */
    static DifferenceHistogram of(long[] dense, SortedMap<Double, Long> others) {
        int from = 0;
        int to = dense.length;
        while (from < to && dense[from] == 0) {
            from++;
        }
        while (to > from && dense[to - 1] == 0) {
            to--;
        }
        return new DifferenceHistogram(from - DENSE, Arrays.copyOfRange(dense, from, to), new TreeMap<>(others));
    }

    static DifferenceHistogram parse(String text) {
        long[] dense = new long[2 * DENSE + 1];
        TreeMap<Double, Long> others = new TreeMap<>();
        if (!text.isBlank()) {
            for (String part : text.split(",", -1)) {
                int colon = part.lastIndexOf(':');
                try {
                    double difference = Double.parseDouble(part.substring(0, Math.max(colon, 0)));
                    long count = Long.parseLong(part.substring(colon + 1).trim());
                    if (count < 1 || !Double.isFinite(difference)) {
                        throw new InvalidInput("histogram", "«" + part + "» needs a finite difference and a count ≥ 1");
                    }
                    put(dense, others, difference == 0 ? 0 : difference, count);
                } catch (NumberFormatException notANumber) {
                    throw new InvalidInput("histogram", "«" + part + "» is not difference:count");
                }
            }
        }
        return of(dense, others);
    }

    static void put(long[] dense, SortedMap<Double, Long> others, double difference, long count) {
        if (difference == Math.rint(difference) && Math.abs(difference) <= DENSE) {
            dense[(int) difference + DENSE] += count;
        } else {
            others.merge(difference, count, Long::sum);
        }
    }

    /** Adds these counts to an array whose index 0 stands for −{@link #DENSE}, and to the map of the others. */
    void addTo(long[] dense, SortedMap<Double, Long> otherTarget) {
        int shift = lowest + DENSE;
        for (int i = 0; i < counts.length; i++) {
            dense[shift + i] += counts[i];
        }
        if (!others.isEmpty()) {
            others.forEach((difference, count) -> otherTarget.merge(difference, count, Long::sum));
        }
    }

    SortedMap<Double, Long> asMap() {
        TreeMap<Double, Long> map = new TreeMap<>(others);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                map.put((double) (lowest + i), counts[i]);
            }
        }
        return Collections.unmodifiableSortedMap(map);
    }

    /** The sum of a function of the difference over all pairs. */
    double sum(ToDoubleFunction<Double> function) {
        CompensatedSum sum = new CompensatedSum();
        asMap().forEach((difference, count) -> sum.add(count * function.applyAsDouble(difference)));
        return sum.value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DifferenceHistogram that && asMap().equals(that.asMap());
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        asMap().forEach((difference, count) -> {
            text.append(text.isEmpty() ? "" : ",");
            if (difference == Math.rint(difference) && Math.abs(difference) < 1e15) {
                text.append(difference.longValue());
            } else {
                text.append(difference.doubleValue());
            }
            text.append(':').append(count);
        });
        return text.toString();
    }
}
