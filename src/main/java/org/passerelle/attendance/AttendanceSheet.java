package org.passerelle.attendance;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.EnrolledPerson;
import org.passerelle.session.SessionSummary;

/** A session with everybody on its roster and how each attended. */
public record AttendanceSheet(SessionSummary session, List<Line> lines) {

    public AttendanceSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One person of the roster.
     *
     * @param status null while nobody has marked her
     * @param arrival for somebody late, on the clock of the place; else null
     */
    public record Line(
            EnrolledPerson person,
            @Nullable AttendanceStatus status,
            int minutes,
            @Nullable LocalTime arrival) {

        static Line of(EnrolledPerson person, @Nullable AttendanceStatus status, int minutes, SessionSummary session) {
            LocalTime arrival = status == AttendanceStatus.LATE
                    ? session.localEnd().minusMinutes(minutes).toLocalTime()
                    : null;
            return new Line(person, status, minutes, arrival);
        }

        /** The status by name; empty while nobody has marked her. */
        public String mark() {
            return status == null ? "" : status.name();
        }
    }

    /** How many came. */
    public long there() {
        return lines.stream()
                .filter(line -> line.status() != null && line.status().isThere())
                .count();
    }

    /** How many are marked in this way. */
    public long count(AttendanceStatus status) {
        return lines.stream().filter(line -> line.status() == status).count();
    }

    /** How many nobody has marked yet. */
    public long open() {
        return lines.stream().filter(line -> line.status() == null).count();
    }
}
