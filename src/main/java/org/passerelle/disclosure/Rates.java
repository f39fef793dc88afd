package org.passerelle.disclosure;

/**
 * Whether a percentage or a mean may be shown for itself. In linked tables say so with a total (numerator + complement =
 * denominator) and show the percentage only if all three are shown: this rule alone does not see the other tables.
 */
public final class Rates {

    private Rates() {}

    /** The answer, with the reason of a refusal. */
    public enum Decision {
        SHOW,
        /** The base is below k. */
        DENOMINATOR_BELOW_K,
        /** Those counted are fewer than k (zero included). */
        NUMERATOR_BELOW_K,
        /** Those not counted are fewer than k (zero included): 100 % says something of everybody. */
        COMPLEMENT_BELOW_K,
        /** Minimum, maximum and outliers each belong to one person. */
        NEVER_SHOWN
    }

    /** The kinds of summary that a table may ask for. */
    public enum Kind {
        COUNT,
        PERCENTAGE,
        MEAN,
        MINIMUM,
        MAXIMUM,
        OUTLIER
    }

    /**
     * Whether {@code numerator} of {@code denominator} may be shown as a percentage.
     *
     * @throws InvalidTable if the numerator is not within 0 and the denominator
     */
    public static Decision percentage(int k, long numerator, long denominator) {
        if (numerator < 0 || numerator > denominator) {
            throw new InvalidTable("numerator", numerator + " is not within 0 and " + denominator);
        }
        if (denominator < k) {
            return Decision.DENOMINATOR_BELOW_K;
        }
        if (numerator < k) {
            return Decision.NUMERATOR_BELOW_K;
        }
        return denominator - numerator < k ? Decision.COMPLEMENT_BELOW_K : Decision.SHOW;
    }

    /** Whether a mean over {@code n} persons may be shown. */
    public static Decision mean(int k, long n) {
        if (n < 0) {
            throw new InvalidTable("n", "is negative: " + n);
        }
        return n < k ? Decision.DENOMINATOR_BELOW_K : Decision.SHOW;
    }

    /** Whether this kind of summary may ever be shown of a group of persons. */
    public static boolean mayEverBeShown(Kind kind) {
        return kind == Kind.COUNT || kind == Kind.PERCENTAGE || kind == Kind.MEAN;
    }
}
