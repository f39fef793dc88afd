package org.passerelle.enrolment;

import java.util.regex.Pattern;

/**
 * Recognises what looks like a French national insurance number (13 digits, or 15 with its key, however they are
 * spaced), because none may ever be stored. A number written with a leading + is a telephone's.
 */
public final class NationalNumber {

    /** What stands in the place of a number that was not kept. */
    static final String REMOVED = "•••••••••••••";

    private static final String SPACE = "[\\s\\p{Z}._/-]?";
    private static final Pattern PATTERN = Pattern.compile("(?<![\\d+])[1-478]" + SPACE + "\\d" + SPACE + "\\d" + SPACE
            + "\\d" + SPACE + "\\d" + SPACE + "(?:\\d" + SPACE + "\\d|2" + SPACE + "[ABab])(?:" + SPACE
            + "\\d){6}(?:(?:" + SPACE + "\\d){2})?(?!" + SPACE + "\\d)");

    private NationalNumber() {}

    /** True when the text holds such a number, or the mark of one that was taken out. */
    public static boolean isIn(String text) {
        return text.contains(REMOVED) || PATTERN.matcher(text).find();
    }

    /** The text with the mark in the place of each such number. */
    static String removedFrom(String text) {
        return PATTERN.matcher(text).replaceAll(REMOVED);
    }
}
