package org.passerelle.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.platform.Rows;
import org.passerelle.platform.Tenant;
import org.passerelle.platform.TenantEntities;

/** The only writer of sessions. */
@ApplicationScoped
class SessionRepository {

    @Inject
    private TenantEntities entities;

    @Inject
    private Tenant tenant;

    Optional<Session> session(long id) {
        return Optional.ofNullable(entities.tenant().find(Session.class, id));
    }

    /** The session, locked until the transaction ends; for a partner only if she leads it. */
    Optional<SheetSession> locked(long id, long onlyLedBy) {
        Query query = entities.everyone()
                .createNativeQuery("select s.id, s.cohort_id, s.starts_at, s.ends_at, s.state from session s"
                        + " where s.id = ?1 and s.organisation_id = ?2 and (?3 = 0 or exists"
                        + " (select 1 from session_facilitator f where f.session_id = s.id and f.account_id = ?3))"
                        + " for update")
                .setParameter(1, id)
                .setParameter(2, tenant.organisationId())
                .setParameter(3, onlyLedBy);
        return Rows.of(
                        query,
                        row -> new SheetSession(
                                row.number(0),
                                row.number(1),
                                row.instant(2),
                                row.instant(3),
                                SessionState.valueOf(row.text(4))))
                .stream()
                .findFirst();
    }

    /** Its sheet adds up to this; with a mark on it, it took place. */
    void hold(long id, int marks, int there, int minutes) {
        entities.everyone()
                .createNativeQuery("update session set version = version + if(state = 'PLANNED', 1, 0),"
                        + " state = if(?3 > 0, 'HELD', state), sheet_marks = ?3, sheet_there = ?4, sheet_minutes = ?5"
                        + " where id = ?1 and organisation_id = ?2 and state <> 'CANCELLED'")
                .setParameter(1, id)
                .setParameter(2, tenant.organisationId())
                .setParameter(3, marks)
                .setParameter(4, there)
                .setParameter(5, minutes)
                .executeUpdate();
    }

    /** When the cohort meets already, cancelled sessions included: they keep their place in the plan. */
    Set<Instant> starts(long cohortId) {
        return entities.tenant()
                .createQuery("select s.startsAt from Session s where s.cohortId = :cohort", Instant.class)
                .setParameter("cohort", cohortId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Stored at once: its sessions refer to it, and no mapping says so. */
    void add(SessionSeries series) {
        entities.tenant().persist(series);
        entities.tenant().flush();
    }

    void add(List<Session> sessions, List<SessionFacilitator> facilitators) {
        EntityManager tenant = entities.tenant();
        sessions.forEach(tenant::persist);
        // No relation is mapped between the two: the sessions have to be there first.
        tenant.flush();
        facilitators.forEach(tenant::persist);
    }
}
