package org.passerelle.statistics;

import java.util.Locale;
import java.util.ResourceBundle;

/** Fixed wordings that are attached by rule, never typed by hand. The name is stable: it is stored and sent by the API. */
public enum Caveat {
    /** A change was seen without a comparison group: it does not show that the action is its cause. */
    OBSERVED_CHANGE_WITHOUT_COMPARISON("caveat.observed-change-without-comparison"),
    /** The base is of 11 to 29: read with caution. */
    SMALL_BASE("caveat.small-base"),
    /** Some of those concerned did not answer: worst and best case must be shown. */
    INCOMPLETE_RESPONSE("caveat.incomplete-response"),
    /** Persons say so themselves: perceived change, not measured. */
    PERCEIVED_CHANGE("caveat.perceived-change"),
    /** Stories were selected: they represent nobody else. */
    SELECTED_NOT_REPRESENTATIVE("caveat.selected-not-representative");

    private static final String BUNDLE = "org.passerelle.statistics.messages";

    private final String key;

    Caveat(String key) {
        this.key = key;
    }

    /** The key of the wording in the bundle {@code org.passerelle.statistics.messages}. */
    public String key() {
        return key;
    }

    /** The wording in English for an English reader, in French for everybody else. */
    public String wording(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return ResourceBundle.getBundle(BUNDLE, english ? Locale.ENGLISH : Locale.FRENCH)
                .getString(key);
    }
}
