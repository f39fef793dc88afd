package org.passerelle.survey;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A wave as its links lead to it: all that a form needs, read once in a while and not on every request.
 *
 * @param group title of the cohort
 * @param key what pairs the answers; null for a wave that stands alone, or once it is destroyed
 */
record LinkedWave(
        long id,
        long organisationId,
        String code,
        String group,
        Moment moment,
        WaveState state,
        LocalDate closesOn,
        ZoneId zone,
        Questionnaire questionnaire,
        @Nullable CohortKey key,
        WaveSeal seal) {

    /** True when answers are taken on this day, as far as was known when the wave was read. */
    boolean isOpen(LocalDate today) {
        return state == WaveState.OPEN && !today.isAfter(closesOn);
    }
}
