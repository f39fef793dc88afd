package org.passerelle.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Its sheet has been filled: it took place. One statement, which locks the session without reading it first. */
    void hold(long id) {
        entities.everyone()
                .createNativeQuery("update session set version = version + if(state = 'PLANNED', 1, 0), state = 'HELD'"
                        + " where id = ?1 and organisation_id = ?2 and state <> 'CANCELLED'")
                .setParameter(1, id)
                .setParameter(2, tenant.organisationId())
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
