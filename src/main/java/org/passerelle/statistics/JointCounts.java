package org.passerelle.statistics;

import java.util.Arrays;

/**
 * How many pairs have each combination of scores. Scores of an instrument take few values, so a long array is counted
 * through a dictionary, one increment a pair; sums and differences then follow from the counts, exactly.
 *
 * <p>The dictionary hashes the bits of a score without collisions: the multiplier is changed until there is none. Arrays
 * with more than {@link #MOST_VALUES} different values are given back early; the rest is folded pair by pair.
 */
final class JointCounts {

    /** What is done with each combination that occurs. */
    interface Visitor {
        void visit(double pre, double post, long count);
    }

    /** Enough for every scale of whole points up to 60 of them; a multiplier without collision is found in no time. */
    static final int MOST_VALUES = 60;

    private static final int SHIFT = 64 - 8;
    private static final int PLACES = 1 << (64 - SHIFT);
    /** These pairs tell most of the values, so that the count itself is seldom interrupted to learn one. */
    private static final int SAMPLE = 1_000;
    /** What stands at a place that nobody has taken: some NaN, itself the first value, so that it counts as one. */
    private static final long FREE = -1L;

    private final long[] values = new long[MOST_VALUES];
    private final long[] places = new long[PLACES];
    private final long[] counts = new long[MOST_VALUES * MOST_VALUES];
    private long multiplier = 0x9E37_79B9_7F4A_7C15L;
    private int known;

    JointCounts() {
        Arrays.fill(places, FREE);
        values[known++] = FREE;
    }

    /**
     * Counts pairs from the beginning of the arrays, which are of the same length.
     *
     * @return how many were counted; the next one has a value too many, or an infinite one
     */
    int count(double[] pre, double[] post) {
        for (int i = 0; i < Math.min(SAMPLE, pre.length); i++) {
            if (!learns(pre[i]) || !learns(post[i])) {
                return 0;
            }
        }
        int counted = 0;
        do {
            counted = countKnown(pre, post, counted);
        } while (counted < pre.length && learns(pre[counted]) && learns(post[counted]));
        return counted;
    }

    /** Counts on until a value comes that is not known. Its arrays are its own: their lengths need no checks then. */
    private int countKnown(double[] pre, double[] post, int from) {
        long[] expected = new long[PLACES];
        System.arraycopy(places, 0, expected, 0, PLACES);
        int[] tally = new int[PLACES * PLACES];
        long hash = multiplier;
        int end = Math.min(pre.length, post.length);
        int i = from;
        for (; i < end; i++) {
            long first = Double.doubleToRawLongBits(pre[i]);
            long last = Double.doubleToRawLongBits(post[i]);
            int before = (int) ((first * hash) >>> SHIFT);
            int after = (int) ((last * hash) >>> SHIFT);
            if (((expected[before] ^ first) | (expected[after] ^ last)) != 0) {
                break;
            }
            tally[before * PLACES + after]++;
        }
        keep(tally);
        return i;
    }

    private void keep(int[] tally) {
        for (int before = 0; before < known; before++) {
            for (int after = 0; after < known; after++) {
                counts[before * MOST_VALUES + after] += tally[place(values[before]) * PLACES + place(values[after])];
            }
        }
    }

    void forEach(Visitor visitor) {
        for (int before = 0; before < known; before++) {
            for (int after = 0; after < known; after++) {
                long count = counts[before * MOST_VALUES + after];
                if (count > 0) {
                    visitor.visit(
                            Double.longBitsToDouble(values[before]), Double.longBitsToDouble(values[after]), count);
                }
            }
        }
    }

    /** False for an infinite value, and for one too many. */
    private boolean learns(double value) {
        long bits = Double.doubleToRawLongBits(value);
        if (places[place(bits)] == bits) {
            return true;
        }
        if (known == MOST_VALUES || Double.isInfinite(value)) {
            return false;
        }
        values[known++] = bits;
        while (!isWithoutCollision()) {
            multiplier = multiplier * 0xD134_2543_DE82_EF95L | 1;
        }
        return true;
    }

    private boolean isWithoutCollision() {
        Arrays.fill(places, FREE);
        // Down to FREE, whose place cannot be seen to be taken.
        for (int value = known - 1; value >= 0; value--) {
            int place = place(values[value]);
            if (places[place] != FREE) {
                return false;
            }
            places[place] = values[value];
        }
        return true;
    }

    private int place(long bits) {
        return (int) ((bits * multiplier) >>> SHIFT);
    }
}
