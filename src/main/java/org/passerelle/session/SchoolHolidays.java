package org.passerelle.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** School holidays by zone, from the data file {@code school-holidays.csv}: known years only, never guessed. */
final class SchoolHolidays {

    private record Period(String zone, LocalDate first, LocalDate last) {}

    private static final List<Period> PERIODS = read();
    private static final LocalDate KNOWN_FROM =
            PERIODS.stream().map(Period::first).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    private static final LocalDate KNOWN_TO =
            PERIODS.stream().map(Period::last).max(LocalDate::compareTo).orElse(LocalDate.MIN);

    private SchoolHolidays() {}

    static boolean contains(String zone, LocalDate day) {
        return PERIODS.stream()
                .anyMatch(period ->
                        period.zone().equals(zone) && !day.isBefore(period.first()) && !day.isAfter(period.last()));
    }

    /** True when the calendar of that day is in the data. */
    static boolean isKnown(LocalDate day) {
        return !day.isBefore(KNOWN_FROM) && !day.isAfter(KNOWN_TO);
    }

    /** The last day that the data cover. */
    static LocalDate knownTo() {
        return KNOWN_TO;
    }

    private static List<Period> read() {
        try (InputStream data = Objects.requireNonNull(
                        SchoolHolidays.class.getResourceAsStream("school-holidays.csv"), "school-holidays.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .map(parts -> new Period(parts[0], LocalDate.parse(parts[1]), LocalDate.parse(parts[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
