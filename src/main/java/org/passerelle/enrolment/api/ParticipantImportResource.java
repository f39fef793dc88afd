package org.passerelle.enrolment.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.ImportDraftQueries;
import org.passerelle.enrolment.ImportParticipants;
import org.passerelle.enrolment.ImportReport;
import org.passerelle.enrolment.ListFile;
import org.passerelle.platform.Messages;
import org.passerelle.platform.api.ProblemDetails;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Problem;

/** {@code /api/v1/participants/import}: a list of people in, what became of it out. */
@Path("participants/import")
@Produces(MediaType.APPLICATION_JSON)
public class ParticipantImportResource {

    /**
     * What became, or would become, of the list.
     *
     * @param rejectedFile address of the lines that were not taken, as a file to correct; null where there are none
     */
    public record View(
            int accepted,
            List<Rejected> rejected,
            int rejectedLines,
            List<ImportReport.KnownLine> known,
            List<String> ignoredColumns,
            int confirmed,
            int waiting,
            @Nullable String rejectedFile) {}

    /** One thing wrong, at its line and column. */
    public record Rejected(int line, String column, String message) {}

    @Inject
    private ImportParticipants importParticipants;

    @Inject
    private ImportDraftQueries drafts;

    @Context
    private HttpHeaders headers;

    /** The file as a part named {@code file}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public View fromForm(
            List<EntityPart> parts,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("cohort") @Nullable String cohort)
            throws IOException {
        for (EntityPart part : parts) {
            if (part.getName().equals("file")) {
                String name = part.getFileName().orElse("");
                return take(part.getContent(), name, dryRun, cohort);
            }
        }
        throw Problem.invalid("file", "enrolment", "invalid.file-required");
    }

    /** The file as the whole body. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public View fromBody(
            InputStream body,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("cohort") @Nullable String cohort)
            throws IOException {
        return take(body, "", dryRun, cohort);
    }

    /** The lines that were not taken: the same columns, and one more that says why. */
    @GET
    @Path("{id}/rejected.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response rejected(@PathParam("id") String id) {
        return Response.ok(drafts.rejectedFile(Ids.parse(id)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private View take(InputStream body, String fileName, boolean dryRun, @Nullable String cohort) throws IOException {
        byte[] content = body.readNBytes(ListFile.MAX_BYTES + 1);
        Locale language = ProblemDetails.language(headers);
        ImportReport report = importParticipants.importFile(new ImportParticipants.Command(
                content, fileName, cohort == null ? null : Ids.parse(cohort), dryRun, language));
        Long draft = report.draftId();
        return new View(
                report.accepted(),
                report.rejected().stream()
                        .map(cell -> new Rejected(cell.line(), cell.column(), Messages.text(cell.message(), language)))
                        .toList(),
                report.rejectedLines(),
                report.known(),
                report.ignoredColumns(),
                report.confirmed(),
                report.waiting(),
                draft == null ? null : "/api/v1/participants/import/" + draft + "/rejected.csv");
    }
}
