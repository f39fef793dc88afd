package org.passerelle.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * The whole numbers that stay possible for a count, given all that is shown.
 *
 * @param lower the smallest
 * @param upper the largest, or null if nothing bounds it
 */
public record Range(long lower, @Nullable Long upper) {

    public Range {
        if (lower < 0 || (upper != null && upper < lower)) {
            throw new InvalidTable("range", lower + " to " + upper);
        }
    }

    /** Whether at least k whole numbers are possible. */
    public boolean holdsAtLeast(long k) {
        return upper == null || upper - lower + 1 >= k;
    }
}
