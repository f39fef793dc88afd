package org.passerelle.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.shared.Problem;

/** The dates of a rule, on clocks that are put forward and back. */
class RecurrenceTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration HOUR = Duration.ofHours(1);
    /** Summer time north and south of the equator, by half an hour, and none at all. */
    private static final List<String> ZONES = List.of(
            "Europe/Paris",
            "America/Cayenne",
            "America/Miquelon",
            "America/New_York",
            "Australia/Lord_Howe",
            "Pacific/Noumea",
            "Indian/Reunion",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "Pacific/Apia");

    private static List<Occurrence> dates(String rrule, String start, ZoneId zone) {
        return Recurrence.of(rrule, LocalDateTime.parse(start), HOUR, zone)
                .dates(SkipCalendar.of(List.of()))
                .occurrences();
    }

    private static List<String> days(String rrule, String start) {
        return dates(rrule, start, PARIS).stream()
                .map(at -> at.start().toLocalDate().toString())
                .toList();
    }

    private static String refusal(String rrule, String start) {
        Problem problem = assertThrows(Problem.class, () -> dates(rrule, start, PARIS));
        assertEquals(Problem.Kind.INVALID, problem.kind());
        assertEquals(1, problem.violations().size());
        return problem.violations().get(0).field() + " "
                + problem.violations().get(0).message().key();
    }

    @Property(tries = 500, seed = "20270301")
    void theLocalTimeStaysWhereTheClockKnowsIt(
            @ForAll("zones") ZoneId zone,
            @ForAll("starts") LocalDateTime start,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(min = 5, max = 1440) int minutes) {
        List<Occurrence> dates = Recurrence.of("FREQ=WEEKLY;COUNT=" + count, start, Duration.ofMinutes(minutes), zone)
                .dates(SkipCalendar.of(null))
                .occurrences();
        assertEquals(count, dates.size());
        for (int i = 0; i < count; i++) {
            LocalDateTime wanted = start.plusWeeks(i);
            ZonedDateTime at = dates.get(i).start();
            var known = zone.getRules().getValidOffsets(wanted);
            if (known.isEmpty()) {
                Duration gap = zone.getRules().getTransition(wanted).getDuration();
                assertEquals(wanted.plus(gap), at.toLocalDateTime(), "moved on by the gap");
            } else {
                assertEquals(wanted, at.toLocalDateTime());
                assertEquals(known.get(0), at.getOffset(), "of two, the first");
            }
            assertEquals(
                    Duration.ofMinutes(minutes),
                    Duration.between(at.toInstant(), dates.get(i).end().toInstant()),
                    "as long as planned, whatever the clock does meanwhile");
        }
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDateTime> starts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6 * 365),
                        Arbitraries.integers().between(0, 95))
                .as((day, quarter) ->
                        LocalDate.of(2024, 1, 1).plusDays(day).atStartOfDay().plusMinutes(15L * quarter));
    }

    @Test
    void aTimeThatDoesNotExistIsMovedOnAndOneThatIsTwiceIsTakenFirst() {
        assertEquals(
                "2027-03-28T03:30+02:00",
                dates("FREQ=DAILY;COUNT=1", "2027-03-28T02:30", PARIS)
                        .get(0)
                        .start()
                        .toOffsetDateTime()
                        .toString());
        assertEquals(
                "2027-10-31T02:30+02:00",
                dates("FREQ=DAILY;COUNT=1", "2027-10-31T02:30", PARIS)
                        .get(0)
                        .start()
                        .toOffsetDateTime()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({
        // 14:30 in Paris is 13:30 UTC in winter, 12:30 UTC from the 28th of March on
        "20270321T133000Z, 3",
        "20270321T132959Z, 2",
        "20270328T123000Z, 4",
        "20270328T122959Z, 3",
        "20270328T143000, 4",
        "20270328T142959, 3",
        "20270328, 4",
        "20270327, 3"
    })
    void theLastDateMayBeGivenInUtcOnTheClockOfThePlaceOrAsADay(String until, int count) {
        assertEquals(
                count,
                dates("FREQ=WEEKLY;UNTIL=" + until, "2027-03-07T14:30", PARIS).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4| 2027-03-01T14:00| 2027-03-01 2027-03-04 2027-03-08 2027-03-11",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3| 2027-03-02T09:00| 2027-03-02 2027-03-16 2027-03-30",
                "FREQ=MONTHLY;BYDAY=1WE;COUNT=3| 2027-03-03T18:00| 2027-03-03 2027-04-07 2027-05-05",
                "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3| 2027-01-29T18:00| 2027-01-29 2027-02-26 2027-03-26",
                "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3| 2027-01-31T10:00| 2027-01-31 2027-03-31 2027-05-31",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1| 2024-02-29T10:00| 2024-02-29",
                "freq=weekly;count=2| 2027-03-01T14:00| 2027-03-01 2027-03-08"
            })
    void aRuleYieldsTheDatesOfRfc5545(String rrule, String start, String expected) {
        assertEquals(List.of(expected.split(" ")), days(rrule, start));
    }

    @Test
    void aFirstDayThatTheRuleDoesNotNameIsNoneOfItsDates() {
        assertEquals(List.of("2027-03-04", "2027-03-09"), days("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=2", "2027-03-03T14:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=3, rrule invalid.no-date",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1, rrule invalid.no-date",
        "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31;UNTIL=20300101, rrule invalid.no-date",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=3, rrule invalid.no-date",
        "FREQ=WEEKLY, rrule invalid.endless",
        "FREQ=DAILY;INTERVAL=0;COUNT=3, rrule invalid.rrule",
        "FREQ=DAILY;COUNT=501, rrule invalid.too-many",
        "FREQ=DAILY;COUNT=2147483647, rrule invalid.too-many",
        "FREQ=YEARLY;COUNT=7, rrule invalid.too-many",
        "FREQ=WEEKLY;UNTIL=20260101T000000Z, rrule invalid.no-date",
        "FREQ=WEEKLY;UNTIL=20260101, rrule invalid.no-date",
        "FREQ=WEEKLY;UNTIL=20269901, rrule invalid.rrule",
        "FREQ=WEEKLY;COUNT=0, rrule invalid.rrule",
        "FREQ=WEEKLY;COUNT=-1, rrule invalid.rrule",
        "FREQ=WEEKLY;COUNT=3;UNTIL=20300101, rrule invalid.rrule",
        "FREQ=HOURLY;COUNT=3, rrule invalid.too-often",
        "FREQ=SECONDLY;COUNT=3, rrule invalid.too-often",
        "FREQ=WEEKLY;BYDAY=XX;COUNT=3, rrule invalid.rrule",
        "FREQ=FORTNIGHTLY;COUNT=3, rrule invalid.rrule",
        "COUNT=3, rrule invalid.rrule",
        "every tuesday, rrule invalid.rrule",
        "'', rrule invalid.rrule"
    })
    @Timeout(20)
    void aRuleThatCannotBeIsRefused(String rrule, String refusal) {
        assertEquals(refusal, refusal(rrule, "2027-03-01T14:00"));
    }

    @Test
    void fiveHundredDatesAreNotTooMany() {
        assertEquals(500, days("FREQ=DAILY;COUNT=500", "2027-03-01T14:00").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT4M59S", "PT24H1S", "PT0S", "-PT1H", "P400D"})
    void aSessionThatEndsBeforeItStartsOrNeverEndsIsRefused(String duration) {
        Problem problem = assertThrows(
                Problem.class,
                () -> Recurrence.of(
                        "FREQ=DAILY;COUNT=1",
                        LocalDateTime.parse("2027-03-01T14:00"),
                        Duration.parse(duration),
                        PARIS));
        assertEquals("duration", problem.violations().get(0).field());
    }

    /** Parts of rules put together at random: dates in their order, or one refusal. */
    @Property(tries = 2000, seed = "20270302")
    void anyRuleYieldsDatesInTheirOrderOrOneRefusal(@ForAll("rules") String rrule) {
        try {
            List<Occurrence> dates = dates(rrule, "2027-03-01T14:00", PARIS);
            assertTrue(!dates.isEmpty() && dates.size() <= Recurrence.MOST);
            for (int i = 1; i < dates.size(); i++) {
                assertTrue(dates.get(i - 1).start().isBefore(dates.get(i).start()));
            }
            assertTrue(!dates.get(0).start().toLocalDate().isBefore(LocalDate.of(2027, 3, 1)));
        } catch (Problem refused) {
            assertEquals(Problem.Kind.INVALID, refused.kind());
            assertEquals("rrule", refused.violations().get(0).field());
        }
    }

    @Provide
    Arbitrary<String> rules() {
        Arbitrary<String> part = Arbitraries.of(
                "FREQ=DAILY",
                "FREQ=WEEKLY",
                "FREQ=MONTHLY",
                "FREQ=YEARLY",
                "FREQ=MINUTELY",
                "FREQ=",
                "COUNT=5",
                "COUNT=0",
                "COUNT=x",
                "UNTIL=20280101",
                "UNTIL=20280101T120000Z",
                "UNTIL=never",
                "INTERVAL=2",
                "INTERVAL=-1",
                "INTERVAL=999",
                "BYDAY=MO",
                "BYDAY=-1SU,2TU",
                "BYDAY=99MO",
                "BYMONTHDAY=31",
                "BYMONTHDAY=-1",
                "BYMONTHDAY=0",
                "BYMONTH=2",
                "BYMONTH=13",
                "BYSETPOS=-1",
                "BYWEEKNO=53",
                "BYYEARDAY=366",
                "BYHOUR=25",
                "WKST=SU",
                "BYEASTER=1",
                "RSCALE=HEBREW",
                ";",
                "=");
        return part.list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join(";", parts));
    }
}
