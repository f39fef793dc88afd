package org.passerelle.session.api;

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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.CurrentUser;
import org.passerelle.session.CancelSession;
import org.passerelle.session.ScheduleSessions;
import org.passerelle.session.SessionQueries;
import org.passerelle.session.SessionState;
import org.passerelle.session.SessionSummary;
import org.passerelle.shared.Days;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Slice;

/** {@code /api/v1/sessions}. */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {

    /** A session as JSON; times with the offset of the place on that day. */
    public record View(
            String id,
            String cohort,
            String cohortTitle,
            OffsetDateTime start,
            OffsetDateTime end,
            String zone,
            String place,
            SessionState state,
            int number,
            int total) {

        static View of(SessionSummary session) {
            ZoneId zone = ZoneId.of(session.zone());
            return new View(
                    Long.toString(session.id()),
                    Long.toString(session.cohortId()),
                    session.cohortTitle(),
                    session.startsAt().atZone(zone).toOffsetDateTime(),
                    session.endsAt().atZone(zone).toOffsetDateTime(),
                    session.zone(),
                    session.place(),
                    session.state(),
                    session.number(),
                    session.total());
        }
    }

    @Inject
    private SessionQueries queries;

    @Inject
    private ScheduleSessions schedule;

    @Inject
    private CancelSession cancelSession;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** The sessions of a cohort, or those from a day to a day (both included; the next four weeks by default). */
    @GET
    public Slice<View> list(
            @QueryParam("cohort") @Nullable String cohort,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        if (cohort != null) {
            return slice(queries.sessionsOf(Ids.parse(cohort)));
        }
        LocalDate first = day(from, "from", LocalDate.ofInstant(clock.instant(), user.zone()));
        LocalDate last = day(to, "to", first.plus(Duration.ofDays(28).toDays(), java.time.temporal.ChronoUnit.DAYS));
        Instant begin = first.atStartOfDay(user.zone()).toInstant();
        return slice(queries.between(
                begin, last.plusDays(1).atStartOfDay(user.zone()).toInstant()));
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id) {
        return View.of(queries.session(Ids.parse(id)));
    }

    /** Plans one session, or those of a rule. */
    @POST
    public Response create(SessionRequest request) {
        long cohort = Ids.given(request.cohort(), "cohort");
        Set<Long> created = Set.copyOf(schedule.schedule(request.command(cohort)));
        List<SessionSummary> sessions = queries.sessionsOf(cohort).stream()
                .filter(session -> created.contains(session.id()))
                .toList();
        return Response.created(URI.create("sessions?cohort=" + cohort))
                .entity(slice(sessions))
                .build();
    }

    /** Calls a session off. */
    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    public View cancel(@PathParam("id") String id) {
        cancelSession.cancel(Ids.parse(id));
        return one(id);
    }

    private static Slice<View> slice(List<SessionSummary> sessions) {
        return Slice.whole(sessions.stream().map(View::of).toList());
    }

    private static LocalDate day(@Nullable String text, String field, LocalDate otherwise) {
        try {
            LocalDate day = text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
            if (Days.isPlausible(day)) {
                return day;
            }
        } catch (DateTimeException e) {
            // falls through: refused like a day that nobody can mean
        }
        throw Problem.invalid(field, "session", "invalid.day");
    }
}
