package org.passerelle.disclosure;

/**
 * Which cells are withheld, and hence what a reader may take for possible. Mutable.
 *
 * <p>A reader knows the rules: a cell marked small lies in 0 … k−1; one withheld to protect others is k or more if marks
 * tell the reason, and anything from 0 if they do not.
 */
final class Suppression {

    static final long UNBOUNDED = Long.MAX_VALUE;

    final CellSystem system;
    final int k;
    final Marking marking;
    private final boolean[] complementary;
    private final boolean[] excluded;

    Suppression(CellSystem system, int k, Marking marking) {
        this.system = system;
        this.k = k;
        this.marking = marking;
        this.complementary = new boolean[system.size()];
        this.excluded = new boolean[system.size()];
        for (int cell = 0; cell < complementary.length; cell++) {
            complementary[cell] = system.frozenWithheld[cell] && !isPrimary(cell);
        }
    }

    Suppression copy() {
        Suppression copy = new Suppression(system, k, marking);
        System.arraycopy(complementary, 0, copy.complementary, 0, complementary.length);
        System.arraycopy(excluded, 0, copy.excluded, 0, excluded.length);
        return copy;
    }

    boolean isPrimary(int cell) {
        return system.isSmall(cell, k) && !system.hidden[cell] && !system.known[cell];
    }

    boolean isComplementary(int cell) {
        return complementary[cell];
    }

    boolean isWithheld(int cell) {
        return complementary[cell] || isPrimary(cell);
    }

    /** Whether k counts must stay possible for it: withheld, or small and guarded. */
    boolean needsProof(int cell) {
        return isWithheld(cell) || (system.guarded[cell] && system.isSmall(cell, k));
    }

    /** Whether its value is not known to the reader: withheld or never published. */
    boolean isOpen(int cell) {
        return isWithheld(cell) || (system.hidden[cell] && !system.structural[cell]);
    }

    /** Whether it could be withheld in addition. */
    boolean mayWithhold(int cell) {
        return !isOpen(cell)
                && !system.structural[cell]
                && !system.known[cell]
                && !system.frozenShown[cell]
                && !excluded[cell];
    }

    void withhold(int cell) {
        complementary[cell] = true;
    }

    void show(int cell) {
        complementary[cell] = false;
    }

    /** Bars a cell from being withheld. */
    void exclude(int cell, boolean bar) {
        excluded[cell] = bar;
    }

    /** How far the count may move up or down in a reader's eyes, were it (or being it) withheld. */
    long room(int cell, int sign, long at) {
        if (isPrimary(cell)) {
            return sign > 0 ? k - 1 - at : at;
        }
        if (sign > 0) {
            return UNBOUNDED;
        }
        boolean knownLarge = system.frozenWithheld[cell]
                ? system.frozenLarge[cell]
                : marking == Marking.BY_REASON && !system.hidden[cell];
        return at - (knownLarge ? k : 0);
    }

    /** The persons in the cells withheld to protect others: the information lost beyond the unavoidable. */
    long loss() {
        long loss = 0;
        for (int cell = 0; cell < complementary.length; cell++) {
            loss += complementary[cell] && !system.frozenWithheld[cell] ? system.count[cell] : 0;
        }
        return loss;
    }
}
