package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Protects one table of counts of persons, with or without its margins. Several tables that share persons belong together
 * in {@link LinkedTables}: protected one by one they give each other away.
 */
public final class TableProtection {

    private TableProtection() {}

    /**
     * Protects a two-way table without structural zeros.
     *
     * @param k the threshold, at least 2 (11 for funders and the public, 5 for the team)
     * @param counts rows of columns, each ≥ 0, all rows of the same length
     * @param margins whether row, column and grand totals are published
     * @throws InvalidTable if the table is empty, ragged or holds a negative count
     */
    public static ProtectedTable protect(int k, int[][] counts, boolean margins) {
        boolean[][] structural = new boolean[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            structural[row] = new boolean[counts[row].length];
        }
        return protect(k, counts, margins, structural);
    }

    /**
     * Protects a two-way table.
     *
     * @param structural true where a zero is known to everybody because the combination cannot exist; such zeros are shown
     * @throws InvalidTable as above, or if a structural zero is not zero
     */
    public static ProtectedTable protect(int k, int[][] counts, boolean margins, boolean[][] structural) {
        int rows = counts.length;
        int columns = rows == 0 ? 0 : counts[0].length;
        if (columns == 0) {
            throw new InvalidTable("counts", "the table is empty");
        }
        LinkedTables.Builder tables = LinkedTables.withThreshold(k);
        for (int row = 0; row < rows; row++) {
            if (counts[row].length != columns || structural[row].length != columns) {
                throw new InvalidTable("counts[" + row + "]", "has not " + columns + " columns");
            }
            for (int column = 0; column < columns; column++) {
                String id = cell(row, column);
                if (structural[row][column]) {
                    tables.structuralZero(id, counts[row][column]);
                } else {
                    tables.count(id, counts[row][column]);
                }
            }
        }
        if (margins) {
            addMargins(tables, rows, columns);
        }
        LinkedTables.Result result = tables.protect();
        List<List<ProtectedCell>> cells = new ArrayList<>();
        List<ProtectedCell> rowTotals = new ArrayList<>();
        List<ProtectedCell> columnTotals = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<ProtectedCell> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                line.add(result.cell(cell(row, column)));
            }
            cells.add(line);
        }
        if (margins) {
            for (int row = 0; row < rows; row++) {
                rowTotals.add(result.cell("rowTotals[" + row + "]"));
            }
            for (int column = 0; column < columns; column++) {
                columnTotals.add(result.cell("columnTotals[" + column + "]"));
            }
        }
        List<ProtectedCell> total = margins ? List.of(result.cell("total")) : List.of();
        return new ProtectedTable(
                k, result.marking(), cells, rowTotals, columnTotals, total, result.loss(), result.leastLoss());
    }

    /**
     * Protects a list of categories.
     *
     * @param totalShown whether their total is published
     */
    public static ProtectedList protect(int k, int[] counts, boolean totalShown) {
        if (counts.length == 0) {
            throw new InvalidTable("counts", "the table is empty");
        }
        LinkedTables.Builder tables = LinkedTables.withThreshold(k);
        String[] ids = new String[counts.length];
        for (int i = 0; i < counts.length; i++) {
            ids[i] = "counts[" + i + "]";
            tables.count(ids[i], counts[i]);
        }
        if (totalShown) {
            tables.total("total", ids);
        }
        LinkedTables.Result result = tables.protect();
        List<ProtectedCell> cells = new ArrayList<>();
        for (String id : ids) {
            cells.add(result.cell(id));
        }
        List<ProtectedCell> total = totalShown ? List.of(result.cell("total")) : List.of();
        return new ProtectedList(k, result.marking(), cells, total, result.loss(), result.leastLoss());
    }

    private static void addMargins(LinkedTables.Builder tables, int rows, int columns) {
        String[] rowIds = new String[rows];
        for (int row = 0; row < rows; row++) {
            String[] parts = new String[columns];
            for (int column = 0; column < columns; column++) {
                parts[column] = cell(row, column);
            }
            rowIds[row] = "rowTotals[" + row + "]";
            tables.total(rowIds[row], parts);
        }
        String[] columnIds = new String[columns];
        for (int column = 0; column < columns; column++) {
            String[] parts = new String[rows];
            for (int row = 0; row < rows; row++) {
                parts[row] = cell(row, column);
            }
            columnIds[column] = "columnTotals[" + column + "]";
            tables.total(columnIds[column], parts);
        }
        tables.total("total", rowIds);
        tables.total("total", columnIds);
    }

    private static String cell(int row, int column) {
        return "counts[" + row + "][" + column + "]";
    }
}
