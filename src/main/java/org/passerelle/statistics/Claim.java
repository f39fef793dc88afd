package org.passerelle.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence offered for a report, with what stands behind it.
 *
 * @param text the sentence, in French or English
 * @param kind what the sentence tells
 * @param share the count and denominator of its percentage, or null if there is none
 * @param n the base of the figure: pairs of a mean change, or who answered; null if not given
 * @param responseRate answered of eligible, 0 … 1; null if not given
 * @param interval the interval that will be printed beside the figure, as shares 0 … 1 for a percentage; null if not given
 * @param comparisonGroup whether a comparison group stands behind it
 * @param quotedItems wordings of questionnaire items that the sentence quotes between quotation marks; their words are the
 *     respondents', not a claim of the report
 * @param audience who will read it
 */
public record Claim(
        String text,
        Kind kind,
        @Nullable Proportion share,
        @Nullable Long n,
        @Nullable Double responseRate,
        @Nullable Interval interval,
        boolean comparisonGroup,
        List<String> quotedItems,
        Gate.Audience audience) {

    /** What a claim tells, which decides its caveats. */
    public enum Kind {
        /** A count or share without a before and after. */
        DESCRIPTION,
        /** A change between two waves. */
        CHANGE,
        /** A change that persons perceived themselves, asked afterwards. */
        PERCEIVED_CHANGE,
        /** A story or quotation. */
        STORY
    }

    public Claim {
        quotedItems = List.copyOf(quotedItems);
        if (responseRate != null && !(responseRate >= 0 && responseRate <= 1)) {
            throw new InvalidInput("responseRate", "is not within 0 and 1: " + responseRate);
        }
        if (n != null && n < 0) {
            throw new InvalidInput("n", "is negative: " + n);
        }
    }

    /** The number of persons that the figure rests on: the denominator of a share, else n; null if neither is given. */
    @Nullable
    Long base() {
        Proportion known = share;
        return known != null ? Long.valueOf(known.n()) : n;
    }
}
