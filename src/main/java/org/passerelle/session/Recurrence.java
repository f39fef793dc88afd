package org.passerelle.session;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.passerelle.shared.Days;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;

/**
 * The dates of an RFC 5545 rule on the clock of a place: the local time stays the same over daylight-saving changes.
 *
 * <p>A local time that a change skips (2 h 30 on the last Sunday of March) is moved on by the length of the gap; one that
 * occurs twice is taken the first time, as RFC 5545 §3.3.5 says. The rule itself is read by lib-recur.
 */
public final class Recurrence {

    /** The most sessions that one rule may yield. */
    public static final int MOST = 500;
    /** The longest rule, in characters. */
    static final int LONGEST = 500;
    /** How far ahead a rule may reach. */
    public static final int YEARS = 5;

    private final RecurrenceRule rule;
    private final LocalDateTime start;
    private final Duration duration;
    private final ZoneId zone;

    private Recurrence(RecurrenceRule rule, LocalDateTime start, Duration duration, ZoneId zone) {
        this.rule = rule;
        this.start = start;
        this.duration = duration;
        this.zone = zone;
    }

    /** What a rule yields: the dates that stay, and those that are left out with the reason. */
    public record Dates(List<Occurrence> occurrences, List<SkippedDate> skipped) {

        public Dates {
            occurrences = List.copyOf(occurrences);
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * Reads a rule.
     *
     * @param rrule such as {@code FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10}; must end (COUNT or UNTIL)
     * @throws Problem {@code INVALID} on {@code rrule} for what is no rule, never ends or cannot be, on {@code duration}
     *     for what is not between five minutes and a day
     */
    public static Recurrence of(String rrule, LocalDateTime start, Duration duration, ZoneId zone) {
        if (duration.compareTo(Duration.ofMinutes(5)) < 0 || duration.compareTo(Duration.ofDays(1)) > 0) {
            throw Problem.invalid("duration", "session", "invalid.duration");
        }
        if (!Days.isPlausible(start.toLocalDate())) {
            throw Problem.invalid("start", "session", "invalid.start");
        }
        if (rrule.length() > LONGEST) {
            throw Problem.invalid("rrule", "session", "invalid.rrule");
        }
        RecurrenceRule rule;
        try {
            // Strictly: the lax way leaves out what it does not understand, and plans other days than were asked for.
            rule = new RecurrenceRule(rrule.strip().toUpperCase(Locale.ROOT), RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw Problem.invalid("rrule", "session", "invalid.rrule");
        }
        if (rule.isInfinite()) {
            throw Problem.invalid("rrule", "session", "invalid.endless");
        }
        if (rule.getFreq().compareTo(org.dmfs.rfc5545.recur.Freq.DAILY) > 0) {
            throw Problem.invalid("rrule", "session", "invalid.too-often");
        }
        inLocalTime(rule, zone);
        return new Recurrence(rule, start, duration, zone);
    }

    /** UNTIL may be given in UTC, or as a day, which counts whole; dates are counted on the clock of the place. */
    private static void inLocalTime(RecurrenceRule rule, ZoneId zone) {
        DateTime until = rule.getUntil();
        if (until == null) {
            return;
        }
        try {
            if (until.isAllDay()) {
                LocalDate day = LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth());
                rule.setUntil(floating(day.atTime(LocalTime.MAX)));
            } else if (until.isFloating()) {
                rule.setUntil(floating(local(until)));
            } else {
                Instant instant = Instant.ofEpochMilli(until.getTimestamp());
                rule.setUntil(floating(LocalDateTime.ofInstant(instant, zone)));
            }
        } catch (DateTimeException e) {
            throw Problem.invalid("rrule", "session", "invalid.rrule");
        }
    }

    /**
     * The dates, without those that {@code calendar} leaves out.
     *
     * @throws Problem {@code INVALID} on {@code rrule} when there are none, more than {@value #MOST}, or later ones than
     *     {@value #YEARS} years on
     */
    public Dates dates(SkipCalendar calendar) {
        List<Occurrence> occurrences = new ArrayList<>();
        List<SkippedDate> skipped = new ArrayList<>();
        LocalDateTime horizon = start.plusYears(YEARS);
        for (LocalDateTime local : localDates(horizon)) {
            if (local.isAfter(horizon) || occurrences.size() + skipped.size() == MOST) {
                throw Problem.invalid("rrule", "session", "invalid.too-many", MOST, YEARS);
            }
            Optional<Message> reason = calendar.reason(local.toLocalDate());
            if (reason.isPresent()) {
                skipped.add(new SkippedDate(local.toLocalDate(), reason.get()));
            } else {
                ZonedDateTime at = ZonedDateTime.of(local, zone);
                occurrences.add(new Occurrence(at, at.plus(duration)));
            }
        }
        if (occurrences.isEmpty()) {
            throw Problem.invalid("rrule", "session", skipped.isEmpty() ? "invalid.no-date" : "invalid.all-skipped");
        }
        return new Dates(occurrences, skipped);
    }

    /** The dates of the rule on the clock of the place, and one more where there are too many or too late ones. */
    private List<LocalDateTime> localDates(LocalDateTime horizon) {
        List<LocalDateTime> dates = new ArrayList<>();
        try {
            RecurrenceRuleIterator iterator = rule.iterator(floating(start));
            while (iterator.hasNext()
                    && dates.size() <= MOST
                    && (dates.isEmpty() || !dates.get(dates.size() - 1).isAfter(horizon))) {
                dates.add(local(iterator.nextDateTime()));
            }
        } catch (IllegalArgumentException e) {
            // The iterator gives up looking for a date that does not come, such as 31 February.
            return dates;
        }
        return dates;
    }

    private static DateTime floating(LocalDateTime local) {
        return new DateTime(
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    private static LocalDateTime local(DateTime floating) {
        return LocalDateTime.of(
                floating.getYear(),
                floating.getMonth() + 1,
                floating.getDayOfMonth(),
                floating.getHours(),
                floating.getMinutes(),
                floating.getSeconds());
    }
}
