package org.passerelle.funder.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.funder.ReadGrantImpact;
import org.passerelle.impact.Breakdown;
import org.passerelle.impact.Change;
import org.passerelle.impact.Headline;
import org.passerelle.impact.ImpactView;
import org.passerelle.impact.ImpactWords;
import org.passerelle.impact.Measure;
import org.passerelle.impact.Reason;
import org.passerelle.impact.Threshold;

/**
 * The figures of a grant as JSON. A figure that is not released is null, with its reason.
 *
 * @param k the fewest persons behind any figure
 * @param caveats what must be said beside them
 */
public record ImpactJson(
        GrantResource.View grant,
        int k,
        List<EditionJson> editions,
        List<FigureJson> figures,
        @Nullable HeadlineJson headline,
        List<ChangeJson> changes,
        List<TableJson> tables,
        List<String> caveats) {

    /** Which release the figures of a cube are of. */
    public record EditionJson(String cube, int version, LocalDate madeOn) {}

    /** One figure; {@code n} is the base of a share or a mean. */
    public record FigureJson(
            String id,
            @Nullable Double value,
            String unit,
            @Nullable Long n,
            @Nullable Double low,
            @Nullable Double high,
            String definition,
            @Nullable Reason reason) {
        static FigureJson of(Measure measure, Locale locale) {
            return new FigureJson(
                    measure.id(),
                    measure.value(),
                    ImpactWords.unit(measure, locale),
                    measure.of(),
                    measure.low(),
                    measure.high(),
                    ImpactWords.definition(measure, locale),
                    measure.reason());
        }
    }

    /** The share that agrees with the last questionnaire's statement. */
    public record HeadlineJson(
            String question,
            @Nullable Double share,
            @Nullable Long agree,
            long n,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Long eligible,
            @Nullable Double responseRate,
            @Nullable Double worst,
            @Nullable Double best,
            @Nullable Reason reason) {
        static HeadlineJson of(Headline one, Locale locale) {
            return new HeadlineJson(
                    one.question().in(locale),
                    one.share(),
                    one.agree(),
                    one.answers(),
                    one.low(),
                    one.high(),
                    one.eligible(),
                    one.responseRate(),
                    one.worst(),
                    one.best(),
                    one.reason());
        }
    }

    /** The change of one outcome on matched pairs; {@code detail} from 30 pairs on. */
    public record ChangeJson(
            String outcome,
            String title,
            @Nullable Long n,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Double meanDifference,
            @Nullable Double low,
            @Nullable Double high,
            Change.@Nullable Detail detail,
            @Nullable Reason reason) {
        static ChangeJson of(Change one, Locale locale) {
            return new ChangeJson(
                    one.outcome(),
                    one.title().in(locale),
                    one.pairs(),
                    one.before(),
                    one.after(),
                    one.difference(),
                    one.low(),
                    one.high(),
                    one.detail(),
                    one.reason());
        }
    }

    /** A table of counts with its base. */
    public record TableJson(String id, String title, long n, List<RowJson> rows) {
        static TableJson of(Breakdown one, Locale locale) {
            return new TableJson(
                    one.id(),
                    ImpactWords.title(one, locale),
                    one.base(),
                    one.rows().stream()
                            .map(row -> new RowJson(row.label().in(locale), row.count(), row.reason()))
                            .toList());
        }
    }

    /** One category. */
    public record RowJson(
            String label, @Nullable Long count, @Nullable Reason reason) {}

    static ImpactJson of(ReadGrantImpact.GrantImpact read, Locale locale) {
        ImpactView impact = read.impact();
        Headline headline = impact.headline();
        return new ImpactJson(
                GrantResource.View.of(read.grant()),
                Threshold.K,
                impact.editions().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(one -> new EditionJson(
                                one.getKey().name(),
                                one.getValue().version(),
                                one.getValue().madeOn()))
                        .toList(),
                impact.measures().stream()
                        .map(measure -> FigureJson.of(measure, locale))
                        .toList(),
                headline == null ? null : HeadlineJson.of(headline, locale),
                impact.changes().stream().map(one -> ChangeJson.of(one, locale)).toList(),
                impact.breakdowns().stream()
                        .map(one -> TableJson.of(one, locale))
                        .toList(),
                List.of(ImpactWords.noCause(locale), ImpactWords.perceived(locale)));
    }
}
