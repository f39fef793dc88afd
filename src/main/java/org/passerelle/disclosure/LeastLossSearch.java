package org.passerelle.disclosure;

/**
 * Branch and bound for the least loss in a network, where the check of a suppression is exact.
 *
 * <p>A cell that is not safe must have a move that withholds one more cell; that cell is either withheld (first branch) or
 * barred for good (second). A branch ends when its loss reaches the best known, or when an unsafe cell has no move left:
 * withholding more never narrows a range.
 */
final class LeastLossSearch {

    private final MoveSearch search;
    private final long effort;
    private Suppression best;
    private Proof proof;
    private boolean proven = true;

    LeastLossSearch(Suppression known, Proof proof, long effort) {
        this.search = new MoveSearch(known.system);
        this.effort = effort;
        this.best = known;
        this.proof = proof;
        branch(new Suppression(known.system, known.k, known.marking));
    }

    /** The best suppression found. */
    Suppression best() {
        return best;
    }

    /** Its proof. */
    Proof proof() {
        return proof;
    }

    /** Whether the search was completed, so that no suppression loses less. */
    boolean isProven() {
        return proven;
    }

    private void branch(Suppression suppression) {
        if (suppression.loss() >= best.loss()) {
            return;
        }
        if (search.effort() > effort) {
            proven = false;
            return;
        }
        Suppression current = suppression.copy();
        Proof attempt = new Proof(current, search);
        int unsafe = firstUnsafe(current, attempt);
        if (unsafe < 0) {
            best = current;
            proof = attempt;
            return;
        }
        MoveSearch.Move move = attempt.need(unsafe);
        if (move == null) {
            return;
        }
        int cell = cheapestNew(move, suppression);
        suppression.withhold(cell);
        branch(suppression);
        suppression.show(cell);
        suppression.exclude(cell, true);
        branch(suppression);
        suppression.exclude(cell, false);
    }

    private static int firstUnsafe(Suppression suppression, Proof proof) {
        for (int cell = 0; cell < suppression.system.size(); cell++) {
            if (suppression.needsProof(cell) && !proof.covers(cell) && !proof.cover(cell, false)) {
                return cell;
            }
        }
        return -1;
    }

    private static int cheapestNew(MoveSearch.Move move, Suppression suppression) {
        int cheapest = -1;
        for (int cell : move.cells()) {
            if (!suppression.isOpen(cell)
                    && (cheapest < 0 || suppression.system.count[cell] < suppression.system.count[cheapest])) {
                cheapest = cell;
            }
        }
        if (cheapest < 0) {
            throw new IllegalStateException("a move onwards must withhold a new cell");
        }
        return cheapest;
    }
}
