package org.passerelle.funder.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.Breakdown;
import org.passerelle.impact.Change;
import org.passerelle.impact.Headline;
import org.passerelle.impact.ImpactView;
import org.passerelle.impact.ImpactWords;
import org.passerelle.impact.Measure;
import org.passerelle.impact.Reason;
import org.passerelle.platform.Messages;
import org.passerelle.platform.NumberWords;
import org.passerelle.shared.Message;

/** Released figures in the words and numbers of the reader's language. */
public final class ImpactLines {

    /** A key figure with its base; {@code hidden} says why there is none. */
    public record Figure(String value, String unit, String base, String definition, String hidden) {}

    /** One step from those enrolled to those whose change can be read. */
    public record Step(String label, String count, int percent, boolean shown, String why) {}

    /** One outcome; positions are percentages of the width of the chart, on the right is better. */
    public record ChangeLine(
            String title,
            String scale,
            boolean shown,
            String hidden,
            String from,
            String to,
            String at,
            String difference,
            String interval,
            String detail,
            boolean undecided,
            String n,
            String before,
            String after,
            String dz,
            String p) {}

    /** A table of counts. */
    public record Table(String title, String caption, List<Row> rows, boolean withheld) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** One category; the bar is {@code percent} of the width, nothing where the count is withheld. */
    public record Row(String label, String count, String share, int percent, boolean shown) {}

    /** The share that says that something has changed. */
    public record Share(
            boolean shown,
            String value,
            String question,
            String counted,
            String interval,
            String bounds,
            String hidden) {}

    private static final double HALF = 50;
    private static final double REACH = 45;
    private static final int HUNDRED = 100;

    private final ImpactView impact;
    private final Locale locale;

    ImpactLines(ImpactView impact, Locale locale) {
        this.impact = impact;
        this.locale = locale;
    }

    /** The counts that come first. */
    List<Figure> key() {
        Measure held = impact.measure("sessions-held");
        Measure planned = impact.measure("sessions-planned");
        Measure cancelled = impact.measure("sessions-cancelled");
        return List.of(
                figure(held, say("figure.sessions", count(planned), count(cancelled))),
                figure(impact.measure("persons"), say("figure.persons")),
                figure(impact.measure("attendances"), perSession()),
                figure(impact.measure("person-hours"), say("figure.hours")),
                figure(impact.measure("attendance-rate"), base(impact.measure("attendance-rate"))));
    }

    private String perSession() {
        Measure perSession = impact.measure("per-session");
        return perSession.shown() ? say("figure.per-session", count(perSession)) : "";
    }

    private String base(Measure share) {
        Long of = share.of();
        return of == null ? "" : say("figure.of-marks", NumberWords.whole(of, locale));
    }

    private Figure figure(Measure measure, String base) {
        return new Figure(
                count(measure),
                ImpactWords.unit(measure, locale),
                base,
                ImpactWords.definition(measure, locale),
                why(measure.reason()));
    }

    /** From enrolled to matched answers. */
    List<Step> funnel() {
        List<Step> steps = new ArrayList<>();
        Double whole = impact.measure("enrolled").value();
        for (String id : List.of("enrolled", "attended", "answered-first", "answered-last", "pairs")) {
            Measure measure = impact.measure(id);
            Double value = measure.value();
            int percent = value == null || whole == null || whole == 0 ? 0 : (int) Math.round(HUNDRED * value / whole);
            String shown = value == null ? instead(measure.reason()) : count(measure);
            steps.add(new Step(
                    ImpactWords.unit(measure, locale),
                    shown,
                    Math.min(HUNDRED, percent),
                    value != null,
                    why(measure.reason())));
        }
        return steps;
    }

    /** The response rate in a sentence; empty where it is withheld. */
    String response() {
        Measure rate = impact.measure("response-rate");
        Measure answered = impact.measure("answered-last");
        Long of = rate.of();
        Double value = rate.value();
        return value == null || of == null
                ? ""
                : say(
                        "funnel.rate",
                        NumberWords.whole(of, locale),
                        count(answered),
                        NumberWords.percent(value, locale));
    }

    @Nullable
    Share share() {
        Headline one = impact.headline();
        if (one == null) {
            return null;
        }
        Double share = one.share();
        Double low = one.low();
        Double high = one.high();
        Long agree = one.agree();
        String question = one.question().in(locale);
        if (share == null || low == null || high == null || agree == null) {
            return new Share(false, "", question, "", "", "", why(one.reason()));
        }
        return new Share(
                true,
                NumberWords.percent(share, locale),
                question,
                say("share.counted", NumberWords.whole(agree, locale), NumberWords.whole(one.answers(), locale)),
                say("share.interval", percent(low), percent(high)),
                bounds(one),
                "");
    }

