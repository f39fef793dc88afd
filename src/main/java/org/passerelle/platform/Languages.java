package org.passerelle.platform;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the interface: French first, English complete. */
public final class Languages {

    public static final Locale FRENCH = Locale.FRENCH;
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> OFFERED = List.of(FRENCH, ENGLISH);

    private Languages() {}

    /** The offered language nearest to {@code wanted}. */
    public static Locale nearest(Locale wanted) {
        return wanted.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : FRENCH;
    }

    /** The offered language that an {@code Accept-Language} header prefers; French where it names none, or is damaged. */
    public static Locale asked(@Nullable String header) {
        if (header == null) {
            return FRENCH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
            return found == null ? FRENCH : found;
        } catch (IllegalArgumentException e) {
            return FRENCH;
        }
    }

    /** The offered language named by a tag such as {@code en} or {@code fr-FR}. */
    public static Locale nearest(String tag) {
        return nearest(Locale.forLanguageTag(tag));
    }
}
