package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.programme.CohortPlaces;
import org.passerelle.shared.Problem;

/** First of two steps: reads a list and keeps it for a day, so that its author sees what would become of it. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_PARTICIPANTS)
public class CheckParticipantFile {

    /** A list to look at first; as in {@link ImportParticipants.Command}. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
    public record Command(
            byte[] content, String fileName, @Nullable Long cohortId) {}

    @Inject
    private ImportDraftRepository drafts;

    @Inject
    private CohortPlaces places;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * The id of the draft; {@link ImportDraftQueries} shows it, {@link TakeImportDraft} takes it.
     *
     * @throws Problem as {@link ImportParticipants#importFile} does
     */
    public long check(Command command) {
        ListTable table = ListFile.read(command.content());
        Long cohortId = command.cohortId();
        if (cohortId != null) {
            places.lock(cohortId);
        }
        drafts.forgetExpired(clock.instant());
        ImportDraft draft =
                ImportDraft.of(user.caller().accountId(), cohortId, command.fileName(), table, clock.instant());
        drafts.add(draft);
        return draft.id();
    }
}
