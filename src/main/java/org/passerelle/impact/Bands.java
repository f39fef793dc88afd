package org.passerelle.impact;

import java.util.ArrayList;
import java.util.List;

/** Merges neighbours of an ordered classification before anything is withheld: «80–89» and «90+» become «80+». */
final class Bands {

    private Bands() {}

    /**
     * Merges the smallest with the smaller of its neighbours until none counts fewer than k, or two are left.
     *
     * @param counts of the finest categories in their order
     * @return the bands, each as the indices of its finest categories
     */
    static List<List<Integer>> merge(int k, long... counts) {
        List<List<Integer>> bands = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bands.add(List.of(i));
            sizes.add(counts[i]);
        }
        while (bands.size() > 2) {
            int smallest = 0;
            for (int i = 1; i < sizes.size(); i++) {
                smallest = sizes.get(i) < sizes.get(smallest) ? i : smallest;
            }
            if (sizes.get(smallest) >= k) {
                break;
            }
            join(bands, sizes, smallest, neighbour(sizes, smallest));
        }
        return bands;
    }

    private static int neighbour(List<Long> sizes, int of) {
        if (of == 0) {
            return 1;
        }
        if (of == sizes.size() - 1) {
            return of - 1;
        }
        return sizes.get(of - 1) <= sizes.get(of + 1) ? of - 1 : of + 1;
    }

    private static void join(List<List<Integer>> bands, List<Long> sizes, int one, int other) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        List<Integer> joined = new ArrayList<>(bands.get(first));
        joined.addAll(bands.get(second));
        bands.set(first, joined);
        sizes.set(first, sizes.get(first) + sizes.get(second));
        bands.remove(second);
        sizes.remove(second);
    }
}
