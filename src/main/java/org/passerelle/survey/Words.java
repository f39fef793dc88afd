package org.passerelle.survey;

import java.util.Locale;

/** A text of a questionnaire in both languages; where one is missing the other stands in. */
public record Words(String fr, String en) {

    /** The text in {@code locale}; French unless English is asked for. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : fr;
    }
}
