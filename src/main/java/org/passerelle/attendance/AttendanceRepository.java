package org.passerelle.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.passerelle.platform.Tenant;
import org.passerelle.platform.TenantEntities;

/** The only writer of the register. */
@ApplicationScoped
class AttendanceRepository {

    @Inject
    private TenantEntities entities;

    @Inject
    private Tenant tenant;

    /**
     * Locks the session's sheet until the transaction ends, so that two devices write one after the other. To be called
     * before anything is read: whoever waited then sees what the other one has stored.
     */
    void lockSheet(long sessionId) {
        entities.tenant()
                .createNativeQuery("select id from session where id = ?1 and organisation_id = ?2 for update")
                .setParameter(1, sessionId)
                .setParameter(2, tenant.organisationId())
                .getResultList();
    }

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

    /** Folds the sheet into its fact, after its marks are stored. */
    void fold(long sessionId) {
        EntityManager marks = entities.tenant();
        marks.flush();
        marks.createNativeQuery("insert into session_fact (session_id, organisation_id, marks, there, minutes)"
                        + " select ?1, ?2, count(*), coalesce(sum(status in ('PRESENT', 'LATE')), 0),"
                        + " coalesce(sum(minutes), 0) from attendance where session_id = ?1 and organisation_id = ?2"
                        + " on duplicate key update marks = values(marks), there = values(there),"
                        + " minutes = values(minutes)")
                .setParameter(1, sessionId)
                .setParameter(2, tenant.organisationId())
                .executeUpdate();
    }

    void remove(Attendance attendance) {
        entities.tenant().remove(attendance);
    }
}
