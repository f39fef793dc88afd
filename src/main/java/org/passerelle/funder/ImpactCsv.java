package org.passerelle.funder;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

/**
 * All figures of a grant as a file for a spreadsheet: UTF-8 with a mark, semicolons, one figure a line with its unit, base,
 * interval, definition and, where it is not there, the reason. No cell can be taken for a formula.
 */
final class ImpactCsv {

    private static final String MARK = "\ufeff";
    private static final String[] COLUMNS = {
        "section", "figure", "value", "unit", "base", "low", "high", "reason", "definition", "edition"
    };

    private final Locale locale;
    private final ImpactView impact;
    private final StringWriter out = new StringWriter();
    private final CsvWriter csv;

    private ImpactCsv(ImpactView impact, Locale locale) {
        this.impact = impact;
        this.locale = locale;
        out.write(MARK);
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
    }

    /** The file in the reader's language. */
    static String of(GrantSummary grant, ImpactView impact, Locale locale) {
        ImpactCsv file = new ImpactCsv(impact, locale);
        try {
            file.write(grant);
            file.csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.out.toString();
    }

    private void write(GrantSummary grant) {
        List<String> head = new ArrayList<>();
        for (String column : COLUMNS) {
            head.add(text("csv." + column));
        }
        row(head);
        for (Measure measure : impact.measures()) {
            measure(measure);
        }
        Headline headline = impact.headline();
        if (headline != null) {
            headline(headline);
        }
        impact.changes().forEach(this::change);
        impact.breakdowns().forEach(this::breakdown);
        row(List.of(text("csv.about"), grant.title(), "", "", "", "", "", "", about(grant), ""));
    }

    private String about(GrantSummary grant) {
        return Messages.text(
                Message.of(
                        "funder",
                        "csv.about.text",
                        grant.organisation(),
                        grant.startsOn().toString(),
                        grant.endsOn().toString(),
                        grant.programmeTitles()),
                locale);
    }

    private void measure(Measure measure) {
        boolean share = measure.id().endsWith("-rate");
        Double value = measure.value();
        row(List.of(
                text("csv.figures"),
                measure.id(),
                value == null ? "" : share ? percent(value) : number(value),
                (share ? "% " : "") + ImpactWords.unit(measure, locale),
                measure.of() == null ? "" : Long.toString(measure.of()),
                measure.low() == null ? "" : number(measure.low()),
                measure.high() == null ? "" : number(measure.high()),
                reason(measure.reason()),
                ImpactWords.definition(measure, locale),
                edition()));
    }

    private void headline(Headline headline) {
        Double share = headline.share();
        row(List.of(
                text("csv.headline"),
                headline.question().in(locale),
                share == null ? "" : percent(share),
                "%",
                Long.toString(headline.answers()),
                headline.low() == null ? "" : percent(headline.low()),
                headline.high() == null ? "" : percent(headline.high()),
                reason(headline.reason()),
                ImpactWords.perceived(locale),
                edition()));
    }

    private void change(Change change) {
        row(List.of(
                text("csv.changes"),
                change.title().in(locale),
                change.difference() == null ? "" : number(change.difference()),
                text("csv.points"),
                change.pairs() == null ? "" : Long.toString(change.pairs()),
                change.low() == null ? "" : number(change.low()),
                change.high() == null ? "" : number(change.high()),
                reason(change.reason()),
                ImpactWords.noCause(locale),
                edition()));
    }

    private void breakdown(Breakdown breakdown) {
        String section = breakdown.moment().isEmpty()
                ? ImpactWords.title(breakdown, locale)
                : breakdown.moment() + " · " + ImpactWords.title(breakdown, locale);
        for (Breakdown.Row one : breakdown.rows()) {
            row(List.of(
                    section,
                    one.label().in(locale),
                    one.count() == null ? "" : Long.toString(one.count()),
                    text(breakdown.moment().isEmpty() ? "csv.persons" : "csv.answers"),
                    Long.toString(breakdown.base()),
                    "",
                    "",
                    reason(one.reason()),
                    "",
                    edition()));
        }
    }

    private String edition() {
        return impact.editions().values().stream()
                .map(mark -> mark.madeOn().toString())
                .max(String::compareTo)
                .orElse("");
    }

    private String reason(@Nullable Reason reason) {
        return reason == null ? "" : ImpactWords.instead(reason, locale);
    }

    /** Numbers without groups, so that a spreadsheet reads them. */
    private String number(double value) {
        return NumberWords.tenths(value, locale)
                .replaceAll("[\\s\u00a0\u202f]", "")
                .replace('\u2212', '-');
    }

    private String percent(double share) {
        return number(share * 100);
    }

    private String text(String key) {
        return Messages.text(Message.of("funder", key), locale);
    }

    private void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(ImpactCsv::harmless).toList());
    }

    /** A cell that begins as a formula does gets an apostrophe in front, except a plain number. */
    static String harmless(String cell) {
        return cell.matches("(?s)[=+@\\t\\r-].*") && !cell.matches("-?\\d+([.,]\\d+)?") ? "'" + cell : cell;
    }
}
