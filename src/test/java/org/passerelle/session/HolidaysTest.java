package org.passerelle.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which a group does not meet: computed ones against published tables, kept ones against sense. */
class HolidaysTest {

    private record Period(String zone, LocalDate first, LocalDate last) {}

    /** Published by the French administration (service-public.fr) and, for Easter, the U.S. Naval Observatory. */
    @ParameterizedTest
    @CsvSource({
        "2024, 03-31, 04-01, 05-09, 05-20",
        "2025, 04-20, 04-21, 05-29, 06-09",
        "2026, 04-05, 04-06, 05-14, 05-25",
        "2027, 03-28, 03-29, 05-06, 05-17",
        "2028, 04-16, 04-17, 05-25, 06-05",
        "2029, 04-01, 04-02, 05-10, 05-21",
        "2030, 04-21, 04-22, 05-30, 06-10"
    })
    void aYearHasItsElevenPublicHolidays(int year, String easter, String monday, String ascension, String whitMonday) {
        assertEquals(LocalDate.parse(year + "-" + easter), PublicHolidays.easter(year));
        Map<LocalDate, String> expected = new TreeMap<>();
        Map.of(
                        "01-01", "new-year",
                        "05-01", "labour",
                        "05-08", "victory",
                        "07-14", "national",
                        "08-15", "assumption",
                        "11-01", "all-saints",
                        "11-11", "armistice",
                        "12-25", "christmas")
                .forEach((day, name) -> expected.put(LocalDate.parse(year + "-" + day), "holiday." + name));
        expected.put(LocalDate.parse(year + "-" + monday), "holiday.easter-monday");
        expected.put(LocalDate.parse(year + "-" + ascension), "holiday.ascension");
        expected.put(LocalDate.parse(year + "-" + whitMonday), "holiday.whit-monday");
        assertEquals(expected, of(year, false));
        assertEquals(11, expected.size());
        expected.put(LocalDate.parse(year + "-" + easter).minusDays(2), "holiday.good-friday");
        expected.put(LocalDate.parse(year + "-12-26"), "holiday.saint-stephen");
        assertEquals(expected, of(year, true), "in Alsace-Moselle");
    }

    private static Map<LocalDate, String> of(int year, boolean alsaceMoselle) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> PublicHolidays.on(day, alsaceMoselle).isPresent())
                .collect(Collectors.toMap(
                        day -> day,
                        day -> PublicHolidays.on(day, alsaceMoselle).orElseThrow(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Gauss's rule for 1900–2099, with its two exceptions: another way to the same Sunday. */
    @Test
    void easterIsWhereGaussPutsIt() {
        IntStream.rangeClosed(1900, 2099)
                .forEach(year -> assertEquals(gauss(year), PublicHolidays.easter(year), "in " + year));
    }

    private static LocalDate gauss(int year) {
        int d = (19 * (year % 19) + 24) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
        LocalDate easter = LocalDate.of(year, 3, 22).plusDays(d + e);
        boolean tooLate = (d == 29 && e == 6) || (d == 28 && e == 6 && year % 19 > 10);
        return tooLate ? easter.minusDays(7) : easter;
    }

    @Test
    void theSchoolHolidaysOfAZoneDoNotOverlapAndLastAsHolidaysDo() {
        Map<String, List<Period>> byZone = periods().stream().collect(Collectors.groupingBy(Period::zone));
        assertEquals(java.util.Set.of("A", "B", "C"), byZone.keySet());
        for (List<Period> periods : byZone.values()) {
            assertEquals(byZone.get("A").size(), periods.size());
            for (int i = 0; i < periods.size(); i++) {
                Period one = periods.get(i);
                long days = ChronoUnit.DAYS.between(one.first(), one.last()) + 1;
                boolean summer = one.first().getMonthValue() == 7;
                assertEquals(DayOfWeek.SATURDAY, one.first().getDayOfWeek(), one::toString);
                assertTrue(
                        summer
                                ? one.last().equals(LocalDate.of(one.last().getYear(), 8, 31))
                                : one.last().getDayOfWeek() == DayOfWeek.SUNDAY,
                        one::toString);
                assertTrue(summer ? days > 50 && days < 65 : days > 13 && days < 18, one::toString);
                if (i > 0) {
                    long school = ChronoUnit.DAYS.between(periods.get(i - 1).last(), one.first());
                    assertTrue(school > 28 && school < 90, one::toString);
                }
            }
        }
    }

    /** Whole school years: no year of which a part is missing is taken for known. */
    @Test
    void aKnownYearIsKnownWhole() {
        List<Period> a =
                periods().stream().filter(one -> one.zone().equals("A")).toList();
        assertEquals(0, a.size() % 5, "autumn, Christmas, winter, spring, summer");
        for (int i = 0; i < a.size(); i += 5) {
            assertEquals(
                    List.of(10, 12, 2, 4, 7),
                    a.subList(i, i + 5).stream()
                            .map(one -> one.first().getMonthValue())
                            .toList());
        }
    }

    @Test
    void winterAndSpringAreStaggeredOverTheZones() {
        assertTrue(SchoolHolidays.contains("C", LocalDate.of(2027, 2, 10)));
        assertFalse(SchoolHolidays.contains("A", LocalDate.of(2027, 2, 10)));
        assertFalse(SchoolHolidays.contains("B", LocalDate.of(2027, 2, 10)));
        assertTrue(SchoolHolidays.isKnown(LocalDate.of(2027, 8, 31)));
        assertFalse(SchoolHolidays.isKnown(LocalDate.of(2027, 9, 1)), "said, not guessed");
    }

    private static List<Period> periods() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SchoolHolidays.class.getResourceAsStream("school-holidays.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .map(part -> new Period(part[0], LocalDate.parse(part[1]), LocalDate.parse(part[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
