package org.passerelle.impact;

import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Wording;

/**
 * The share that agrees with the first statement of the last questionnaire, with all that must go with it.
 *
 * @param question the statement
 * @param agree who agree («plutôt oui», «oui, tout à fait»)
 * @param answers forms received: the denominator
 * @param low lower end of Wilson's 95 % interval
 * @param eligible who could have answered; null where that may not be shown
 * @param worst the share if everybody who did not answer disagreed
 * @param best the share if everybody who did not answer agreed
 */
public record Headline(
        Wording question,
        @Nullable Long agree,
        long answers,
        @Nullable Double share,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Long eligible,
        @Nullable Double responseRate,
        @Nullable Double worst,
        @Nullable Double best,
        @Nullable Reason reason) {

    /** True where there is a share. */
    public boolean shown() {
        return share != null;
    }
}
