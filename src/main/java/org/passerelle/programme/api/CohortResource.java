package org.passerelle.programme.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.programme.CohortSummary;
import org.passerelle.programme.CreateCohort;
import org.passerelle.programme.ProgrammeKind;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Slice;

/** {@code /api/v1/cohorts}. */
@Path("cohorts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CohortResource {

    /** A cohort as JSON. */
    public record View(
            String id,
            String title,
            String place,
            int capacity,
            String programme,
            String programmeTitle,
            ProgrammeKind kind) {

        static View of(CohortSummary cohort) {
            return new View(
                    Long.toString(cohort.id()),
                    cohort.title(),
                    cohort.place(),
                    cohort.capacity(),
                    Long.toString(cohort.programmeId()),
                    cohort.programmeTitle(),
                    cohort.kind());
        }
    }

    /** A cohort to create. */
    public record Request(
            @Nullable String programme,
            @Nullable String title,
            @Nullable String place,
            @Nullable Integer capacity) {}

    @Inject
    private ProgrammeQueries queries;

    @Inject
    private CreateCohort createCohort;

    @GET
    public Slice<View> list(@QueryParam("programme") @Nullable String programme) {
        List<CohortSummary> cohorts = programme == null ? queries.cohorts() : queries.cohortsOf(Ids.parse(programme));
        return Slice.whole(cohorts.stream().map(View::of).toList());
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id) {
        return View.of(queries.cohort(Ids.parse(id)));
    }

    @POST
    public Response create(Request request) {
        long id = createCohort.create(new CreateCohort.Command(
                Ids.given(request.programme(), "programme"), request.title(), request.place(), request.capacity()));
        return Response.created(URI.create("cohorts/" + id))
                .entity(View.of(queries.cohort(id)))
                .build();
    }
}
