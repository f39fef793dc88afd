package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.programme.CohortPlaces;
import org.passerelle.shared.Problem;

/**
 * Takes the good lines of a list of people as one step, or says what would become of it (dry run). What is refused can
 * be fetched as a file for a day.
 */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_PARTICIPANTS)
public class ImportParticipants {

    /**
     * A list to take.
     *
     * @param content the bytes of a CSV or XLSX file of at most {@link ListFile#MAX_BYTES}
     * @param cohortId where to enrol its people; null for nowhere
     * @param dryRun whether nothing is to be stored
     * @param language of the reasons in the file of rejected lines
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
    public record Command(
            byte[] content, String fileName, @Nullable Long cohortId, boolean dryRun, Locale language) {}

    @Inject
    private ParticipantImport imports;

    @Inject
    private ImportDraftRepository drafts;

    @Inject
    private CohortPlaces places;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * What became, or would become, of the list.
     *
     * @throws Problem of kind {@code INVALID} at the field {@code file} or {@code TOO_LARGE} when it cannot be read as a
     *     whole, {@code NOT_FOUND} when the cohort is not of this organisation; nothing is stored then
     */
    public ImportReport importFile(Command command) {
        ListTable table = ListFile.read(command.content());
        Long cohortId = command.cohortId();
        if (cohortId != null) {
            places.lock(cohortId);
        }
        CheckedFile checked = imports.check(table, cohortId);
        if (command.dryRun()) {
            return imports.report(table, checked);
        }
        drafts.forgetExpired(clock.instant());
        ImportDraft draft =
                ImportDraft.of(user.caller().accountId(), cohortId, command.fileName(), table, clock.instant());
        ImportReport report = imports.take(table, checked, cohortId, draft.id());
        draft.take(report, imports.rejectedFile(table, checked, command.language()));
        if (report.rejectedLines() > 0) {
            drafts.add(draft);
        }
        return report;
    }
}
