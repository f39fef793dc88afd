package org.passerelle.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * The whole-number worlds seen so far that agree with everything shown, as the lowest and highest count of each cell.
 *
 * <p>The worlds are walked from the truth by moves of one, so a cell has taken every count between its two ends: a range
 * of k counts here is k possible whole numbers, in whatever system of sums.
 */
final class Proof {

    private final CellSystem system;
    private final Suppression suppression;
    private final MoveSearch search;
    private final long[] lowest;
    private final long[] highest;
    private final long[] world;

    Proof(Suppression suppression, MoveSearch search) {
        this.system = suppression.system;
        this.suppression = suppression;
        this.search = search;
        this.lowest = system.count.clone();
        this.highest = system.count.clone();
        this.world = system.count.clone();
    }

    /** Whether the cell is proven to leave k counts possible (all of 0 … k−1 if its own count is small). */
    boolean covers(int cell) {
        return suppression.isPrimary(cell)
                ? lowest[cell] == 0 && highest[cell] == suppression.k - 1
                : missing(cell) <= 0;
    }

    private long missing(int cell) {
        return highest[cell] == Suppression.UNBOUNDED ? 0 : suppression.k - 1 - (highest[cell] - lowest[cell]);
    }

    /**
     * Walks until the cell is covered.
     *
     * @param extend whether further cells may be withheld on the way; without it, only what is withheld moves
     * @return whether it is covered now
     */
    boolean cover(int cell, boolean extend) {
        if (suppression.isPrimary(cell)) {
            long up = highest[cell] == suppression.k - 1 ? 0 : suppression.k - 1 - system.count[cell];
            long down = lowest[cell] == 0 ? 0 : system.count[cell];
            return walk(cell, 1, up, extend) && walk(cell, -1, down, extend);
        }
        walk(cell, 1, suppression.k - 1 - (system.count[cell] - lowest[cell]), extend);
        return missing(cell) <= 0
                || walk(cell, -1, suppression.k - 1 - (highest[cell] - system.count[cell]), extend);
    }

    /** Starts at the truth and moves the cell so many times. */
    private boolean walk(int cell, int sign, long times, boolean extend) {
        if (times <= 0) {
            return true;
        }
        System.arraycopy(system.count, 0, world, 0, world.length);
        long left = times;
        while (left > 0) {
            MoveSearch.Move move = search.find(cell, sign, world, suppression, left, extend);
            if (move == null) {
                return false;
            }
            left -= apply(move, left);
        }
        return true;
    }

    private long apply(MoveSearch.Move move, long most) {
        long times = most;
        for (int i = 0; i < move.cells().length; i++) {
            int cell = move.cells()[i];
            times = Math.min(times, suppression.room(cell, move.signs()[i], world[cell]));
        }
        for (int i = 0; i < move.cells().length; i++) {
            int cell = move.cells()[i];
            if (!suppression.isOpen(cell)) {
                suppression.withhold(cell);
            }
            world[cell] += times * move.signs()[i];
            lowest[cell] = Math.min(lowest[cell], world[cell]);
            highest[cell] = Math.max(highest[cell], world[cell]);
        }
        return times;
    }

    /** The widest range that moves reach: the exact one in a network. */
    Range range(int cell) {
        long top = extreme(cell, 1);
        long bottom = extreme(cell, -1);
        return new Range(bottom, top == Suppression.UNBOUNDED ? null : top);
    }

    private long extreme(int cell, int sign) {
        System.arraycopy(system.count, 0, world, 0, world.length);
        while (true) {
            MoveSearch.Move move = search.find(cell, sign, world, suppression, 1, false);
            if (move == null) {
                return world[cell];
            }
            if (isEndless(move)) {
                return Suppression.UNBOUNDED;
            }
            apply(move, Suppression.UNBOUNDED);
        }
    }

    private boolean isEndless(MoveSearch.Move move) {
        for (int i = 0; i < move.cells().length; i++) {
            if (suppression.room(move.cells()[i], move.signs()[i], world[move.cells()[i]]) != Suppression.UNBOUNDED) {
                return false;
            }
        }
        return true;
    }

    /** The range proven so far. */
    Range proven(int cell) {
        return new Range(lowest[cell], highest[cell]);
    }

    /**
     * What an uncovered cell still needs: the cheapest move onwards from the world where the withheld cells alone get it
     * no further, or null if even withholding everything allowed would not move it.
     */
    MoveSearch.@Nullable Move need(int cell) {
        MoveSearch.Move up = onwards(cell, 1);
        boolean eitherWay = !suppression.isPrimary(cell);
        if (up == null && (eitherWay || highest[cell] == suppression.k - 1)) {
            return onwards(cell, -1);
        }
        return up;
    }

    private MoveSearch.@Nullable Move onwards(int cell, int sign) {
        long wanted = suppression.k - 1L;
        if (suppression.isPrimary(cell)) {
            wanted = sign > 0 ? suppression.k - 1 - system.count[cell] : system.count[cell];
        }
        return walk(cell, sign, wanted, false) ? null : search.find(cell, sign, world, suppression, 1, true);
    }
}
