package org.passerelle.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.OrganisationRecord;
import org.passerelle.shared.Personal;

/** One mark that somebody made, kept as it was made; without a status it took the mark back. */
@Entity
@Table(name = "attendance_mark")
class AttendanceMark extends OrganisationRecord {

    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Personal
    @Enumerated(EnumType.STRING)
    private @Nullable AttendanceStatus status;

    private int minutes;

    @Column(name = "marked_by")
    private long markedBy;

    @Column(name = "marked_at")
    private Instant markedAt;

    protected AttendanceMark() {}

    static AttendanceMark of(
            long sessionId, long enrolmentId, @Nullable AttendanceStatus status, int minutes, long by, Instant at) {
        AttendanceMark mark = new AttendanceMark();
        mark.sessionId = sessionId;
        mark.enrolmentId = enrolmentId;
        mark.status = status;
        mark.minutes = minutes;
        mark.markedBy = by;
        mark.markedAt = at;
        return mark;
    }
}
