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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.AddParticipant;
import org.passerelle.enrolment.ParticipantQueries;
import org.passerelle.enrolment.ParticipantRecord;
import org.passerelle.enrolment.Sex;
import org.passerelle.privacy.ErasePerson;
import org.passerelle.privacy.ExportPerson;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Slice;

/** {@code /api/v1/participants}; every record that is given out is noted in the access log. */
@Path("participants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ParticipantResource {

    /** A person as JSON. */
    public record View(
            String id,
            String firstName,
            String lastName,
            @Nullable LocalDate bornOn,
            Sex sex,
            String phone,
            String email,
            String commune) {

        static View of(ParticipantRecord person) {
            return new View(
                    Long.toString(person.id()),
                    person.details().firstName(),
                    person.details().lastName(),
                    person.details().bornOn(),
                    person.details().sex(),
                    person.details().phone(),
                    person.details().email(),
                    person.details().commune());
        }
    }

    /** A person to add; {@code cohort} (optional) is where to enrol her at once. */
    public record Request(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String bornOn,
            @Nullable String sex,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String commune,
            @Nullable String cohort) {}

    @Inject
    private ParticipantQueries queries;

    @Inject
    private AddParticipant addParticipant;

    @Inject
    private ExportPerson exportPerson;

    @Inject
    private ErasePerson erasePerson;

    /** All people in parts ({@code after}: what the part before gave as {@code next}), or those whose name holds {@code q}. */
    @GET
    public Slice<View> list(@QueryParam("q") @Nullable String words, @QueryParam("after") @Nullable String after) {
        Slice<ParticipantRecord> found = words == null
                ? queries.all(after == null ? null : Ids.parse(after))
                : Slice.whole(queries.search(words, ParticipantQueries.MOST));
        return new Slice<>(found.items().stream().map(View::of).toList(), found.next());
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id) {
        return View.of(queries.one(Ids.parse(id)));
    }

    @POST
    public Response add(Request request) {
        String cohort = request.cohort();
        AddParticipant.Added added = addParticipant.add(new AddParticipant.Command(
                request.firstName(),
                request.lastName(),
                request.bornOn(),
                request.sex(),
                request.phone(),
                request.email(),
                request.commune(),
                cohort == null ? null : Ids.parse(cohort)));
        return Response.created(URI.create("participants/" + added.participantId()))
                .entity(View.of(queries.one(added.participantId())))
                .build();
    }

    /** Everything that is kept about the person, feature by feature. */
    @GET
    @Path("{id}/export")
    public Map<String, Map<String, Object>> export(@PathParam("id") String id) {
        return exportPerson.export(Ids.parse(id));
    }

    /** Erases what identifies the person. */
    @DELETE
    @Path("{id}")
    public void erase(@PathParam("id") String id) {
        erasePerson.erase(new ErasePerson.Command(Ids.parse(id)));
    }
}
