package org.passerelle.programme.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.passerelle.programme.CreateProgramme;
import org.passerelle.programme.ProgrammeKind;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.programme.ProgrammeSummary;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Slice;

/** {@code /api/v1/programmes}. */
@Path("programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

    /** A programme as JSON. */
    public record View(
            String id,
            String title,
            ProgrammeKind kind,
            String objective,
            LocalDate startsOn,
            LocalDate endsOn,
            long cohorts) {

        static View of(ProgrammeSummary programme) {
            return new View(
                    Long.toString(programme.id()),
                    programme.title(),
                    programme.kind(),
                    programme.objective(),
                    programme.startsOn(),
                    programme.endsOn(),
                    programme.cohorts());
        }
    }

    @Inject
    private ProgrammeQueries queries;

    @Inject
    private CreateProgramme createProgramme;

    @GET
    public Slice<View> list() {
        return Slice.whole(queries.programmes().stream().map(View::of).toList());
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id) {
        return View.of(queries.programme(Ids.parse(id)));
    }

    @POST
    public Response create(CreateProgramme.Command command) {
        long id = createProgramme.create(command);
        return Response.created(URI.create("programmes/" + id))
                .entity(View.of(queries.programme(id)))
                .build();
    }
}
