package org.passerelle.enrolment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares what people type: accents, case, hyphens and double spaces make no difference. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Words() {}

    /** Letters and digits in lower case without accents, words parted by one space. */
    static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(plain.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"))
                .replaceAll(" ")
                .strip();
    }

    /** Trimmed, every run of spaces (also non-breaking ones) one space. */
    static String tidied(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
