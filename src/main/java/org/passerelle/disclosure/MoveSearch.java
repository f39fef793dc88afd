package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a move: cells that go up or down by one together, so that every sum still holds.
 *
 * <p>Shortest path over the sums that are out of balance: moving a cell upsets the sums it is in; the one upset last is
 * mended by moving another of its cells, and so on until none is left. Cells already withheld move for free; another one
 * costs its count, since it would have to be withheld. In a network this is the shortest augmenting path, exactly; in
 * general a sound search that may miss a move, in which case more is withheld than needed, never less.
 */
final class MoveSearch {

    /** A move and what it costs to withhold the cells it needs. */
    record Move(int[] cells, int[] steps, double cost) {}

    /** A cell moved after those of its parents, and how many sums are then out of balance. */
    private record Node(@Nullable Node parent, int cell, int sign, double cost, int upset) {

        boolean uses(int other) {
            for (Node node = this; node != null; node = node.parent) {
                if (node.cell == other) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A node and the sums out of balance there. */
    private record Visit(Node node, int[] unbalanced) {}

    private record Balance(int[] unbalanced) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Balance that && Arrays.equals(unbalanced, that.unbalanced);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(unbalanced);
        }
    }

    /** Among moves of the same cost, the shorter one. */
    private static final double STEP = 1e-4;

    private static final int MOST_NODES = 20_000;
    private static final int MOST_NODES_BEYOND_NETWORKS = 300;
    private static final double SHORT_STRIDE = 0.2;

    private final CellSystem system;
    private final boolean network;
    private final int mostNodes;
    /** Beyond networks, what a sum yet to be mended counts for: near the cost of a cell, so that the search goes deep. */
    private final double eagerness;

    private long visited;

    MoveSearch(CellSystem system) {
        this.system = system;
        this.network = system.isNetwork();
        this.mostNodes = network ? MOST_NODES : MOST_NODES_BEYOND_NETWORKS;
        this.eagerness = network ? STEP : typicalCount(system) / 2;
    }

    /** The square of the mean square root: a count not drowned by the few large totals. */
    private static double typicalCount(CellSystem system) {
        double roots = 0;
        for (long count : system.count) {
            roots += Math.sqrt(count);
        }
        double mean = roots / Math.max(1, system.size());
        return mean * mean;
    }

    /** How many nodes all searches have looked at: the measure of effort, the same on every machine. */
    long effort() {
        return visited;
    }

    /**
     * The cheapest move of a cell.
     *
     * @param start the cell that must move
     * @param sign +1 up, −1 down
     * @param world the present counts
     * @param wanted how many times the move is wanted; cells with less room count as dearer
     * @param extend whether further cells may be withheld
     */
    @Nullable
    Move find(int start, int sign, long[] world, Suppression suppression, long wanted, boolean extend) {
        if (suppression.room(start, sign, world[start]) < 1) {
            return null;
        }
        PriorityQueue<Visit> open = new PriorityQueue<>((a, b) -> Double.compare(order(a.node), order(b.node)));
        Set<Balance> closed = new HashSet<>();
        open.add(new Visit(new Node(null, start, sign, 0, system.relationsOf[start].length), new int[0]));
        while (!open.isEmpty() && closed.size() < mostNodes) {
            Visit visit = open.remove();
            Node node = visit.node;
            if (node.upset == 0) {
                return toMove(node);
            }
            int[] unbalanced = upset(visit.unbalanced, node.cell, node.sign); // worked out for those visited only
            if (closed.add(new Balance(unbalanced))) {
                visited++;
                expand(new Visit(node, unbalanced), world, suppression, wanted, extend, open);
            }
        }
        return null;
    }

    private double order(Node node) {
        return node.cost + eagerness * node.upset;
    }

    private void expand(
            Visit visit,
            long[] world,
            Suppression suppression,
            long wanted,
            boolean extend,
            PriorityQueue<Visit> open) {
        int[] unbalanced = visit.unbalanced;
        int last = unbalanced[unbalanced.length - 1];
        int relation = last >> 1;
        int excess = (last & 1) == 1 ? 1 : -1;
        int[] cells = system.cellsOf[relation];
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i];
            int sign = -excess * system.signsOf[relation][i];
            boolean known = suppression.isOpen(cell);
            if (!known && !(extend && suppression.mayWithhold(cell))) {
                continue;
            }
            long room = suppression.room(cell, sign, world[cell]);
            if (room < 1 || visit.node.uses(cell)) {
                continue;
            }
            double cost = visit.node.cost + price(cell, known, room, wanted) + STEP;
            open.add(new Visit(new Node(visit.node, cell, sign, cost, stillUpset(unbalanced, cell, sign)), unbalanced));
        }
    }

    private double price(int cell, boolean known, long room, long wanted) {
        if (known) { // beyond networks a short stride costs further searches
            return network || room >= wanted ? 0 : SHORT_STRIDE * (wanted - room);
        }
        return system.count[cell] * Math.max(1, Math.ceil((double) wanted / room));
    }

    private int stillUpset(int[] unbalanced, int cell, int sign) {
        int[] relations = system.relationsOf[cell];
        int upset = unbalanced.length + relations.length;
        for (int i = 0; i < relations.length; i++) {
            int code = 2 * relations[i] + (sign * system.signsIn[cell][i] > 0 ? 1 : 0);
            upset -= lastIndexOf(unbalanced, unbalanced.length, code ^ 1) >= 0 ? 2 : 0;
        }
        return upset;
    }

    /** The sums out of balance after a cell moved, the latest last; each as 2·relation + (1 if too high). */
    private int[] upset(int[] before, int cell, int sign) {
        int[] relations = system.relationsOf[cell];
        int[] after = Arrays.copyOf(before, before.length + relations.length);
        int length = before.length;
        for (int i = 0; i < relations.length; i++) {
            int excess = sign * system.signsIn[cell][i];
            int code = 2 * relations[i] + (excess > 0 ? 1 : 0);
            int cured = lastIndexOf(after, length, code ^ 1);
            if (cured >= 0) {
                System.arraycopy(after, cured + 1, after, cured, length - cured - 1);
                length--;
            } else {
                int place = network ? length : place(after, length, code);
                System.arraycopy(after, place, after, place + 1, length - place);
                after[place] = code;
                length++;
            }
        }
        return length == after.length ? after : Arrays.copyOf(after, length);
    }

    /** Beyond networks the smallest sum is mended first: it leaves the least choice. */
    private int place(int[] codes, int length, int code) {
        int place = length;
        while (place > 0 && rank(codes[place - 1]) > rank(code)) {
            place--;
        }
        return place;
    }

    private long rank(int code) {
        return ((long) -system.cellsOf[code >> 1].length << 32) + code;
    }

    private static int lastIndexOf(int[] codes, int length, int code) {
        for (int i = length - 1; i >= 0; i--) {
            if (codes[i] == code) {
                return i;
            }
        }
        return -1;
    }

    private static Move toMove(Node goal) {
        List<Node> path = new ArrayList<>();
        for (Node node = goal; node != null; node = node.parent) {
            path.add(node);
        }
        return new Move(
                path.stream().mapToInt(Node::cell).toArray(),
                path.stream().mapToInt(Node::sign).toArray(),
                goal.cost);
    }
}
