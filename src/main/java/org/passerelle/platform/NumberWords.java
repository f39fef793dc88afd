package org.passerelle.platform;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people of a language write them: «1 338,5», “1,338.5”; a minus is U+2212. */
public final class NumberWords {

    private static final double HUNDRED = 100;

    private NumberWords() {}

    /** A whole number in groups of three. */
    public static String whole(long number, Locale locale) {
        return format("#,##0", number, locale);
    }

    /** At most one decimal, as many as are needed. */
    public static String tenths(double number, Locale locale) {
        return format("#,##0.#", number, locale);
    }

    /** Just so many decimals. */
    public static String decimals(double number, int decimals, Locale locale) {
        return format("#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)), number, locale);
    }

    /** One decimal, with its sign even where it is positive. */
    public static String change(double number, Locale locale) {
        return format("+#,##0.0;-#,##0.0", number, locale);
    }

    /** A share between 0 and 1 as a whole percentage, with its sign set as the language sets it. */
    public static String percent(double share, Locale locale) {
        return format("0", share * HUNDRED, locale) + (isFrench(locale) ? "\u202f%" : "%");
    }

    private static String format(String pattern, double number, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(isFrench(locale) ? Locale.FRENCH : Locale.UK);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String written = format.format(number);
        // A change that rounds to nothing has no sign.
        return written.matches("[+\u2212]0([.,]0+)?") ? written.substring(1) : written;
    }

    private static boolean isFrench(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    }
}
