package org.passerelle.disclosure;

/**
 * A loss that no suppression can undercut, cheaply: a sum in which a single count is withheld gives it away, so each such
 * sum needs one more; sums that share no cell need one each.
 */
final class LowerBound {

    private final CellSystem system;
    private final Suppression primaries;

    LowerBound(Suppression suppression) {
        this.system = suppression.system;
        this.primaries = new Suppression(system, suppression.k, suppression.marking);
    }

    long loss() {
        boolean[] counted = new boolean[system.size()];
        long loss = 0;
        for (int[] cells : system.cellsOf) {
            loss += need(cells, counted);
        }
        return loss;
    }

    private long need(int[] cells, boolean[] counted) {
        int open = 0;
        boolean needed = false;
        long cheapest = Long.MAX_VALUE;
        for (int cell : cells) {
            if (primaries.isOpen(cell)) {
                open++;
                needed |= primaries.needsProof(cell);
            } else if (primaries.mayWithhold(cell)) {
                if (counted[cell]) {
                    return 0;
                }
                cheapest = Math.min(cheapest, system.count[cell]);
            }
        }
        if (open != 1 || !needed || cheapest == Long.MAX_VALUE) {
            return 0;
        }
        for (int cell : cells) {
            counted[cell] = true;
        }
        return cheapest;
    }
}
