package org.passerelle.platform;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as people of a language write them: «mardi 1er décembre, 14 h 00», “Tuesday 1 December, 14:00”. */
public final class DateWords {

    private DateWords() {}

    /** Day of the week, day and month. */
    public static String day(LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofPattern("EEEE '" + number(date, locale) + "' MMMM", locale));
    }

    /** Day of the week, day, month and year. */
    public static String dayOfYear(LocalDate date, Locale locale) {
        return day(date, locale) + " " + date.getYear();
    }

    /** Day, month and year in figures; the same in both languages. */
    public static String figures(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
    }

    /** Hours and minutes. */
    public static String time(LocalTime time, Locale locale) {
        return time.format(DateTimeFormatter.ofPattern(isFrench(locale) ? "H'\u00a0h\u00a0'mm" : "HH:mm", locale));
    }

    /** Day, year and time, for lists to choose from. */
    public static String moment(LocalDateTime at, Locale locale) {
        return dayOfYear(at.toLocalDate(), locale) + ", " + time(at.toLocalTime(), locale);
    }

    /** In French the first of a month is an ordinal. */
    private static String number(LocalDate date, Locale locale) {
        int day = date.getDayOfMonth();
        return day == 1 && isFrench(locale) ? "1er" : Integer.toString(day);
    }

    private static boolean isFrench(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    }
}
