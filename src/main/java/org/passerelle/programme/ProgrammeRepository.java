package org.passerelle.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.passerelle.platform.TenantEntities;

/** The only writer of programmes and cohorts. */
@ApplicationScoped
class ProgrammeRepository {

    @Inject
    private TenantEntities entities;

    void add(Programme programme) {
        entities.tenant().persist(programme);
    }

    void add(Cohort cohort) {
        entities.tenant().persist(cohort);
    }

    Optional<Programme> programme(long id) {
        return Optional.ofNullable(entities.tenant().find(Programme.class, id));
    }

    /** The cohort, locked until the transaction ends. */
    Optional<Cohort> lockedCohort(long id) {
        return Optional.ofNullable(entities.tenant().find(Cohort.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
