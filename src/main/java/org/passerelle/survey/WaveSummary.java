package org.passerelle.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wave as lists show it.
 *
 * @param questionnaire its code
 * @param sessionId the session that a pulse asks about; null otherwise
 * @param invitations how many personal links there are
 * @param answered how many of them were used
 * @param appeared how many answers (personal and open) have appeared so far
 * @param waiting how many wait in their seals
 */
public record WaveSummary(
        long id,
        long cohortId,
        String group,
        String questionnaire,
        int questionnaireVersion,
        Words title,
        Moment moment,
        @Nullable Long sessionId,
        String openCode,
        LocalDate opensOn,
        LocalDate closesOn,
        WaveState state,
        long invitations,
        long answered,
        long appeared,
        long waiting) {

    /** True while answers are taken. */
    public boolean isOpen() {
        return state == WaveState.OPEN;
    }

    /** Answers that arrived, by personal and open link. */
    public long received() {
        return appeared + waiting;
    }

    /** Share of personal links that were used, in whole percent; zero where there are none. */
    public int responseRate() {
        return invitations == 0 ? 0 : (int) Math.round(100.0 * answered / invitations);
    }

    /** True when there are enough answers to show what was answered. */
    public boolean isShown() {
        return appeared >= BatchRule.FEWEST;
    }
}
