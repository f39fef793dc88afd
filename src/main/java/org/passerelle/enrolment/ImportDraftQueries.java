package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.programme.CohortSummary;
import org.passerelle.shared.Problem;

/** Reads the lists that the caller is bringing in; nobody else's. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_PARTICIPANTS)
public class ImportDraftQueries {

    @Inject
    private ImportDraftRepository drafts;

    @Inject
    private ParticipantImport imports;

    @Inject
    private EnrolmentQueries enrolments;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * The draft with what would become, or has become, of it.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is no such draft of the caller, or no longer
     */
    public ImportDraftView draft(long id) {
        ImportDraft draft = open(id);
        return draft.view(draft.table()
                .map(table -> imports.report(table, imports.check(table, draft.cohortId())))
                .orElseGet(draft::outcome));
    }

    /** How many people the cohort can still take. */
    public long placesLeft(CohortSummary cohort) {
        return Math.max(0, cohort.capacity() - enrolments.confirmedCount(cohort.id()));
    }

    /**
     * The file of the lines that were not taken.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is none, or no longer
     */
    public String rejectedFile(long id) {
        return open(id).rejected().orElseThrow(Problem::notFound);
    }

    private ImportDraft open(long id) {
        return drafts.draft(id)
                .filter(found -> found.isOpenTo(user.caller().accountId(), clock.instant()))
                .orElseThrow(Problem::notFound);
    }
}
