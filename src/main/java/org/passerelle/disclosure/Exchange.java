package org.passerelle.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds moves where a path search gives up: the simplex method on the sums of the open cells, started from the world at
 * hand. Each step of the method is itself a move, so the worlds stay whole numbers; a step that would be fractional is not
 * taken. When no step is left, and none was refused, no world at all moves the cell further.
 *
 * <p>Rows hold {@code x[basis] + Σ row[j]·x[j] = constant} over the columns outside the basis; the constants are never
 * needed, since the world itself is kept.
 */
final class Exchange {

    private static final double ZERO = 1e-9;
    private static final int MOST_PIVOTS = 2_000;

    private final Suppression suppression;
    private final int[] cells;
    private final Map<Integer, Integer> columnOf = new HashMap<>();
    private final double[][] rows;
    private final int[] basis;
    private final int[] rowOf;

    private Exchange(Suppression suppression, int[] cells, List<double[]> equations) {
        this.suppression = suppression;
        this.cells = cells;
        for (int column = 0; column < cells.length; column++) {
            columnOf.put(cells[column], column);
        }
        this.rowOf = new int[cells.length];
        Arrays.fill(rowOf, -1);
        List<double[]> independent = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        for (double[] equation : equations) {
            for (int i = 0; i < independent.size(); i++) {
                subtract(equation, independent.get(i), pivots.get(i));
            }
            int pivot = firstUnit(equation);
            if (pivot >= 0) {
                scale(equation, pivot);
                for (double[] other : independent) {
                    subtract(other, equation, pivot);
                }
                rowOf[pivot] = independent.size();
                independent.add(equation);
                pivots.add(pivot);
            }
        }
        this.rows = independent.toArray(new double[0][]);
        this.basis = pivots.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The exchange among all open cells that hang together with this one, or null if they are too many. */
    static @Nullable Exchange around(int start, Suppression suppression, int mostCells) {
        CellSystem system = suppression.system;
        Set<Integer> found = new LinkedHashSet<>(List.of(start));
        Set<Integer> relations = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (int relation : system.relationsOf[open.remove()]) {
                if (relations.add(relation)) {
                    for (int cell : system.cellsOf[relation]) {
                        if (suppression.isOpen(cell) && found.add(cell)) {
                            open.add(cell);
                        }
                    }
                }
            }
            if (found.size() > mostCells) {
                return null;
            }
        }
        int[] cells = found.stream().mapToInt(Integer::intValue).toArray();
        Map<Integer, Integer> columns = new HashMap<>();
        for (int column = 0; column < cells.length; column++) {
            columns.put(cells[column], column);
        }
        List<double[]> equations = new ArrayList<>();
        for (int relation : relations) {
            double[] equation = new double[cells.length];
            for (int i = 0; i < system.cellsOf[relation].length; i++) {
                Integer column = columns.get(system.cellsOf[relation][i]);
                if (column != null) {
                    equation[column] = system.signsOf[relation][i];
                }
            }
            equations.add(equation);
        }
        return new Exchange(suppression, cells, equations);
    }

    boolean contains(int cell) {
        return columnOf.containsKey(cell);
    }

    int[] cells() {
        return cells;
    }

    /** The next move of the cell from this world, or null if it can go no further (or only by fractions). */
    MoveSearch.@Nullable Move next(int cell, int sign, long[] world) {
        int target = column(cell);
        for (int pivot = 0; pivot < MOST_PIVOTS; pivot++) {
            if (suppression.room(cell, sign, world[cell]) < 1) {
                return null;
            }
            if (rowOf[target] < 0 && wholeStride(target) != 1) {
                pivot(largestRow(target), target);
            }
            int entering = rowOf[target] < 0 ? target : entering(target, sign, world);
            if (entering < 0) {
                return null;
            }
            int way = rowOf[target] < 0 ? sign : (rows[rowOf[target]][entering] > 0 ? -sign : sign);
            int stride = way * wholeStride(entering);
            int blocked = blockedRow(entering, stride, world);
            if (blocked < 0) {
                return move(entering, stride);
            }
            pivot(blocked, entering);
        }
        return null;
    }

