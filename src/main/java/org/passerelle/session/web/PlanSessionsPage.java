package org.passerelle.session.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.platform.DateWords;
import org.passerelle.platform.Messages;
import org.passerelle.platform.web.Pages;
import org.passerelle.programme.CohortSummary;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.session.Recurrence;
import org.passerelle.session.ScheduleSessions;
import org.passerelle.session.SkipCalendar;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;

/** The page {@code /app/session/plan?cohort=…}: a recurrence in plain words, the dates it yields, then the sessions. */
@Named
@RequestScoped
public class PlanSessionsPage {

    /** A date of the preview in words. */
    public record PreviewLine(String date, String times, boolean afterClockChange) {}

    /** A date left out, and why. */
    public record SkippedLine(String date, String reason) {}

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private ScheduleSessions schedule;

    @Inject
    private CurrentUser user;

    private String cohortId = "";
    private @Nullable CohortSummary cohort;
    private @Nullable LocalDate first;
    private @Nullable LocalTime time = LocalTime.of(14, 0);
    private @Nullable Integer minutes = 90;
    private @Nullable Integer everyWeeks = 1;
    private @Nullable Integer count = 8;
    private String[] weekdays = {};
    private String[] skip = {"public-holidays"};
    private String place = "";
    private List<PreviewLine> preview = List.of();
    private List<SkippedLine> skipped = List.of();
    private boolean schoolHolidaysUnknown;

    public void load() {
        user.require(Permission.PLAN_SESSIONS);
        cohort = programmes.cohort(Ids.parse(cohortId));
    }

    /** Shows the dates; saves nothing. */
    public void show() {
        Recurrence.Dates dates = schedule.preview(command());
        Locale locale = Pages.locale();
        var firstOffset = dates.occurrences().get(0).start().getOffset();
        preview = dates.occurrences().stream()
                .map(date -> new PreviewLine(
                        DateWords.dayOfYear(date.start().toLocalDate(), locale),
                        DateWords.time(date.start().toLocalTime(), locale) + " – "
                                + DateWords.time(date.end().toLocalTime(), locale),
                        !date.start().getOffset().equals(firstOffset)))
                .toList();
        skipped = dates.skipped().stream()
                .map(date ->
                        new SkippedLine(DateWords.dayOfYear(date.date(), locale), Messages.text(date.reason(), locale)))
                .toList();
        SkipCalendar calendar = SkipCalendar.of(Arrays.asList(skip));
        schoolHolidaysUnknown = dates.occurrences().stream()
                .anyMatch(date -> calendar.isUnknown(date.start().toLocalDate()));
    }

    public void submit() {
        show();
        int planned = schedule.schedule(command()).size();
        Pages.redirect("/app/session/cohort?id=" + Ids.parse(cohortId), Message.of("session", "planned", planned));
    }

    private ScheduleSessions.Command command() {
        LocalDateTime start = first == null || time == null ? null : LocalDateTime.of(first, time);
        Duration duration = minutes == null ? null : Duration.ofMinutes(minutes);
        return new ScheduleSessions.Command(
                Ids.parse(cohortId), rule(), start, duration, null, Arrays.asList(skip), place);
    }

    private String rule() {
        String days = weekdays.length == 0 ? "" : ";BYDAY=" + String.join(",", weekdays);
        return "FREQ=WEEKLY;INTERVAL=" + (everyWeeks == null ? 1 : everyWeeks) + days + ";COUNT="
                + (count == null ? 1 : count);
    }

    /** Names of the days of the week, and how a rule writes them. */
    public Map<String, String> getDays() {
        Locale locale = Pages.locale();
        return Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(
                        day -> day.getDisplayName(TextStyle.FULL, locale),
                        day -> day.name().substring(0, 2),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
    }

    public List<PreviewLine> getPreview() {
        return preview;
    }

    public List<SkippedLine> getSkipped() {
        return skipped;
    }

    public boolean isSchoolHolidaysUnknown() {
        return schoolHolidaysUnknown;
    }

    public String getCohortId() {
        return cohortId;
    }

    public void setCohortId(String cohortId) {
        this.cohortId = cohortId;
    }

    public @Nullable CohortSummary getCohort() {
        return cohort;
    }

    public @Nullable LocalDate getFirst() {
        return first;
    }

    public void setFirst(@Nullable LocalDate first) {
        this.first = first;
    }

    public @Nullable LocalTime getTime() {
        return time;
    }

    public void setTime(@Nullable LocalTime time) {
        this.time = time;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable Integer getEveryWeeks() {
        return everyWeeks;
    }

    public void setEveryWeeks(@Nullable Integer everyWeeks) {
        this.everyWeeks = everyWeeks;
    }

    public @Nullable Integer getCount() {
        return count;
    }

    public void setCount(@Nullable Integer count) {
        this.count = count;
    }

    public String[] getWeekdays() {
        return weekdays.clone();
    }

    public void setWeekdays(String[] weekdays) {
        this.weekdays = weekdays.clone();
    }

    public String[] getSkip() {
        return skip.clone();
    }

    public void setSkip(String[] skip) {
        this.skip = skip.clone();
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
