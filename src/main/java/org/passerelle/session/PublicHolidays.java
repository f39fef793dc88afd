package org.passerelle.session;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * The public holidays of France (Code du travail L.3133-1), and the two more of Alsace-Moselle (L.3134-13), computed for
 * any year. Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).
 */
final class PublicHolidays {

    private PublicHolidays() {}

    /** Key of the holiday's name in the bundle; empty on other days. */
    static Optional<String> on(LocalDate day, boolean alsaceMoselle) {
        int year = day.getYear();
        LocalDate easter = easter(year);
        if (day.equals(easter.plusDays(1))) {
            return Optional.of("holiday.easter-monday");
        }
        if (day.equals(easter.plusDays(39))) {
            return Optional.of("holiday.ascension");
        }
        if (day.equals(easter.plusDays(50))) {
            return Optional.of("holiday.whit-monday");
        }
        if (alsaceMoselle && day.equals(easter.minusDays(2))) {
            return Optional.of("holiday.good-friday");
        }
        return fixed(day.getMonth(), day.getDayOfMonth(), alsaceMoselle);
    }

    private static Optional<String> fixed(Month month, int day, boolean alsaceMoselle) {
        String key =
                switch (month.getValue() * 100 + day) {
                    case 101 -> "holiday.new-year";
                    case 501 -> "holiday.labour";
                    case 508 -> "holiday.victory";
                    case 714 -> "holiday.national";
                    case 815 -> "holiday.assumption";
                    case 1101 -> "holiday.all-saints";
                    case 1111 -> "holiday.armistice";
                    case 1225 -> "holiday.christmas";
                    case 1226 -> alsaceMoselle ? "holiday.saint-stephen" : "";
                    default -> "";
                };
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
