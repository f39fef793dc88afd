package org.passerelle.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.passerelle.programme.ProgrammeKind;

/**
 * A session as others see it.
 *
 * @param zone time zone in which it was planned
 * @param number its place among the sessions of its cohort, from 1
 * @param total how many sessions the cohort has
 */
public record SessionSummary(
        long id,
        long cohortId,
        String cohortTitle,
        ProgrammeKind kind,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String place,
        SessionState state,
        int number,
        int total) {

    /** When it starts, on the clock of the place. */
    public LocalDateTime localStart() {
        return LocalDateTime.ofInstant(startsAt, ZoneId.of(zone));
    }

    /** When it ends, on the clock of the place. */
    public LocalDateTime localEnd() {
        return LocalDateTime.ofInstant(endsAt, ZoneId.of(zone));
    }

    /** How long it lasts. */
    public int minutes() {
        return Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes());
    }
}
