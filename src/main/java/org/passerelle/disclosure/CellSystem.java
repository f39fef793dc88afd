package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts and the sums that bind them: the whole of linked tables, margins and hierarchies. Filled once by its maker, then only read.
 *
 * <p>Cell i has the count {@code count[i]}; relation r says that the cells in {@code cellsOf[r]}, each times its sign in
 * {@code signsOf[r]}, add up to 0 (parts +1, total −1).
 */
final class CellSystem {

    final long[] count;
    /** A zero that everybody knows must be one. */
    final boolean[] structural;
    /** Not published at all, nor in need of protection: a margin that the reader never sees. */
    final boolean[] hidden;
    /** Known to the reader from elsewhere: it neither moves nor needs protection. */
    final boolean[] known;
    /** Not published, yet a small one must not be worked out. */
    final boolean[] guarded;
    /** Already published and beyond recall. */
    final boolean[] frozenShown;
    /** Already published as withheld, and beyond recall. */
    final boolean[] frozenWithheld;
    /** Of those, the ones whose mark told that the count is k or more. */
    final boolean[] frozenLarge;

    final int[][] cellsOf;
    final int[][] signsOf;
    final int[][] relationsOf;
    final int[][] signsIn;

    CellSystem(int size, List<int[]> relations) {
        this.count = new long[size];
        this.structural = new boolean[size];
        this.hidden = new boolean[size];
        this.known = new boolean[size];
        this.guarded = new boolean[size];
        this.frozenShown = new boolean[size];
        this.frozenWithheld = new boolean[size];
        this.frozenLarge = new boolean[size];
        this.cellsOf = new int[relations.size()][];
        this.signsOf = new int[relations.size()][];
        List<List<int[]>> memberships = new ArrayList<>();
        for (int cell = 0; cell < count.length; cell++) {
            memberships.add(new ArrayList<>());
        }
        for (int r = 0; r < relations.size(); r++) {
            int[] cells = relations.get(r);
            cellsOf[r] = cells;
            signsOf[r] = new int[cells.length];
            for (int i = 0; i < cells.length; i++) {
                signsOf[r][i] = i == 0 ? -1 : 1; // the total comes first
                memberships.get(cells[i]).add(new int[] {r, signsOf[r][i]});
            }
        }
        this.relationsOf = new int[count.length][];
        this.signsIn = new int[count.length][];
        for (int cell = 0; cell < count.length; cell++) {
            List<int[]> own = memberships.get(cell);
            relationsOf[cell] = own.stream().mapToInt(m -> m[0]).toArray();
            signsIn[cell] = own.stream().mapToInt(m -> m[1]).toArray();
        }
    }

    int size() {
        return count.length;
    }

    /** Whether a count below k, so that it may not be shown. */
    boolean isSmall(int cell, int k) {
        return count[cell] < k && !structural[cell];
    }

    /**
     * Whether the sums form a network: no cell in more than two, and the sums can be signed so that each cell enters one
     * and leaves another. True of every one- and two-way table, and of a hierarchy by a flat classification. Then whole
     * and fractional worlds have the same bounds and the search for moves finds them exactly.
     */
    boolean isNetwork() {
        int[] sign = new int[cellsOf.length];
        for (int start = 0; start < sign.length; start++) {
            if (sign[start] == 0) {
                sign[start] = 1;
                if (!signConsistently(start, sign)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean signConsistently(int start, int[] sign) {
        List<Integer> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            int r = open.remove(open.size() - 1);
            for (int cell : cellsOf[r]) {
                int[] in = relationsOf[cell];
                if (in.length > 2) {
                    return false;
                }
                if (in.length == 2) {
                    int here = in[0] == r ? 0 : 1;
                    int other = in[1 - here];
                    int needed = -sign[r] * signsIn[cell][here] * signsIn[cell][1 - here];
                    if (sign[other] == 0) {
                        sign[other] = needed;
                        open.add(other);
                    } else if (sign[other] != needed) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
