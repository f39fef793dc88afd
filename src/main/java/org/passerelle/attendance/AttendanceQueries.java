package org.passerelle.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.attendance.AttendanceSheet.Line;
import org.passerelle.enrolment.EnrolmentQueries;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.platform.TenantEntities;
import org.passerelle.session.SessionQueries;
import org.passerelle.session.SessionSummary;
import org.passerelle.shared.Problem;

/** Reads the register. */
@ApplicationScoped
@Transactional
@Permit(Permission.RECORD_ATTENDANCE)
public class AttendanceQueries {

    private record Mark(long enrolmentId, AttendanceStatus status, int minutes) {}

    @Inject
    private TenantEntities entities;

    @Inject
    private SessionQueries sessions;

    @Inject
    private EnrolmentQueries enrolments;

    /**
     * The sheet of a session, by three queries however long the roster is.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is none in this organisation, or the caller is a partner who
     *     does not lead it
     */
    public AttendanceSheet sheet(long sessionId) {
        SessionSummary session = sessions.session(sessionId);
        Map<Long, Mark> marks = marks(session.id());
        List<Line> lines = enrolments.enrolledAnd(marks.keySet(), session.cohortId()).stream()
                .map(person -> {
                    Mark mark = marks.get(person.enrolmentId());
                    return Line.of(person, status(mark), mark == null ? 0 : mark.minutes(), session);
                })
                .toList();
        return new AttendanceSheet(session, lines);
    }

    private Map<Long, Mark> marks(long sessionId) {
        return entities.tenant()
                .createQuery(
                        "select a.enrolmentId, a.status, a.minutes from Attendance a where a.sessionId = :session",
                        Object[].class)
                .setParameter("session", sessionId)
                .getResultStream()
                .map(row -> new Mark((Long) row[0], (AttendanceStatus) row[1], (Integer) row[2]))
                .collect(Collectors.toMap(Mark::enrolmentId, Function.identity()));
    }

    private static @Nullable AttendanceStatus status(@Nullable Mark mark) {
        return mark == null ? null : mark.status();
    }
}
