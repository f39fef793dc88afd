package org.passerelle.disclosure;

/**
 * Whether a percentage or a mean may be shown. A percentage is as good as its counts, so in linked tables its numerator and
 * complement add up to its denominator, and {@link #percentage(LinkedTables.Result, String, String, String)} asks whether
 * all three are shown; the other rules see one figure alone, as where nothing else is published.
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
        /** One of its counts is withheld to protect others, and would follow from the percentage. */
        COUNT_WITHHELD,
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

    /**
     * Whether a percentage may be shown beside the linked tables that hold its counts.
     *
     * @param numerator id of those counted
     * @param complement id of those not counted; the two add up to the denominator
     * @param denominator id of the base
     * @throws InvalidTable if one of them is not a published cell, or their shown counts do not add up
     */
    public static Decision percentage(
            LinkedTables.Result result, String numerator, String complement, String denominator) {
        Long part = result.cell(numerator).shown();
        Long rest = result.cell(complement).shown();
        Long whole = result.cell(denominator).shown();
        if (part == null || rest == null || whole == null) {
            return Decision.COUNT_WITHHELD;
        }
        if (part + rest != whole) {
            throw new InvalidTable(denominator, "is " + whole + " where its parts add up to " + (part + rest));
        }
        return percentage(result.k(), part, whole);
    }

    /** Whether a mean over the persons of a published cell may be shown beside the linked tables that hold it. */
    public static Decision mean(LinkedTables.Result result, String n) {
        Long shown = result.cell(n).shown();
        return shown == null ? Decision.COUNT_WITHHELD : mean(result.k(), shown);
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
