package org.passerelle.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.platform.DateWords;
import org.passerelle.programme.CohortSummary;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violations;

/** Plans sessions of a cohort: one, or all those of a rule; all or none. */
@ApplicationScoped
@Transactional
@Permit(Permission.PLAN_SESSIONS)
public class ScheduleSessions {

    private static final String ONCE = "FREQ=DAILY;COUNT=1";

    /**
     * What is asked for; not checked yet.
     *
     * @param rrule rule of RFC 5545; absent or empty for a single session
     * @param start first date and time, on the clock of the place
     * @param duration of each session
     * @param zone time zone; that of the organisation when absent
     * @param skip names as {@link SkipCalendar#of} takes them
     * @param place where; that of the cohort when absent
     */
    public record Command(
            long cohortId,
            @Nullable String rrule,
            @Nullable LocalDateTime start,
            @Nullable Duration duration,
            @Nullable String zone,
            @Nullable List<String> skip,
            @Nullable String place) {}

    @Inject
    private SessionRepository sessions;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private CurrentUser user;

    /** The dates that the command yields; nothing is saved. */
    public Recurrence.Dates preview(Command command) {
        return recurrence(command).dates(SkipCalendar.of(command.skip()));
    }

    /**
     * Plans the sessions, led by the caller.
     *
     * @return their ids, in their order
     */
    public List<Long> schedule(Command command) {
        CohortSummary cohort = programmes.cohort(command.cohortId());
        Violations violations = Violations.in("session");
        String place = violations.optionalText(command.place(), "place", 200);
        violations.refuseIfAny();
        List<Occurrence> occurrences = preview(command).occurrences();
        refuseDoubles(cohort, occurrences);
        Long seriesId = null;
        if (occurrences.size() > 1) {
            SessionSeries series = series(cohort, command, occurrences.get(0));
            sessions.add(series);
            seriesId = series.id();
        }
        Long ofSeries = seriesId;
        List<Session> planned = occurrences.stream()
                .map(at -> Session.plan(cohort.id(), ofSeries, at, place.isEmpty() ? cohort.place() : place))
                .toList();
        long leader = user.caller().accountId();
        sessions.add(
                planned,
                planned.stream()
                        .map(session -> SessionFacilitator.of(session.id(), leader))
                        .toList());
        return planned.stream().map(Session::id).toList();
    }

    private Recurrence recurrence(Command command) {
        LocalDateTime start = command.start();
        Duration duration = command.duration();
        Violations violations =
                Violations.in("session").required(start, "start").required(duration, "duration");
        violations.refuseIfAny();
        if (start == null || duration == null) {
            throw new IllegalStateException("refused above");
        }
        String rrule = command.rrule() == null || command.rrule().isBlank() ? ONCE : command.rrule();
        return Recurrence.of(rrule, start, duration, zone(command.zone()));
    }

    private ZoneId zone(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return user.zone();
        }
        try {
            return ZoneId.of(wanted);
        } catch (DateTimeException e) {
            throw Problem.invalid("zone", "session", "invalid.zone");
        }
    }

    private void refuseDoubles(CohortSummary cohort, List<Occurrence> occurrences) {
        Set<Instant> taken = sessions.starts(cohort.id());
        for (Occurrence occurrence : occurrences) {
            if (taken.contains(occurrence.start().toInstant())) {
                throw Problem.invalid(
                        "start",
                        "session",
                        "invalid.double",
                        DateWords.figures(occurrence.start().toLocalDate()));
            }
        }
    }

    private static SessionSeries series(CohortSummary cohort, Command command, Occurrence first) {
        return SessionSeries.of(
                cohort.id(),
                String.valueOf(command.rrule()).strip(),
                first.start().toLocalDateTime(),
                Math.toIntExact(Duration.between(first.start(), first.end()).toMinutes()),
                first.start().getZone().getId());
    }
}
