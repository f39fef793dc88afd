package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges categories before anything is withheld: «80–89» and «90+» become «80+» rather than disappear.
 *
 * <p>The plan is data: steps of which categories to merge, mildest first. Steps are taken while a small count is left, and
 * only as far as needed.
 */
public final class Coarsening {

    /**
     * A step of a plan.
     *
     * @param name the new category, such as {@code 80+}
     * @param parts the categories merged, by their names at this step
     */
    public record Merge(String name, List<String> parts) {

        public Merge {
            parts = List.copyOf(parts);
            if (parts.size() < 2) {
                throw new InvalidTable(name, "merges fewer than two categories");
            }
        }
    }

    /**
     * A table by category; rows may stand for a second classification.
     *
     * @param categories the names of the columns
     * @param counts rows of columns
     */
    public record Table(List<String> categories, List<List<Long>> counts) {

        public Table {
            categories = List.copyOf(categories);
            counts = counts.stream().map(List::copyOf).toList();
            if (categories.stream().distinct().count() < categories.size()) {
                throw new InvalidTable("categories", "a name stands twice");
            }
            for (int row = 0; row < counts.size(); row++) {
                if (counts.get(row).size() != categories.size()) {
                    throw new InvalidTable("counts[" + row + "]", "has not " + categories.size() + " columns");
                }
            }
        }

        /** A table of one row. */
        public static Table of(List<String> categories, long... counts) {
            return new Table(categories, List.of(Arrays.stream(counts).boxed().toList()));
        }
    }

    private Coarsening() {}

    /**
     * Takes the steps that are needed: a step is skipped where none of its categories has a count below k in any row.
     *
     * @throws InvalidTable if a step names a category that the table does not have
     */
    public static Table coarsen(int k, Table table, List<Merge> plan) {
        Table coarse = table;
        for (Merge step : plan) {
            Set<Integer> columns = new TreeSet<>();
            for (String part : step.parts()) {
                columns.addAll(columnsOf(part, coarse, plan));
            }
            if (columns.size() > 1 && isSmall(k, coarse, columns)) {
                coarse = merge(coarse, step.name(), columns);
            }
        }
        return coarse;
    }

    /** Where a category is now: itself, what it was merged into, or the parts of a step that was not needed. */
    private static Set<Integer> columnsOf(String part, Table table, List<Merge> plan) {
        int column = table.categories().indexOf(part);
        if (column >= 0) {
            return Set.of(column);
        }
        for (Merge step : plan) {
            int merged = table.categories().indexOf(step.name());
            if (step.parts().contains(part) && merged >= 0) {
                return Set.of(merged);
            }
        }
        Set<Integer> columns = new TreeSet<>();
        for (Merge step : plan) {
            if (step.name().equals(part)) {
                step.parts().forEach(inner -> columns.addAll(columnsOf(inner, table, plan)));
            }
        }
        if (columns.isEmpty()) {
            throw new InvalidTable(part, "is not a category of the table");
        }
        return columns;
    }

    private static boolean isSmall(int k, Table table, Set<Integer> columns) {
        return table.counts().stream().anyMatch(row -> columns.stream().anyMatch(column -> row.get(column) < k));
    }

    private static Table merge(Table table, String name, Set<Integer> columns) {
        int place = columns.stream().mapToInt(Integer::intValue).min().orElseThrow();
        List<String> categories = new ArrayList<>();
        for (int column = 0; column < table.categories().size(); column++) {
            if (column == place) {
                categories.add(name);
            } else if (!columns.contains(column)) {
                categories.add(table.categories().get(column));
            }
        }
        List<List<Long>> counts = new ArrayList<>();
        for (List<Long> row : table.counts()) {
            List<Long> coarse = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                if (column == place) {
                    coarse.add(columns.stream().mapToLong(row::get).sum());
                } else if (!columns.contains(column)) {
                    coarse.add(row.get(column));
                }
            }
            counts.add(coarse);
        }
        return new Table(categories, counts);
    }
}
