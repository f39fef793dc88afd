package org.passerelle.session.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Role;
import org.passerelle.platform.DateWords;
import org.passerelle.platform.web.Pages;
import org.passerelle.session.SessionQueries;
import org.passerelle.session.SessionSummary;

/** The page {@code /app/home}: where do I go now, what waits. A funder goes on to her grants. */
@Named
@RequestScoped
public class HomePage {

    private static final int WEEKS_BACK = 4;
    private static final int DAYS_SHOWN = 7;

    /** One day of the week strip. */
    public record Day(String name, String number, boolean today, List<SessionLine> sessions) {

        /** True when nothing is planned. */
        public boolean free() {
            return sessions.isEmpty();
        }
    }

    @Inject
    private SessionQueries queries;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    private @Nullable SessionLine next;
    private List<SessionLine> today = List.of();
    private List<SessionLine> waiting = List.of();
    private List<Day> week = List.of();
    private String date = "";
    private boolean nothingAround;

    public void load() {
        if (user.caller().role() == Role.FUNDER) {
            Pages.redirect("/app/funder/grants");
            return;
        }
        ZoneId zone = user.zone();
        Instant instant = clock.instant();
        LocalDateTime now = LocalDateTime.ofInstant(instant, zone);
        LocalDate day = now.toLocalDate();
        Locale locale = Pages.locale();
        date = DateWords.day(day, locale);
        List<SessionSummary> around = queries.between(
                day.minusWeeks(WEEKS_BACK).atStartOfDay(zone).toInstant(),
                day.plusDays(DAYS_SHOWN).atStartOfDay(zone).toInstant());
        nothingAround = around.isEmpty();
        next = around.stream()
                .filter(session -> session.endsAt().isAfter(instant))
                .map(session -> SessionLine.of(session, now, locale))
                .filter(SessionLine::open)
                .findFirst()
                .orElse(null);
        today = around.stream()
                .filter(session -> session.localStart().toLocalDate().equals(day))
                .map(session -> SessionLine.of(session, now, locale))
                .filter(line -> next == null || line.id() != next.id())
                .toList();
        waiting = around.stream()
                .filter(session -> session.endsAt().isBefore(instant))
                .map(session -> SessionLine.of(session, now, locale))
                .filter(SessionLine::waiting)
                .toList();
        week = week(around, now, locale);
    }

    private static List<Day> week(List<SessionSummary> sessions, LocalDateTime now, Locale locale) {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("EEEE", locale);
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < DAYS_SHOWN; i++) {
            LocalDate day = now.toLocalDate().plusDays(i);
            List<SessionLine> lines = sessions.stream()
                    .filter(session -> session.localStart().toLocalDate().equals(day))
                    .map(session -> SessionLine.of(session, now, locale))
                    .toList();
            days.add(new Day(day.format(name), Integer.toString(day.getDayOfMonth()), i == 0, lines));
        }
        return days;
    }

    public @Nullable SessionLine getNext() {
        return next;
    }

    public List<SessionLine> getToday() {
        return today;
    }

    public List<SessionLine> getWaiting() {
        return waiting;
    }

    public List<Day> getWeek() {
        return week;
    }

    /** Today in words. */
    public String getDate() {
        return date;
    }

    /** True when there is nothing to show at all: the page then teaches the first step. */
    public boolean isNothingAround() {
        return nothingAround;
    }
}
