package org.passerelle.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.passerelle.platform.TenantEntities;

/** The only writer of the register. */
@ApplicationScoped
class AttendanceRepository {

    @Inject
    private TenantEntities entities;

    List<Attendance> ofSession(long sessionId) {
        return entities.tenant()
                .createQuery("select a from Attendance a where a.sessionId = :session", Attendance.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    List<Attendance> ofEnrolments(Collection<Long> enrolmentIds) {
        return entities.tenant()
                .createQuery("select a from Attendance a where a.enrolmentId in :enrolments", Attendance.class)
                .setParameter("enrolments", enrolmentIds)
                .getResultList();
    }

    void add(Attendance attendance) {
        entities.tenant().persist(attendance);
    }

    void add(AttendanceMark mark) {
        entities.tenant().persist(mark);
    }

    void remove(Attendance attendance) {
        entities.tenant().remove(attendance);
    }
}
