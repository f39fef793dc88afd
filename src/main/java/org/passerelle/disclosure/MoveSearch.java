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

    private record Node(@Nullable Node parent, int cell, int sign, double cost, int[] unbalanced) {

        double order() {
            return cost + EAGERNESS * unbalanced.length;
        }

        boolean uses(int other) {
            for (Node node = this; node != null; node = node.parent) {
                if (node.cell == other) {
                    return true;
                }
            }
            return false;
        }
    }

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

    /** Prefers nodes with fewer sums left to mend; without effect in a network, where there are never more than two. */
    private static final double EAGERNESS = 20 * STEP;

    private static final int MOST_NODES = 20_000;
    private static final int MOST_NODES_BEYOND_NETWORKS = 300;

    private final CellSystem system;
    private final int mostNodes;
    private long visited;

    MoveSearch(CellSystem system) {
        this.system = system;
        this.mostNodes = system.isNetwork() ? MOST_NODES : MOST_NODES_BEYOND_NETWORKS;
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
        PriorityQueue<Node> open = new PriorityQueue<>((a, b) -> Double.compare(a.order(), b.order()));
        Set<Balance> closed = new HashSet<>();
        open.add(new Node(null, start, sign, 0, upset(new int[0], start, sign)));
        while (!open.isEmpty() && closed.size() < mostNodes) {
            Node node = open.remove();
            if (node.unbalanced.length == 0) {
                return toMove(node);
            }
            if (closed.add(new Balance(node.unbalanced))) {
                visited++;
                expand(node, world, suppression, wanted, extend, open);
            }
        }
        return null;
    }

    private void expand(
            Node node, long[] world, Suppression suppression, long wanted, boolean extend, PriorityQueue<Node> open) {
        int last = node.unbalanced[node.unbalanced.length - 1];
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
            if (room < 1 || node.uses(cell)) {
                continue;
            }
            double price = known ? 0 : system.count[cell] * Math.max(1, Math.ceil((double) wanted / room));
            open.add(new Node(node, cell, sign, node.cost + price + STEP, upset(node.unbalanced, cell, sign)));
        }
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
                after[length++] = code;
            }
        }
        return length == after.length ? after : Arrays.copyOf(after, length);
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
