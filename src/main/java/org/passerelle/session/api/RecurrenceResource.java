package org.passerelle.session.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.passerelle.platform.Messages;
import org.passerelle.platform.api.ProblemDetails;
import org.passerelle.session.Occurrence;
import org.passerelle.session.Recurrence;
import org.passerelle.session.ScheduleSessions;

/** {@code /api/v1/recurrences}: what a rule yields, before anything is saved. */
@Path("recurrences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RecurrenceResource {

    /** One date, with the offset of that day. */
    public record OccurrenceView(OffsetDateTime start, OffsetDateTime end) {

        static OccurrenceView of(Occurrence occurrence) {
            return new OccurrenceView(
                    occurrence.start().toOffsetDateTime(), occurrence.end().toOffsetDateTime());
        }
    }

    /** One date left out, and why. */
    public record SkippedView(LocalDate date, String reason) {}

    /** What a rule yields. */
    public record View(List<OccurrenceView> occurrences, List<SkippedView> skipped) {}

    @Inject
    private ScheduleSessions schedule;

    @Context
    private HttpHeaders headers;

    @POST
    @Path("preview")
    public View preview(SessionRequest request) {
        Recurrence.Dates dates = schedule.preview(request.command(0));
        Locale locale = ProblemDetails.language(headers);
        return new View(
                dates.occurrences().stream().map(OccurrenceView::of).toList(),
                dates.skipped().stream()
                        .map(skipped -> new SkippedView(skipped.date(), Messages.text(skipped.reason(), locale)))
                        .toList());
    }
}
