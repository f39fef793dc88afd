package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses what to withhold beside the small counts.
 *
 * <p>First a greedy cover: each cell not yet proven safe takes the cheapest moves, withholding what they need. Then each
 * cell so withheld is shown again if the proof holds without it. In small networks a branch-and-bound search then proves
 * the least loss. If marks that tell the reason would themselves narrow a count, all is done again for uniform marks.
 */
final class Protector {

    private static final int TRIM_UP_TO_CELLS = 400;
    private static final int PROVE_UP_TO_CELLS = 120;
    private static final long PROVE_EFFORT = 150_000;

    /** What was withheld, its proof, and what is known of the least possible loss. */
    record Outcome(Suppression suppression, Proof proof, long leastLoss) {}

    private final CellSystem system;
    private final int k;

    Protector(CellSystem system, int k) {
        this.system = system;
        this.k = k;
    }

    /** @throws UnprotectableException if not even withholding everything that is not yet published would do */
    Outcome protect() {
        for (Marking marking : Marking.values()) {
            Suppression suppression = new Suppression(system, k, marking);
            Proof proof = new Proof(suppression, new MoveSearch(system));
            if (coverAll(suppression, proof)) {
                return improve(suppression, proof);
            }
        }
        throw new UnprotectableException();
    }

    private boolean coverAll(Suppression suppression, Proof proof) {
        boolean grew = true;
        while (grew) {
            long before = suppression.loss();
            for (int cell : byCount(suppression, false)) {
                if (!proof.covers(cell) && !proof.cover(cell, true)) {
                    return false;
                }
            }
            grew = suppression.loss() > before;
        }
        return true;
    }

    private Outcome improve(Suppression suppression, Proof covering) {
        Proof proof = system.size() <= TRIM_UP_TO_CELLS ? trim(suppression, covering) : covering;
        long least = new LowerBound(suppression).loss();
        if (suppression.loss() > least && system.size() <= PROVE_UP_TO_CELLS && system.isNetwork()) {
            LeastLossSearch exact = new LeastLossSearch(suppression, proof, PROVE_EFFORT);
            long loss = exact.best().loss();
            return new Outcome(exact.best(), exact.proof(), exact.isProven() ? loss : least);
        }
        return new Outcome(suppression, proof, least);
    }

    private Proof trim(Suppression suppression, Proof covering) {
        Proof proof = covering;
        List<Integer> dearestFirst = new ArrayList<>(byCount(suppression, true));
        dearestFirst.removeIf(cell -> system.frozenWithheld[cell]);
        dearestFirst.forEach(suppression::show); // cells may merely protect each other
        Proof bare = new Proof(suppression, new MoveSearch(system));
        if (isSafe(suppression, bare)) {
            return bare;
        }
        dearestFirst.forEach(suppression::withhold);
        for (int cell : dearestFirst) {
            suppression.show(cell);
            Proof without = new Proof(suppression, new MoveSearch(system));
            if (isSafe(suppression, without)) {
                proof = without;
            } else {
                suppression.withhold(cell);
            }
        }
        return proof;
    }

    static boolean isSafe(Suppression suppression, Proof proof) {
        for (int cell = 0; cell < suppression.system.size(); cell++) {
            if (suppression.needsProof(cell) && !proof.covers(cell) && !proof.cover(cell, false)) {
                return false;
            }
        }
        return true;
    }

    /** The cells to protect, largest count first; small ones too unless only the complementary are asked for. */
    private List<Integer> byCount(Suppression suppression, boolean complementaryOnly) {
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < system.size(); cell++) {
            if (complementaryOnly ? suppression.isComplementary(cell) : suppression.needsProof(cell)) {
                cells.add(cell);
            }
        }
        cells.sort(Comparator.comparingLong((Integer cell) -> -system.count[cell]));
        return cells;
    }
}
