package org.passerelle.funder.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.funder.ExportGrantImpact;
import org.passerelle.funder.GrantQueries;
import org.passerelle.funder.GrantSummary;
import org.passerelle.funder.ReadGrantImpact;
import org.passerelle.funder.SaveGrant;
import org.passerelle.platform.Languages;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Slice;

/** {@code /api/v1/grants}. */
@Path("grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GrantResource {

    /** A grant as JSON. */
    public record View(
            String id,
            String title,
            String organisation,
            String organisationName,
            String funder,
            String funderName,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable BigDecimal amount,
            List<ProgrammeView> programmes) {

        static View of(GrantSummary grant) {
            return new View(
                    Long.toString(grant.id()),
                    grant.title(),
                    Long.toString(grant.organisationId()),
                    grant.organisation(),
                    Long.toString(grant.funderId()),
                    grant.funder(),
                    grant.startsOn(),
                    grant.endsOn(),
                    grant.amount(),
                    grant.programmes().stream()
                            .map(one -> new ProgrammeView(Long.toString(one.id()), one.title()))
                            .toList());
        }
    }

    /** A programme that it covers. */
    public record ProgrammeView(String id, String title) {}

    /** A grant to record. */
    public record Request(
            @Nullable String title,
            @Nullable String funder,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable BigDecimal amount,
            @Nullable List<String> programmes) {}

    @Inject
    private GrantQueries queries;

    @Inject
    private SaveGrant saveGrant;

    @Inject
    private ReadGrantImpact readGrantImpact;

    @Inject
    private ExportGrantImpact exportGrantImpact;

    @Context
    private HttpHeaders headers;

    /** Those that the caller gives, or that her organisation receives. */
    @GET
    public Slice<View> list() {
        return Slice.whole(queries.grants().stream().map(View::of).toList());
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id) {
        return View.of(queries.grant(Ids.parse(id)));
    }

    @POST
    public Response create(Request request) {
        List<String> programmes = request.programmes() == null ? List.of() : request.programmes();
        String funder = request.funder();
        long id = saveGrant.save(new SaveGrant.Command(
                null,
                request.title(),
                funder == null || funder.isBlank() ? null : Ids.parse(funder),
                day(request.startsOn(), "startsOn"),
                day(request.endsOn(), "endsOn"),
                request.amount(),
                programmes.stream().map(Ids::parse).toList()));
        return Response.created(URI.create("grants/" + id))
                .entity(View.of(queries.grant(id)))
                .build();
    }

    /** The funder's figures: released, protected, each with its unit, base and definition. */
    @GET
    @Path("{id}/impact")
    public ImpactJson impact(@PathParam("id") String id) {
        return ImpactJson.of(readGrantImpact.read(Ids.parse(id)), language());
    }

    @GET
    @Path("{id}/impact.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@PathParam("id") String id) {
        long grant = Ids.parse(id);
        return Response.ok(exportGrantImpact.csv(grant, language()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"impact-" + grant + ".csv\"")
                .build();
    }

    private Locale language() {
        return headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Languages::nearest)
                .orElse(Languages.FRENCH);
    }

    private static @Nullable LocalDate day(@Nullable String text, String field) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "platform", "invalid.date");
        }
    }
}
