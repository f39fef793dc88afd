package org.passerelle.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.passerelle.platform.OrganisationRecord;
import org.passerelle.shared.Personal;

/** How one person attended one session, as it stands now. */
@Entity
@Table(name = "attendance")
class Attendance extends OrganisationRecord {

    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Personal
    @Enumerated(EnumType.STRING)
    private AttendanceStatus status;

    private int minutes;

    @Version
    private int version;

    protected Attendance() {}

    static Attendance of(long sessionId, long enrolmentId, AttendanceStatus status, int minutes) {
        Attendance attendance = new Attendance();
        attendance.sessionId = sessionId;
        attendance.enrolmentId = enrolmentId;
        attendance.mark(status, minutes);
        return attendance;
    }

    /** Replaces the mark. */
    final void mark(AttendanceStatus newStatus, int newMinutes) {
        status = newStatus;
        minutes = newMinutes;
    }

    /** True when the mark says just this already. */
    boolean says(AttendanceStatus sameStatus, int sameMinutes) {
        return status == sameStatus && minutes == sameMinutes;
    }

    long sessionId() {
        return sessionId;
    }

    long enrolmentId() {
        return enrolmentId;
    }

    AttendanceStatus status() {
        return status;
    }

    int minutes() {
        return minutes;
    }
}
