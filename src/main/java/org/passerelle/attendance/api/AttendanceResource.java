package org.passerelle.attendance.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.attendance.AttendanceQueries;
import org.passerelle.attendance.AttendanceSheet;
import org.passerelle.attendance.AttendanceStatus;
import org.passerelle.attendance.RecordAttendance;
import org.passerelle.session.SessionState;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Violations;

/** {@code /api/v1/sessions/{id}/attendance}: a session's roster, read whole and marked in part. */
@Path("sessions/{id}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AttendanceResource {

    /** The roster as JSON; {@code minutes} is the session's length. */
    public record View(String session, SessionState state, int minutes, List<EntryView> entries) {

        static View of(AttendanceSheet sheet) {
            return new View(
                    Long.toString(sheet.session().id()),
                    sheet.session().state(),
                    sheet.session().minutes(),
                    sheet.lines().stream()
                            .map(line -> new EntryView(
                                    Long.toString(line.person().enrolmentId()),
                                    line.person().firstName(),
                                    line.person().lastName(),
                                    line.status(),
                                    line.minutes()))
                            .toList());
        }
    }

    /** One person of the roster; without {@code status} while nobody has marked her. */
    public record EntryView(
            String enrolment,
            String firstName,
            String lastName,
            @Nullable AttendanceStatus status,
            int minutes) {}

    /** The marks to make. */
    public record Request(@Nullable List<RequestEntry> entries) {}

    /** One mark; a {@code status} of null takes it back, {@code minutes} left out are the usual ones. */
    public record RequestEntry(
            @Nullable String enrolment,
            @Nullable String status,
            @Nullable Integer minutes) {}

    @Inject
    private AttendanceQueries queries;

    @Inject
    private RecordAttendance recordAttendance;

    @GET
    public View sheet(@PathParam("id") String id) {
        return View.of(queries.sheet(Ids.parse(id)));
    }

    /** Makes the marks and gives the whole roster as it stands then. */
    @PUT
    public View record(@PathParam("id") String id, Request request) {
        long session = Ids.parse(id);
        recordAttendance.record(new RecordAttendance.Command(session, entries(request)));
        return View.of(queries.sheet(session));
    }

    private static List<RecordAttendance.Entry> entries(Request request) {
        List<RequestEntry> given = request.entries() == null ? List.of() : request.entries();
        Violations violations = Violations.in("attendance");
        List<RecordAttendance.Entry> entries = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            RequestEntry entry = given.get(i);
            AttendanceStatus status = Arrays.stream(AttendanceStatus.values())
                    .filter(known -> known.name().equals(entry.status()))
                    .findFirst()
                    .orElse(null);
            violations.check(status != null || entry.status() == null, "entries[" + i + "].status", "invalid.status");
            entries.add(new RecordAttendance.Entry(
                    Ids.given(entry.enrolment(), "entries[" + i + "].enrolment"), status, entry.minutes()));
        }
        violations.refuseIfAny();
        return entries;
    }
}
