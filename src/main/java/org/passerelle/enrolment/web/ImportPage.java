package org.passerelle.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.CheckParticipantFile;
import org.passerelle.enrolment.ImportDraftQueries;
import org.passerelle.enrolment.ImportDraftView;
import org.passerelle.enrolment.ImportReport;
import org.passerelle.enrolment.ListFile;
import org.passerelle.enrolment.TakeImportDraft;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.platform.Messages;
import org.passerelle.platform.web.Pages;
import org.passerelle.programme.CohortSummary;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Problem;

/**
 * The page {@code /app/enrolment/import?cohort=…} and then {@code ?draft=…}: choose a list, see what would become of it,
 * take its good lines, fetch the others. Between the steps the list lies in the database, named by the address alone.
 */
@Named
@RequestScoped
public class ImportPage {

    /** One thing wrong, in the reader's words. */
    public record Wrong(int line, String column, String message) {}

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private ImportDraftQueries drafts;

    @Inject
    private CheckParticipantFile checkParticipantFile;

    @Inject
    private TakeImportDraft takeImportDraft;

    @Inject
    private CurrentUser user;

    private String cohortId = "";
    private String draftId = "";
    private @Nullable Part file;
    private @Nullable CohortSummary cohort;
    private @Nullable ImportDraftView draft;
    private List<Wrong> wrong = List.of();
    private long placesLeft;

    public void load() {
        user.require(Permission.MANAGE_PARTICIPANTS);
        Long cohortOfDraft = null;
        if (!draftId.isEmpty()) {
            draft = drafts.draft(Ids.parse(draftId));
            cohortOfDraft = draft.cohortId();
            wrong = draft.report().rejected().stream()
                    .map(cell -> new Wrong(cell.line(), cell.column(), Messages.text(cell.message(), Pages.locale())))
                    .toList();
        }
        if (cohortOfDraft == null && draftId.isEmpty() && !cohortId.isEmpty()) {
            cohortOfDraft = Ids.parse(cohortId);
        }
        if (cohortOfDraft != null) {
            cohort = programmes.cohort(cohortOfDraft);
            placesLeft = drafts.placesLeft(cohort);
        }
    }

    /** First step: reads the chosen file. */
    public void submit() {
        Part chosen = file;
        if (chosen == null || (chosen.getSize() == 0 && isNameless(chosen))) {
            throw Problem.invalid("file", "enrolment", "invalid.file-required");
        }
        try (InputStream in = chosen.getInputStream()) {
            String name = chosen.getSubmittedFileName();
            long id = checkParticipantFile.check(new CheckParticipantFile.Command(
                    in.readNBytes(ListFile.MAX_BYTES + 1),
                    name == null ? "" : name,
                    cohort == null ? null : cohort.id()));
            Pages.redirect("/app/enrolment/import?draft=" + id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Second step: takes the good lines. */
    public void take() {
        takeImportDraft.take(new TakeImportDraft.Command(Ids.parse(draftId), Pages.locale()));
        Pages.redirect("/app/enrolment/import?draft=" + Ids.parse(draftId));
    }

    private static boolean isNameless(Part chosen) {
        String name = chosen.getSubmittedFileName();
        return name == null || name.isBlank();
    }

    /** What would become, or has become, of the list; null before one was chosen. */
    public @Nullable ImportReport getReport() {
        return draft == null ? null : draft.report();
    }

    /** True once the good lines were taken. */
    public boolean isTaken() {
        return draft != null && draft.taken();
    }

    /** How many of the good lines would get no place. */
    public long getWithoutPlace() {
        return draft == null || cohort == null ? 0 : Math.max(0, draft.report().accepted() - placesLeft);
    }

    public String getCohortId() {
        return cohortId;
    }

    public void setCohortId(String cohortId) {
        this.cohortId = cohortId;
    }

    public String getDraftId() {
        return draftId;
    }

    public void setDraftId(String draftId) {
        this.draftId = draftId;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable CohortSummary getCohort() {
        return cohort;
    }

    public @Nullable ImportDraftView getDraft() {
        return draft;
    }

    public List<Wrong> getWrong() {
        return wrong;
    }

    public long getPlacesLeft() {
        return placesLeft;
    }
}
