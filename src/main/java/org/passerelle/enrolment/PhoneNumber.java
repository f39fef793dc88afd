package org.passerelle.enrolment;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a telephone number in one way: {@code 06 12 34 56 78} for a French one, {@code +32470123456} for others. */
final class PhoneNumber {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Z}.\\-/_]|\\(0\\)|[()]");
    private static final Pattern FRENCH = Pattern.compile("0[1-9]\\d{8}");
    private static final Pattern ZERO_LOST = Pattern.compile("[1-9]\\d{8}");
    private static final Pattern FRENCH_ABROAD = Pattern.compile("\\+330?([1-9]\\d{8})");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9]\\d{6,14}");

    private PhoneNumber() {}

    /** The number in its one form; null where it is none. A lost leading zero (spreadsheets) is put back. */
    static @Nullable String normalised(String text) {
        String plain = PUNCTUATION.matcher(text).replaceAll("");
        if (plain.startsWith("00")) {
            plain = "+" + plain.substring(2);
        }
        if (ZERO_LOST.matcher(plain).matches()) {
            plain = "0" + plain;
        }
        var french = FRENCH_ABROAD.matcher(plain);
        if (french.matches()) {
            plain = "0" + french.group(1);
        }
        if (FRENCH.matcher(plain).matches()) {
            return plain.replaceAll("(\\d\\d)(?=\\d)", "$1 ");
        }
        return ABROAD.matcher(plain).matches() ? plain : null;
    }
}
