package org.passerelle.enrolment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a date of birth as people write it in France: {@code 5/3/1948}, {@code 05.03.48}, {@code 1948-03-05}. */
final class BirthDate {

    /** Nobody older is expected. */
    private static final int OLDEST = 120;

    /** With two digits of year, nobody younger is expected: {@code 25} read in 2026 is 1925. */
    private static final int YOUNGEST_SHORT = 5;

    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ]00:00(?::00)?)?");

    private BirthDate() {}

    /** The date; null where there is none that can be. */
    static @Nullable LocalDate parse(String text, LocalDate today) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return plausible(number(iso, 1), number(iso, 2), number(iso, 3), today);
        }
        Matcher french = FRENCH.matcher(text);
        if (!french.matches()) {
            return null;
        }
        int year = number(french, 3);
        if (year >= 100) {
            return plausible(year, number(french, 2), number(french, 1), today);
        }
        int recent = today.getYear() / 100 * 100 + year;
        int meant = recent > today.getYear() - YOUNGEST_SHORT ? recent - 100 : recent;
        return plausible(meant, number(french, 2), number(french, 1), today);
    }

    /** True for a date on which somebody alive can have been born. */
    static boolean isPlausible(LocalDate date, LocalDate today) {
        return !date.isAfter(today) && !date.isBefore(today.minusYears(OLDEST));
    }

    private static @Nullable LocalDate plausible(int year, int month, int day, LocalDate today) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return isPlausible(date, today) ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
