package org.passerelle.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.EnrolledPerson;
import org.passerelle.enrolment.EnrolmentQueries;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.session.HoldSession;
import org.passerelle.session.SessionState;
import org.passerelle.session.SheetSession;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violations;

/** Marks one or many people of a session's roster; an invited partner only in the sessions that she leads. */
@ApplicationScoped
@Transactional
@Permit(Permission.RECORD_ATTENDANCE)
public class RecordAttendance {

    /** The marks to make, all or none. */
    public record Command(long sessionId, List<Entry> entries) {

        public Command {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One mark.
     *
     * @param status null takes the person's mark back
     * @param minutes of attendance; null for what is usual, see {@link AttendanceStatus#usualMinutes}
     */
    public record Entry(
            long enrolmentId,
            @Nullable AttendanceStatus status,
            @Nullable Integer minutes) {}

    @Inject
    private AttendanceRepository register;

    @Inject
    private HoldSession holdSession;

    @Inject
    private EnrolmentQueries enrolments;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Makes the marks; one that says nothing new leaves no trace.
     *
     * @throws Problem of kind {@code NOT_FOUND} when the session or an enrolment is none of this organisation, or the
     *     session none of the partner's; {@code INVALID} for an enrolment of another cohort or impossible minutes;
     *     {@code CONFLICT} for a cancelled session; nothing is marked then
     */
    public void record(Command command) {
        SheetSession session = holdSession.open(command.sessionId());
        if (session.state() == SessionState.CANCELLED) {
            throw Problem.conflict("attendance", "invalid.cancelled");
        }
        Map<Long, Attendance> sheet = new HashMap<>();
        register.ofSession(session.id()).forEach(one -> sheet.put(one.enrolmentId(), one));
        refuseStrangers(command, session, sheet.keySet());
        check(command, session);

        Instant now = clock.instant();
        for (Entry entry : command.entries()) {
            mark(entry, session, sheet, now);
        }
        holdSession.hold(
                session.id(),
                sheet.size(),
                (int) sheet.values().stream()
                        .filter(one -> one.status().isThere())
                        .count(),
                sheet.values().stream().mapToInt(Attendance::minutes).sum());
    }

    private void mark(Entry entry, SheetSession session, Map<Long, Attendance> sheet, Instant now) {
        Attendance current = sheet.get(entry.enrolmentId());
        AttendanceStatus status = entry.status();
        Integer given = entry.minutes();
        int minutes = status == null ? 0 : given == null ? status.usualMinutes(session, now) : given;
        if (status == null ? current == null : current != null && isSame(current, status, given, minutes)) {
            return;
        }
        if (status == null && current != null) {
            register.remove(current);
            sheet.remove(entry.enrolmentId());
        } else if (status != null && current != null) {
            current.mark(status, minutes);
        } else if (status != null) {
            Attendance first = Attendance.of(session.id(), entry.enrolmentId(), status, minutes);
            register.add(first);
            sheet.put(entry.enrolmentId(), first);
        }
        register.add(AttendanceMark.of(
                session.id(),
                entry.enrolmentId(),
                status,
                minutes,
                user.caller().accountId(),
                now));
    }

    /** A second tap on «late» that names no time keeps the time of the first. */
    private static boolean isSame(Attendance current, AttendanceStatus status, @Nullable Integer given, int minutes) {
        return current.says(status, given == null && status == AttendanceStatus.LATE ? current.minutes() : minutes);
    }

    private void refuseStrangers(Command command, SheetSession session, Set<Long> marked) {
        Set<Long> roster = enrolments.enrolledAnd(marked, session.cohortId()).stream()
                .map(EnrolledPerson::enrolmentId)
                .collect(Collectors.toSet());
        Violations violations = Violations.in("attendance");
        for (int i = 0; i < command.entries().size(); i++) {
            long enrolment = command.entries().get(i).enrolmentId();
            if (!roster.contains(enrolment)) {
                enrolments.one(enrolment);
                violations.add("entries[" + i + "].enrolment", "invalid.not-enrolled");
            }
        }
        violations.refuseIfAny();
    }

    private static void check(Command command, SheetSession session) {
        Violations violations = Violations.in("attendance");
        violations.check(!command.entries().isEmpty(), "entries", "invalid.nobody");
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < command.entries().size(); i++) {
            Entry entry = command.entries().get(i);
            AttendanceStatus status = entry.status();
            Integer minutes = entry.minutes();
            String field = "entries[" + i + "].";
            violations.check(seen.add(entry.enrolmentId()), field + "enrolment", "invalid.twice");
            if (minutes != null) {
                int most = status != null && status.isThere() ? session.minutes() : 0;
                violations.check(
                        minutes >= 0 && minutes <= most,
                        field + "minutes",
                        most == 0 ? "invalid.minutes-away" : "invalid.minutes",
                        most);
            }
        }
        violations.refuseIfAny();
    }
}
