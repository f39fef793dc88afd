package org.passerelle.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes totals from their parts, bottom up; finds circles and sums that do not add up. */
final class SumOrder {

    private SumOrder() {}

    static void complete(LinkedTables.Builder tables) {
        List<String[]> sums = tables.sums();
        Map<String, List<Integer>> asPart = new HashMap<>();
        Map<String, Integer> sumsOfTotal = new HashMap<>();
        int[] openParts = new int[sums.size()];
        for (String[] sum : sums) {
            sumsOfTotal.merge(sum[0], 1, Integer::sum);
        }
        spreadStructuralZeros(tables);
        Deque<Integer> ready = new ArrayDeque<>();
        for (int s = 0; s < sums.size(); s++) {
            String[] sum = sums.get(s);
            for (int i = 1; i < sum.length; i++) {
                if (sumsOfTotal.containsKey(sum[i])) {
                    openParts[s]++;
                    asPart.computeIfAbsent(sum[i], part -> new ArrayList<>()).add(s);
                } else if (!tables.knows(sum[i])) {
                    throw new InvalidTable(sum[i], "has no count");
                }
            }
            if (openParts[s] == 0) {
                ready.add(s);
            }
        }
        int done = 0;
        while (!ready.isEmpty()) {
            String[] sum = sums.get(ready.remove());
            done++;
            add(tables, sum);
            if (sumsOfTotal.merge(sum[0], -1, Integer::sum) == 0) {
                for (int parent : asPart.getOrDefault(sum[0], List.of())) {
                    openParts[parent]--;
                    if (openParts[parent] == 0) {
                        ready.add(parent);
                    }
                }
            }
        }
        if (done < sums.size()) {
            throw new InvalidTable(inCircle(sums, sumsOfTotal), "is, through its parts, a part of itself");
        }
    }

    /** A cell of the circle itself, not one that merely stands above it: from part to unfinished part until one returns. */
    private static String inCircle(List<String[]> sums, Map<String, Integer> unfinished) {
        Map<String, String> partOf = new HashMap<>();
        for (String[] sum : sums) {
            for (int i = 1; i < sum.length; i++) {
                if (unfinished.getOrDefault(sum[i], 0) > 0 && unfinished.getOrDefault(sum[0], 0) > 0) {
                    partOf.putIfAbsent(sum[0], sum[i]);
                }
            }
        }
        Set<String> seen = new HashSet<>();
        String cell = partOf.keySet().iterator().next();
        while (seen.add(cell)) {
            cell = partOf.getOrDefault(cell, cell);
        }
        return cell;
    }

    /** All parts of a structural zero are structural zeros; so is the sum of structural zeros. */
    private static void spreadStructuralZeros(LinkedTables.Builder tables) {
        boolean spread = true;
        while (spread) {
            spread = false;
            for (String[] sum : tables.sums()) {
                boolean all = true;
                for (int i = 1; i < sum.length; i++) {
                    if (tables.isStructural(sum[0]) && !tables.isStructural(sum[i])) {
                        tables.structuralZero(sum[i], tables.knows(sum[i]) ? tables.countOf(sum[i]) : 0);
                        spread = true;
                    }
                    all &= tables.isStructural(sum[i]);
                }
                if (all && !tables.isStructural(sum[0])) {
                    tables.structuralZero(sum[0], tables.knows(sum[0]) ? tables.countOf(sum[0]) : 0);
                    spread = true;
                }
            }
        }
    }

    private static void add(LinkedTables.Builder tables, String[] sum) {
        long total = 0;
        for (int i = 1; i < sum.length; i++) {
            total += tables.countOf(sum[i]);
        }
        if (tables.knows(sum[0]) && tables.countOf(sum[0]) != total) {
            throw new InvalidTable(
                    sum[0], "is given as " + tables.countOf(sum[0]) + " where its parts add up to " + total);
        }
        tables.count(sum[0], total);
    }
}
