package org.passerelle.attendance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.attendance.AttendanceQueries;
import org.passerelle.attendance.AttendanceSheet;
import org.passerelle.attendance.AttendanceSheet.Line;
import org.passerelle.attendance.AttendanceStatus;
import org.passerelle.attendance.RecordAttendance;
import org.passerelle.platform.DateWords;
import org.passerelle.platform.web.Pages;
import org.passerelle.session.SessionState;
import org.passerelle.session.SessionSummary;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;

/**
 * The page {@code /app/attendance/roster?session=…}: marks who is there. Its rows are plain radio buttons: with script
 * ({@code roster.js}) each tap is saved at once through the API, without it the form is posted as a whole.
 */
@Named
@RequestScoped
public class RosterPage {

    @Inject
    private AttendanceQueries queries;

    @Inject
    private RecordAttendance recordAttendance;

    private String sessionId = "";
    private @Nullable AttendanceSheet sheet;

    public void load() {
        sheet = queries.sheet(Ids.parse(sessionId));
    }

    /** Saves what was changed in the form since it was shown; what another device marked meanwhile stays. */
    public void submit() {
        save(null);
    }

    /** The same, and everybody who is not marked yet is present. */
    public void allPresent() {
        save(AttendanceStatus.PRESENT);
    }

    private void save(@Nullable AttendanceStatus unmarked) {
        AttendanceSheet shown = sheet;
        if (shown == null) {
            throw new IllegalStateException("load() comes first");
        }
        Map<String, String> typed =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        List<RecordAttendance.Entry> entries = new ArrayList<>();
        for (Line line : shown.lines()) {
            String id = Long.toString(line.person().enrolmentId());
            String mark = typed.getOrDefault("status-" + id, "");
            String arrival = typed.getOrDefault("arrival-" + id, "");
            if (mark.isEmpty() && unmarked != null && line.status() == null) {
                mark = unmarked.name();
            }
            boolean later = mark.equals(AttendanceStatus.LATE.name())
                    && !arrival.equals(typed.getOrDefault("arrival-before-" + id, ""));
            // Radio buttons cannot be released: no mark is none that was changed.
            if (!mark.isEmpty() && (!mark.equals(typed.getOrDefault("before-" + id, "")) || later)) {
                AttendanceStatus status = status(mark);
                entries.add(new RecordAttendance.Entry(
                        line.person().enrolmentId(), status, minutes(status, arrival, shown.session())));
            }
        }
        if (!entries.isEmpty()) {
            recordAttendance.record(new RecordAttendance.Command(shown.session().id(), entries));
        }
        Pages.redirect(
                "/app/attendance/roster?session=" + shown.session().id(),
                Message.of("attendance", "roster.saved", entries.size()));
    }

    private static AttendanceStatus status(String mark) {
        return Arrays.stream(AttendanceStatus.values())
                .filter(known -> known.name().equals(mark))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("", "attendance", "invalid.status"));
    }

    private static @Nullable Integer minutes(AttendanceStatus status, String arrival, SessionSummary session) {
        if (status != AttendanceStatus.LATE || arrival.isEmpty()) {
            return null;
        }
        try {
            return Math.toIntExact(Duration.between(
                            LocalTime.parse(arrival), session.localEnd().toLocalTime())
                    .toMinutes());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Day and hours in the reader's language. */
    public String getWhen() {
        if (sheet == null) {
            return "";
        }
        Locale locale = Pages.locale();
        SessionSummary session = sheet.session();
        return DateWords.day(session.localStart().toLocalDate(), locale) + ", "
                + DateWords.time(session.localStart().toLocalTime(), locale) + " – "
                + DateWords.time(session.localEnd().toLocalTime(), locale)
                + (session.place().isEmpty() ? "" : ", " + session.place());
    }

    public boolean isCancelled() {
        return sheet != null && sheet.session().state() == SessionState.CANCELLED;
    }

    public AttendanceStatus[] getStatuses() {
        return AttendanceStatus.values();
    }

    public String getSessionId() {
        return sessionId;
    }

    public void setSessionId(String sessionId) {
        this.sessionId = sessionId;
    }

    public @Nullable AttendanceSheet getSheet() {
        return sheet;
    }
}