    private int column(int cell) {
        Integer column = columnOf.get(cell);
        if (column == null) {
            throw new IllegalStateException("not a cell of this exchange");
        }
        return column;
    }

    /** Bland's rule: the first column that moves the target the right way, has room and stays whole; by one if it can. */
    private int entering(int target, int sign, long[] world) {
        double[] row = rows[rowOf[target]];
        int byTwo = -1;
        for (int column = 0; column < cells.length; column++) {
            if (rowOf[column] < 0 && Math.abs(row[column]) > ZERO) {
                int way = row[column] > 0 ? -sign : sign;
                long room = suppression.room(cells[column], way, world[cells[column]]);
                int stride = room < 1 ? 0 : wholeStride(column);
                if (stride == 1) {
                    return column;
                }
                byTwo = byTwo < 0 && stride == 2 && room >= 2 ? column : byTwo;
            }
        }
        return byTwo;
    }

    /** By how much the column must move for all to stay whole: 1, 2, or 0 for neither. */
    private int wholeStride(int column) {
        int stride = 1;
        for (double[] row : rows) {
            if (isFraction(row[column])) {
                if (isFraction(2 * row[column])) {
                    return 0;
                }
                stride = 2;
            }
        }
        return stride;
    }

    private static boolean isFraction(double number) {
        return Math.abs(number - Math.rint(number)) > ZERO;
    }

    /** A row whose own cell has no room for the step, the one of the first column; −1 if the step is free. */
    private int blockedRow(int entering, int stride, long[] world) {
        int blocked = -1;
        for (int r = 0; r < rows.length; r++) {
            long step = -Math.round(rows[r][entering] * stride);
            if (step != 0) {
                int cell = cells[basis[r]];
                long room = suppression.room(cell, step > 0 ? 1 : -1, world[cell]);
                if (room < Math.abs(step) && (blocked < 0 || basis[r] < basis[blocked])) {
                    blocked = r;
                }
            }
        }
        return blocked;
    }

    private int largestRow(int column) {
        int largest = 0;
        for (int r = 1; r < rows.length; r++) {
            largest = Math.abs(rows[r][column]) > Math.abs(rows[largest][column]) ? r : largest;
        }
        return largest;
    }

    private MoveSearch.Move move(int entering, int stride) {
        int[] moved = new int[rows.length + 1];
        int[] steps = new int[rows.length + 1];
        moved[0] = cells[entering];
        steps[0] = stride;
        int length = 1;
        for (int r = 0; r < rows.length; r++) {
            int step = (int) -Math.round(rows[r][entering] * stride);
            if (step != 0) {
                moved[length] = cells[basis[r]];
                steps[length++] = step;
            }
        }
        return new MoveSearch.Move(Arrays.copyOf(moved, length), Arrays.copyOf(steps, length), 0);
    }

    private void pivot(int row, int entering) {
        rowOf[basis[row]] = -1;
        basis[row] = entering;
        rowOf[entering] = row;
        scale(rows[row], entering);
        for (int r = 0; r < rows.length; r++) {
            if (r != row) {
                subtract(rows[r], rows[row], entering);
            }
        }
    }

    private static int firstUnit(double[] equation) {
        int any = -1;
        for (int column = 0; column < equation.length; column++) {
            double size = Math.abs(equation[column]);
            if (Math.abs(size - 1) < ZERO) {
                return column;
            }
            any = any < 0 && size > ZERO ? column : any;
        }
        return any;
    }

    private static void scale(double[] row, int pivot) {
        double divisor = row[pivot];
        for (int column = 0; column < row.length; column++) {
            row[column] /= divisor;
        }
    }

    private static void subtract(double[] row, double[] other, int pivot) {
        double factor = row[pivot];
        if (Math.abs(factor) > ZERO) {
            for (int column = 0; column < row.length; column++) {
                row[column] -= factor * other[column];
                if (Math.abs(row[column]) < ZERO) {
                    row[column] = 0;
                }
            }
        }
        row[pivot] = Math.abs(factor) > ZERO ? 0 : row[pivot];
    }
}
