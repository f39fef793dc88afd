package org.passerelle.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a protected table.
 *
 * @param shown the count if it may be shown, else null
 * @param withheld why it is not shown, or null if it is
 * @param feasible what stays possible for a reader; the count alone if it is shown
 */
public record ProtectedCell(@Nullable Long shown, @Nullable Withheld withheld, Range feasible) {

    public ProtectedCell {
        if ((shown == null) != (withheld != null)) {
            throw new InvalidTable("cell", "is either shown or withheld");
        }
    }

    static ProtectedCell shown(long count) {
        return new ProtectedCell(count, null, new Range(count, count));
    }

    /** Whether the count may be shown. */
    public boolean isShown() {
        return shown != null;
    }
}
