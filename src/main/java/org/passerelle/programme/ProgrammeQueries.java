package org.passerelle.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.platform.TenantEntities;
import org.passerelle.shared.Problem;

/** Reads programmes and cohorts of the caller's organisation. */
@ApplicationScoped
@Transactional
@Permit(Permission.VIEW_PROGRAMMES)
public class ProgrammeQueries {

    private static final String PROGRAMME =
            "select new org.passerelle.programme.ProgrammeSummary(p.id, p.title, p.kind,"
                    + " p.objective, p.startsOn, p.endsOn, (select count(c) from Cohort c where c.programmeId = p.id))"
                    + " from Programme p";

    private static final String COHORT = "select new org.passerelle.programme.CohortSummary(c.id, c.title, c.place,"
            + " c.capacity, p.id, p.title, p.kind) from Cohort c, Programme p where p.id = c.programmeId";

    @Inject
    private TenantEntities entities;

    /** All programmes, the latest first. */
    public List<ProgrammeSummary> programmes() {
        return entities.tenant()
                .createQuery(PROGRAMME + " order by p.startsOn desc, p.title", ProgrammeSummary.class)
                .getResultList();
    }

    /**
     * One programme.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is none in this organisation
     */
    public ProgrammeSummary programme(long id) {
        return entities.tenant()
                .createQuery(PROGRAMME + " where p.id = :id", ProgrammeSummary.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The cohorts of a programme by title. */
    public List<CohortSummary> cohortsOf(long programmeId) {
        return entities.tenant()
                .createQuery(COHORT + " and p.id = :programme order by c.title", CohortSummary.class)
                .setParameter("programme", programmeId)
                .getResultList();
    }

    /** All cohorts by programme and title. */
    public List<CohortSummary> cohorts() {
        return entities.tenant()
                .createQuery(COHORT + " order by p.startsOn desc, p.title, c.title", CohortSummary.class)
                .getResultList();
    }

    /**
     * One cohort.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is none in this organisation
     */
    public CohortSummary cohort(long id) {
        return entities.tenant()
                .createQuery(COHORT + " and c.id = :id", CohortSummary.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
