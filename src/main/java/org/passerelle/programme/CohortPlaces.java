package org.passerelle.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.Problem;

/** Lets enrolment count places without two people taking the last one. */
@ApplicationScoped
@Permit(Permission.MANAGE_PARTICIPANTS)
public class CohortPlaces {

    @Inject
    private ProgrammeRepository programmes;

    /**
     * Locks the cohort until the caller's transaction ends and gives its capacity: whoever counts and adds enrolments
     * after this call is alone in doing so.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is none in this organisation
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int lock(long cohortId) {
        return programmes.lockedCohort(cohortId).orElseThrow(Problem::notFound).capacity();
    }
}
