package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a reader can single out a few persons by adding and subtracting tables of several populations.
 *
 * <p>A table of a population is the sum of its persons, so whatever sums and differences of tables yield is a sum over
 * persons with weights. Persons who share all their populations have the same weight: they form a class. The weights that can
 * be reached are the row space of populations × classes; wanted is one that is zero but on fewer than k persons. First the
 * classes of k and more are eliminated; what rows are left (mostly none) are searched by setting one class after the other to
 * zero. Arithmetic is modulo a prime, without rounding. A search that grows too long counts as found.
 */
final class Differencing {

    private static final long PRIME = 2_147_483_647L;
    private static final int MOST_STEPS = 5_000;

    private final int k;
    private final int[] sizes;
    private int steps;

    private Differencing(int k, int[] sizes) {
        this.k = k;
        this.sizes = sizes;
    }

    /** Whether some sum or difference of these populations is about one to k − 1 persons. */
    static boolean singlesOut(List<Set<Long>> populations, int k) {
        Map<Long, BitSet> memberships = new HashMap<>();
        for (int p = 0; p < populations.size(); p++) {
            for (Long person : populations.get(p)) {
                memberships.computeIfAbsent(person, any -> new BitSet()).set(p);
            }
        }
        Map<BitSet, Integer> classes = new HashMap<>();
        memberships.values().forEach(in -> classes.merge(in, 1, Integer::sum));
        List<Map.Entry<BitSet, Integer>> largestFirst = new ArrayList<>(classes.entrySet());
        largestFirst.sort(Map.Entry.<BitSet, Integer>comparingByValue().reversed());
        int large = 0;
        int[] sizes = new int[largestFirst.size()];
        List<long[]> rows = new ArrayList<>();
        populations.forEach(population -> rows.add(new long[sizes.length]));
        for (int c = 0; c < sizes.length; c++) {
            sizes[c] = largestFirst.get(c).getValue();
            large += sizes[c] >= k ? 1 : 0;
            int column = c;
            largestFirst.get(c).getKey().stream().forEach(p -> rows.get(p)[column] = 1);
        }
        List<long[]> aboutSmall = rows;
        for (int c = 0; c < large && !aboutSmall.isEmpty(); c++) {
            aboutSmall = withZeroAt(aboutSmall, c);
        }
        return new Differencing(k, sizes).search(reduced(aboutSmall, large), large);
    }

    /** Every weighting with the fewest classes is reached by setting others to zero, in their order, until one row is left. */
    private boolean search(List<long[]> rows, int from) {
        if (rows.stream().anyMatch(this::isAboutFew) || ++steps > MOST_STEPS) {
            return true;
        }
        for (int c = from; rows.size() > 1 && c < sizes.length; c++) {
            int column = c;
            if (rows.stream().anyMatch(row -> row[column] != 0) && search(withZeroAt(rows, c), c + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAboutFew(long[] row) {
        int persons = 0;
        for (int c = 0; c < row.length; c++) {
            persons += row[c] == 0 ? 0 : sizes[c];
        }
        return persons > 0 && persons < k;
    }

    /** A basis of those combinations of the rows that are zero at the column. */
    private static List<long[]> withZeroAt(List<long[]> rows, int column) {
        List<long[]> zero = new ArrayList<>();
        long[] pivot = null;
        for (long[] row : rows) {
            if (pivot == null && row[column] != 0) {
                pivot = scaled(row, column);
            } else {
                zero.add(pivot == null ? row : without(row, pivot, column));
            }
        }
        return zero;
    }

    /** A basis in which each row has a column of its own, smallest classes last. */
    private static List<long[]> reduced(List<long[]> rows, int from) {
        List<long[]> left = rows;
        List<long[]> basis = new ArrayList<>();
        int width = rows.isEmpty() ? 0 : rows.get(0).length;
        for (int c = from; c < width && !left.isEmpty(); c++) {
            int column = c;
            long[] first =
                    left.stream().filter(row -> row[column] != 0).findFirst().orElse(null);
            if (first != null) {
                long[] pivot = scaled(first, column);
                left = withZeroAt(left, column);
                basis.replaceAll(row -> without(row, pivot, column));
                basis.add(pivot);
            }
        }
        return basis;
    }

    private static long[] scaled(long[] row, int column) {
        long inverse = power(row[column], PRIME - 2);
        long[] scaled = new long[row.length];
        for (int c = 0; c < row.length; c++) {
            scaled[c] = row[c] * inverse % PRIME;
        }
        return scaled;
    }

    private static long[] without(long[] row, long[] pivot, int column) {
        long times = row[column];
        if (times == 0) {
            return row;
        }
        long[] left = new long[row.length];
        for (int c = 0; c < row.length; c++) {
            left[c] = Math.floorMod(row[c] - times * pivot[c] % PRIME, PRIME);
        }
        return left;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
