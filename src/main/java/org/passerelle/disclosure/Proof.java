package org.passerelle.disclosure;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole-number worlds seen so far that agree with everything shown, as the lowest and highest count of each cell.
 *
 * <p>The worlds are walked from the truth by moves. Where a move changes a cell by one, the cell takes every count on the
 * way, so a range of k counts here is k possible whole numbers, in whatever system of sums.
 */
final class Proof {

    private static final int EXCHANGE_UP_TO_CELLS = 600;

    private final CellSystem system;
    private final Suppression suppression;
    private final MoveSearch search;
    private final long[] lowest;
    private final long[] highest;
    private final long[] world;
    private final Map<Integer, Exchange> exchanges = new HashMap<>();
    private final boolean exactSearch;

    Proof(Suppression suppression, MoveSearch search) {
        this.system = suppression.system;
        this.suppression = suppression;
        this.search = search;
        this.lowest = system.count.clone();
        this.highest = system.count.clone();
        this.world = system.count.clone();
        this.exactSearch = system.isNetwork();
    }

    /** Whether the cell is proven to leave k counts possible (all of 0 … k−1 if its own count is small). */
    boolean covers(int cell) {
        return suppression.isPrimary(cell)
                ? lowest[cell] == 0 && highest[cell] == suppression.k - 1
                : highest[cell] - lowest[cell] >= suppression.k - 1;
    }

    /**
     * Walks until the cell is covered.
     *
     * @param extend whether further cells may be withheld on the way; without it, only what is withheld moves
     * @return whether it is covered now
     */
    boolean cover(int cell, boolean extend) {
        long up = suppression.k
                - 1
                - (suppression.isPrimary(cell) ? system.count[cell] : system.count[cell] - lowest[cell]);
        if (highest[cell] - system.count[cell] < up) {
            walk(cell, 1, up, extend);
        }
        long down = suppression.isPrimary(cell)
                ? system.count[cell]
                : suppression.k - 1 - (highest[cell] - system.count[cell]);
        if (system.count[cell] - lowest[cell] < down) {
            walk(cell, -1, down, extend);
        }
        return covers(cell);
    }

    /** Starts at the truth and moves the cell so many times; false if it gets stuck on the way. */
    private boolean walk(int cell, int sign, long times, boolean extend) {
        System.arraycopy(system.count, 0, world, 0, world.length);
        long left = times;
        while (left > 0) {
            MoveSearch.Move move = search.find(cell, sign, world, suppression, left, extend);
            if (move == null) {
                move = exchange(cell, sign);
            }
            if (move == null && extend) {
                int more = cheapestNear(cell);
                if (more >= 0) {
                    withhold(more);
                    continue;
                }
            }
            if (move == null) {
                return false;
            }
            long before = world[cell];
            apply(move, left);
            left -= Math.abs(world[cell] - before);
        }
        return true;
    }

    private MoveSearch.@Nullable Move exchange(int cell, int sign) {
        if (exactSearch) {
            return null; // the search has already seen every move there is
        }
        Exchange exchange = exchanges.get(cell);
        if (exchange == null) {
            exchange = Exchange.around(cell, suppression, EXCHANGE_UP_TO_CELLS);
            if (exchange == null) {
                return null;
            }
            for (int member : exchange.cells()) {
                exchanges.put(member, exchange);
            }
        }
        MoveSearch.Move move = exchange.next(cell, sign, world);
        return move != null && isBalanced(move) ? move : null;
    }

    /** Guards the proof against rounding: a move that upsets a sum proves nothing. */
    private boolean isBalanced(MoveSearch.Move move) {
        Map<Integer, Integer> upset = new HashMap<>();
        for (int i = 0; i < move.cells().length; i++) {
            int cell = move.cells()[i];
            for (int m = 0; m < system.relationsOf[cell].length; m++) {
                upset.merge(system.relationsOf[cell][m], move.steps()[i] * system.signsIn[cell][m], Integer::sum);
            }
        }
        return upset.values().stream().allMatch(excess -> excess == 0);
    }

    /** The cheapest cell that may yet be withheld in a sum that hangs together with this cell; −1 if there is none. */
    private int cheapestNear(int start) {
        boolean[] seen = new boolean[system.size()];
        int[] queue = new int[system.size()];
        int length = 0;
        queue[length++] = start;
        seen[start] = true;
        int cheapest = -1;
        for (int i = 0; i < length && cheapest < 0; i++) {
            for (int relation : system.relationsOf[queue[i]]) {
                for (int cell : system.cellsOf[relation]) {
                    if (suppression.mayWithhold(cell)) {
                        cheapest = cheapest < 0 || system.count[cell] < system.count[cheapest] ? cell : cheapest;
                    } else if (suppression.isOpen(cell) && !seen[cell]) {
                        seen[cell] = true;
                        queue[length++] = cell;
                    }
                }
            }
        }
        return cheapest;
    }

    private void withhold(int cell) {
        suppression.withhold(cell);
        exchanges.clear();
    }

    private void apply(MoveSearch.Move move, long most) {
        long times = most;
        for (int i = 0; i < move.cells().length; i++) {
            int cell = move.cells()[i];
            int step = move.steps()[i];
            long room = suppression.room(cell, step > 0 ? 1 : -1, world[cell]);
            times = Math.min(times, room / Math.abs(step));
        }
        for (int i = 0; i < move.cells().length; i++) {
            int cell = move.cells()[i];
            if (!suppression.isOpen(cell)) {
                withhold(cell);
            }
            see(cell, move.steps()[i], times);
        }
    }

    private void see(int cell, int step, long times) {
        long from = world[cell];
        world[cell] += times * step;
        long low = Math.min(from, world[cell]);
        long high = Math.max(from, world[cell]);
        if (Math.abs(step) == 1 && low <= highest[cell] + 1 && high >= lowest[cell] - 1) {
            lowest[cell] = Math.min(lowest[cell], low);
            highest[cell] = Math.max(highest[cell], high);
        }
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
            if (suppression.room(move.cells()[i], move.steps()[i], world[move.cells()[i]]) != Suppression.UNBOUNDED) {
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
