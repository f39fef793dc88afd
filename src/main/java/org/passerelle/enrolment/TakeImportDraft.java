package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.programme.CohortPlaces;
import org.passerelle.shared.Problem;

/** Second of two steps: takes the good lines of a list that was checked. Done twice, it takes them once. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_PARTICIPANTS)
public class TakeImportDraft {

    /** The draft to take; the language is that of the reasons in the file of rejected lines. */
    public record Command(long draftId, Locale language) {}

    @Inject
    private ImportDraftRepository drafts;

    @Inject
    private ParticipantImport imports;

    @Inject
    private CohortPlaces places;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * What became of the list.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is no such draft of the caller, or no longer
     */
    public ImportReport take(Command command) {
        ImportDraft draft = drafts.lockedDraft(command.draftId())
                .filter(found -> found.isOpenTo(user.caller().accountId(), clock.instant()))
                .orElseThrow(Problem::notFound);
        ListTable table = draft.table().orElse(null);
        if (table == null) {
            return draft.outcome();
        }
        Long cohortId = draft.cohortId();
        if (cohortId != null) {
            places.lock(cohortId);
        }
        // Checked again: since the preview somebody else may have added the same people.
        CheckedFile checked = imports.check(table, cohortId);
        ImportReport report = imports.take(table, checked, cohortId, draft.id());
        draft.take(report, imports.rejectedFile(table, checked, command.language()));
        return report;
    }
}
