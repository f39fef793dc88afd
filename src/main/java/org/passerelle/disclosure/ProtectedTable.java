package org.passerelle.disclosure;

import java.util.List;

/**
 * A two-way table after protection, in the shape it came in.
 *
 * @param k the threshold
 * @param marking how withheld figures must be marked where they are published
 * @param cells rows of cells
 * @param rowTotals one for each row; empty if margins are not published
 * @param columnTotals one for each column; empty if margins are not published
 * @param total the grand total as a list of one; empty if margins are not published
 * @param loss the persons in cells withheld only to protect others
 * @param leastLoss a loss that no protection can undercut; equal to {@code loss} if this one is proven optimal
 */
public record ProtectedTable(
        int k,
        Marking marking,
        List<List<ProtectedCell>> cells,
        List<ProtectedCell> rowTotals,
        List<ProtectedCell> columnTotals,
        List<ProtectedCell> total,
        long loss,
        long leastLoss) {

    public ProtectedTable {
        cells = cells.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
        total = List.copyOf(total);
    }

    /** One cell of the table. */
    public ProtectedCell cell(int row, int column) {
        return cells.get(row).get(column);
    }
}
