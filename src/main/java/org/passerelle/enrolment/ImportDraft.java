package org.passerelle.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.OrganisationRecord;
import org.passerelle.shared.Personal;

/**
 * A list that was checked and waits to be taken; afterwards, what was not taken. Kept in the database, so that it
 * survives the node that checked it, and no longer than a day.
 */
@Entity
@Table(name = "import_draft")
class ImportDraft extends OrganisationRecord {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int NAME_KEPT = 200;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "cohort_id")
    private @Nullable Long cohortId;

    @Column(name = "file_name")
    private String fileName;

    @Lob
    @Personal
    private @Nullable String content;

    @Lob
    @Personal
    private @Nullable String rejected;

    @Column(name = "rejected_lines")
    private int rejectedLines;

    private int accepted;

    private int confirmed;

    private int waiting;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ImportDraft() {}

    static ImportDraft of(long accountId, @Nullable Long cohortId, String fileName, ListTable table, Instant now) {
        ImportDraft draft = new ImportDraft();
        draft.accountId = accountId;
        draft.cohortId = cohortId;
        draft.fileName = fileName.length() > NAME_KEPT ? fileName.substring(0, NAME_KEPT) : fileName;
        draft.content = table.toJson();
        draft.expiresAt = now.plus(KEPT);
        return draft;
    }

    /** Keeps what came of it and forgets the list itself. */
    void take(ImportReport report, String rejectedFile) {
        content = null;
        rejected = report.rejectedLines() == 0 ? null : rejectedFile;
        rejectedLines = report.rejectedLines();
        accepted = report.accepted();
        confirmed = report.confirmed();
        waiting = report.waiting();
    }

    boolean isOpenTo(long account, Instant now) {
        return accountId == account && now.isBefore(expiresAt);
    }

    /** The list; empty once it was taken. */
    Optional<ListTable> table() {
        return Optional.ofNullable(content).map(ListTable::ofJson);
    }

    Optional<String> rejected() {
        return Optional.ofNullable(rejected);
    }

    @Nullable
    Long cohortId() {
        return cohortId;
    }

    ImportDraftView view(ImportReport report) {
        return new ImportDraftView(id(), cohortId, fileName, content == null, report);
    }

    /** What came of the list that was taken. */
    ImportReport outcome() {
        return new ImportReport(
                accepted,
                List.of(),
                rejectedLines,
                List.of(),
                List.of(),
                confirmed,
                waiting,
                rejected == null ? null : id());
    }
}
