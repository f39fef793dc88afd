package org.passerelle.session.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.session.ScheduleSessions;
import org.passerelle.shared.Problem;

/**
 * Sessions to plan, or dates to preview.
 *
 * @param start local date and time, such as {@code 2027-03-01T14:00}
 * @param duration ISO 8601, such as {@code PT2H}
 */
public record SessionRequest(
        @Nullable String cohort,
        @Nullable String rrule,
        @Nullable String start,
        @Nullable String duration,
        @Nullable String zone,
        @Nullable List<String> skip,
        @Nullable String place) {

    ScheduleSessions.Command command(long cohortId) {
        return new ScheduleSessions.Command(cohortId, rrule, localStart(), length(), zone, skip, place);
    }

    private @Nullable LocalDateTime localStart() {
        try {
            return start == null || start.isBlank() ? null : LocalDateTime.parse(start);
        } catch (DateTimeException e) {
            throw Problem.invalid("start", "session", "invalid.start");
        }
    }

    private @Nullable Duration length() {
        try {
            return duration == null || duration.isBlank() ? null : Duration.parse(duration);
        } catch (DateTimeException e) {
            throw Problem.invalid("duration", "session", "invalid.duration");
        }
    }
}
