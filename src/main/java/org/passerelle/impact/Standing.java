package org.passerelle.impact;

import org.passerelle.disclosure.LinkedTables;
import org.passerelle.disclosure.Marking;
import org.passerelle.disclosure.ProtectedCell;
import org.passerelle.disclosure.Withheld;

/** Whether a count is shown, and what its mark tells if not. The name is stable: it is stored. */
public enum Standing {
    SHOWN,
    /** Marked as below k. */
    BELOW_K,
    /** Marked as not shown, where others are marked as below k: so a reader knows that this one is not. */
    MASKED,
    /** Marked as not shown, like all others beside it: a reader knows nothing. */
    UNMARKED;

    static Standing of(ProtectedCell cell, Marking marking) {
        if (cell.isShown()) {
            return SHOWN;
        }
        if (marking == Marking.UNIFORM) {
            return UNMARKED;
        }
        return cell.withheld() == Withheld.PRIMARY ? BELOW_K : MASKED;
    }

    /** Puts a count that stood so in an earlier edition into the tables of a later one. */
    void release(LinkedTables.Builder tables, String id, long count, int k) {
        Withheld withheld = count < k ? Withheld.PRIMARY : Withheld.COMPLEMENTARY;
        tables.released(
                id, count, this == SHOWN ? null : withheld, this == UNMARKED ? Marking.UNIFORM : Marking.BY_REASON);
    }

    /** Why the figure is not there; for a figure that is not shown. */
    Reason reason() {
        return this == BELOW_K ? Reason.BELOW_K : Reason.MASKED;
    }
}
