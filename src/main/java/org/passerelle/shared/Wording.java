package org.passerelle.shared;

import java.util.Locale;

/** A text in both languages of the interface. */
public record Wording(String fr, String en) {

    /** A text that is the same in every language: a name, a number. */
    public static Wording same(String text) {
        return new Wording(text, text);
    }

    /** The text in {@code locale}; French unless English is asked for. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : fr;
    }
}
