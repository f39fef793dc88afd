package org.passerelle.impact;

import java.util.Locale;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Message;
import org.passerelle.statistics.Because;
import org.passerelle.statistics.Caveat;

/** What figures are called, what they count and what must be said beside them. */
public final class ImpactWords {

    private ImpactWords() {}

    /** What a measure counts: «personnes», «séances tenues». */
    public static String unit(Measure measure, Locale locale) {
        return text("measure." + measure.id() + ".unit", locale);
    }

    /** What it counts exactly, of whom and what is left out. */
    public static String definition(Measure measure, Locale locale) {
        return text("measure." + measure.id() + ".definition", locale);
    }

    /** In place of a figure that is not there: «moins de 11», «masqué». */
    public static String instead(Reason reason, Locale locale) {
        return text("reason." + reason.name(), locale);
    }

    /** Why it is not there, in a sentence. */
    public static String why(Reason reason, Locale locale) {
        return text("reason." + reason.name() + ".hint", locale);
    }

    /** What a cube holds. */
    public static String cube(Cube cube, Locale locale) {
        return text("cube." + cube.name(), locale);
    }

    /** What a table divides: the question asked, or age, or sex. */
    public static String title(Breakdown breakdown, Locale locale) {
        String asked = breakdown.title().in(locale);
        return asked.isEmpty() ? text("breakdown." + breakdown.sort().name(), locale) : asked;
    }

    /** The sentence that goes with every change: it shows no cause. */
    public static String noCause(Locale locale) {
        return Caveat.OBSERVED_CHANGE_WITHOUT_COMPARISON.wording(locale);
    }

    /** The sentence that goes with a share of people who say that something changed. */
    public static String perceived(Locale locale) {
        return Caveat.PERCEIVED_CHANGE.wording(locale);
    }

    /** Why the statistics give no number. */
    public static String because(Because because, Locale locale) {
        String key = "because." + because.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Messages.text(Message.of("statistics", key), locale);
    }

    private static String text(String key, Locale locale) {
        return Messages.text(Message.of("impact", key), locale);
    }
}
