package org.passerelle.enrolment.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.EnrolParticipants;
import org.passerelle.enrolment.EnrolmentQueries;
import org.passerelle.enrolment.EnrolmentStatus;
import org.passerelle.enrolment.EnrolmentSummary;
import org.passerelle.enrolment.WithdrawEnrolment;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Slice;

/** {@code /api/v1/enrolments}. */
@Path("enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EnrolmentResource {

    /** An enrolment as JSON. */
    public record View(
            String id,
            String cohort,
            String participant,
            String firstName,
            String lastName,
            EnrolmentStatus status,
            LocalDate enrolledOn) {

        static View of(EnrolmentSummary enrolment) {
            return new View(
                    Long.toString(enrolment.id()),
                    Long.toString(enrolment.cohortId()),
                    Long.toString(enrolment.participantId()),
                    enrolment.firstName(),
                    enrolment.lastName(),
                    enrolment.status(),
                    enrolment.enrolledOn());
        }
    }

    /** An enrolment to make. */
    public record Request(@Nullable String cohort, @Nullable String participant) {}

    @Inject
    private EnrolmentQueries queries;

    @Inject
    private EnrolParticipants enrolParticipants;

    @Inject
    private WithdrawEnrolment withdrawEnrolment;

    /** The enrolments of the cohort that {@code cohort} names, whatever their status. */
    @GET
    public Slice<View> list(@QueryParam("cohort") @Nullable String cohort) {
        return Slice.whole(
                queries.all(Ids.given(cohort, "cohort")).stream().map(View::of).toList());
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id) {
        return View.of(queries.summary(Ids.parse(id)));
    }

    @POST
    public Response enrol(Request request) {
        long id = enrolParticipants
                .enrol(new EnrolParticipants.Command(
                        Ids.given(request.cohort(), "cohort"),
                        List.of(Ids.given(request.participant(), "participant"))))
                .get(0)
                .enrolmentId();
        return Response.created(URI.create("enrolments/" + id))
                .entity(View.of(queries.summary(id)))
                .build();
    }

    /** Ends the enrolment; the first of the waiting list takes the place. */
    @DELETE
    @Path("{id}")
    public void withdraw(@PathParam("id") String id) {
        withdrawEnrolment.withdraw(new WithdrawEnrolment.Command(Ids.parse(id)));
    }
}