    /** Where the true share lies, whatever the others would have said; empty where that may not be told. */
    private String bounds(Headline one) {
        Long eligible = one.eligible();
        Double rate = one.responseRate();
        Double worst = one.worst();
        Double best = one.best();
        if (eligible == null || rate == null || worst == null || best == null) {
            return "";
        }
        String asked = NumberWords.whole(eligible, locale);
        return say("share.bounds", asked, percent(rate), percent(worst), percent(best));
    }

    List<ChangeLine> changes() {
        double widest = 1;
        for (Change change : impact.changes()) {
            widest = Math.max(widest, Math.max(size(change.low()), size(change.high())));
        }
        List<ChangeLine> lines = new ArrayList<>();
        for (Change change : impact.changes()) {
            lines.add(line(change, widest));
        }
        return lines;
    }

    private static double size(@Nullable Double value) {
        return value == null ? 0 : Math.abs(value);
    }

    private ChangeLine line(Change change, double widest) {
        String scale = say(
                change.higherIsBetter() ? "change.scale" : "change.scale.low",
                NumberWords.tenths(change.lowest(), locale),
                NumberWords.tenths(change.highest(), locale));
        Double difference = change.difference();
        Double low = change.low();
        Double high = change.high();
        Double before = change.before();
        Double after = change.after();
        Long pairs = change.pairs();
        if (difference == null || low == null || high == null || before == null || after == null || pairs == null) {
            String why = why(change.reason());
            return new ChangeLine(
                    change.title().in(locale), scale, false, why, "", "", "", "", "", "", false, "", "", "", "", "");
        }
        double direction = change.higherIsBetter() ? 1 : -1;
        double one = place(direction * low, widest);
        double other = place(direction * high, widest);
        Change.Detail detail = change.detail();
        String n = NumberWords.whole(pairs, locale);
        String from = NumberWords.decimals(before, 1, locale);
        String to = NumberWords.decimals(after, 1, locale);
        return new ChangeLine(
                change.title().in(locale),
                scale,
                true,
                "",
                position(Math.min(one, other)),
                position(Math.max(one, other)),
                position(place(direction * difference, widest)),
                NumberWords.change(difference, locale),
                say("change.interval", NumberWords.change(low, locale), NumberWords.change(high, locale)),
                say("change.detail", from, to, n),
                change.undecided(),
                n,
                from,
                to,
                detail == null ? "" : NumberWords.decimals(detail.dz(), 2, locale),
                detail == null ? "" : NumberWords.decimals(detail.holm(), 3, locale));
    }

    private static double place(double value, double widest) {
        return HALF + REACH * value / widest;
    }

    private static String position(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }

    /** Ages and sex. */
    List<Table> people() {
        return tables("", "table.persons");
    }

    /** What was answered at one moment: T0, T1, PULSE. */
    List<Table> answers(String moment) {
        return tables(moment, "table.answers");
    }

    private List<Table> tables(String moment, String caption) {
        return impact.breakdowns().stream()
                .filter(one -> one.moment().equals(moment))
                .map(one -> table(one, caption))
                .toList();
    }

    private Table table(Breakdown breakdown, String caption) {
        List<Row> rows = breakdown.rows().stream().map(this::row).toList();
        boolean several = breakdown.sort() == Breakdown.Sort.SEVERAL_ANSWERS;
        return new Table(
                ImpactWords.title(breakdown, locale),
                say(several ? "table.answers.several" : caption, NumberWords.whole(breakdown.base(), locale)),
                rows,
                rows.stream().anyMatch(row -> !row.shown()));
    }

    private Row row(Breakdown.Row row) {
        Long count = row.count();
        Integer percent = row.percent();
        return count == null || percent == null
                ? new Row(row.label().in(locale), instead(row.reason()), "", 0, false)
                : new Row(
                        row.label().in(locale),
                        NumberWords.whole(count, locale),
                        NumberWords.percent(percent / (double) HUNDRED, locale),
                        percent,
                        true);
    }

    private String count(Measure measure) {
        Double value = measure.value();
        if (value == null) {
            return "";
        }
        return measure.id().endsWith("-rate") ? percent(value) : NumberWords.tenths(value, locale);
    }

    private String percent(double share) {
        return NumberWords.percent(share, locale);
    }

    private String instead(@Nullable Reason reason) {
        return reason == null ? "" : ImpactWords.instead(reason, locale);
    }

    private String why(@Nullable Reason reason) {
        return reason == null ? "" : ImpactWords.why(reason, locale);
    }

    private String say(String key, Object... args) {
        return Messages.text(Message.of("funder", key, args), locale);
    }
}
