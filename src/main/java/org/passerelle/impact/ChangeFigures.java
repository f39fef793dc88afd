package org.passerelle.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.impact.Change.Detail;
import org.passerelle.shared.QuestionnaireCatalogue.Outcome;
import org.passerelle.shared.Wording;
import org.passerelle.statistics.Direction;
import org.passerelle.statistics.Figure;
import org.passerelle.statistics.Gate;
import org.passerelle.statistics.Holm;
import org.passerelle.statistics.Interval;
import org.passerelle.statistics.PairedChange;
import org.passerelle.statistics.PairedMoments;

/** Turns merged facts into the figures of change, as far as the gates of DOMAIN §5 let them be shown. */
final class ChangeFigures {

    static final String BETTER = "better";
    static final String SAME = "same";
    static final String WORSE = "worse";
    private static final double HUNDRED = 100;
    private static final double TEN_THOUSAND = 10_000;

    private ChangeFigures() {}

    /** How many pairs changed for the better, not at all, for the worse. */
    static Map<String, Long> directions(PairedMoments moments, boolean higherIsBetter) {
        Map<String, Long> counts = new LinkedHashMap<>();
        List.of(BETTER, SAME, WORSE).forEach(name -> counts.put(name, 0L));
        moments.histogram().forEach((difference, pairs) -> {
            double towardsGood = higherIsBetter ? difference : -difference;
            counts.merge(towardsGood > 0 ? BETTER : towardsGood < 0 ? WORSE : SAME, pairs, Long::sum);
        });
        return counts;
    }

    static Map<String, Set<String>> directionTable() {
        Map<String, Set<String>> categories = new LinkedHashMap<>();
        List.of(BETTER, SAME, WORSE).forEach(name -> categories.put(name, Set.of(name)));
        return categories;
    }

    /** An outcome without figures. */
    static Change withheld(Outcome outcome, double lowest, double highest, Reason reason) {
        return new Change(
                outcome.code(),
                outcome.title(),
                outcome.higherIsBetter(),
                lowest,
                highest,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reason);
    }

    /**
     * The figures of an outcome; p-values are not corrected yet.
     *
     * @param directions the table of directions as it may be shown; empty below 30 pairs
     */
    static Change of(
            Outcome outcome,
            double lowest,
            double highest,
            PairedMoments moments,
            Optional<TableGate.Published> directions) {
        Gate gate = Gate.of(moments.n());
        if (!gate.showsNumbersTo(Gate.Audience.FUNDER)) {
            return withheld(outcome, lowest, highest, Reason.BELOW_K);
        }
        Direction direction = outcome.higherIsBetter() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
        PairedChange change = PairedChange.of(moments, null, direction);
        if (saysItOfEverybody(change, lowest, highest)) {
            return withheld(outcome, lowest, highest, Reason.MASKED);
        }
        Interval interval = change.ci95().get();
        Detail detail = gate.showsTests()
                ? directions
                        .flatMap(table -> detail(outcome, moments, change, table))
                        .orElse(null)
                : null;
        return new Change(
                outcome.code(),
                outcome.title(),
                outcome.higherIsBetter(),
                lowest,
                highest,
                moments.n(),
                round(change.meanPre().get()),
                round(change.meanPost().get()),
                round(change.meanDifference().get()),
                round(interval.lower()),
                round(interval.upper()),
                detail,
                null);
    }

    /** A mean at the end of the scale, or no spread at all, tells the answer of each. */
    private static boolean saysItOfEverybody(PairedChange change, double lowest, double highest) {
        double before = change.meanPre().get();
        double after = change.meanPost().get();
        return change.sdDifference().get() == 0
                || Math.min(before, after) <= lowest
                || Math.max(before, after) >= highest;
    }

    private static Optional<Detail> detail(
            Outcome outcome, PairedMoments moments, PairedChange change, TableGate.Published table) {
        if (change.dz().value().isEmpty() || change.dav().value().isEmpty()) {
            return Optional.empty(); // everybody changed by the same: nothing to standardise by
        }
        Map<String, Long> counts = directions(moments, outcome.higherIsBetter());
        List<Breakdown.Row> rows = new ArrayList<>();
        counts.forEach((name, count) ->
                rows.add(Breakdown.Row.of(Wordings.of("direction." + name), count, moments.n(), table.of(name))));
        // V and the rank correlation together tell how many pairs did not change.
        boolean unchangedShown = table.of(SAME) == Standing.SHOWN;
        Change.Wilcoxon wilcoxon = unchangedShown
                ? change.wilcoxon()
                        .value()
                        .map(test -> new Change.Wilcoxon(
                                test.v(), p(test.p()), test.method().name(), round(test.rankBiserial())))
                        .orElse(null)
                : null;
        double p = change.p().get();
        return Optional.of(new Detail(
                round(change.sdDifference().get()),
                round(change.t().get()),
                change.df().get(),
                p,
                p,
                round(change.dz().get()),
                round(change.dzCi95().get().lower()),
                round(change.dzCi95().get().upper()),
                round(change.hedgesG().get()),
                round(change.dav().get()),
                wilcoxon,
                rows));
    }

    /** The same with p-values corrected over all outcomes that have one. */
    static List<Change> corrected(List<Change> changes) {
        List<Figure<Double>> p = changes.stream()
                .map(change -> change.detail() == null
                        ? Figure.<Double>not(org.passerelle.statistics.Because.NO_DATA)
                        : Figure.of(change.detail().p()))
                .toList();
        List<Figure<Double>> holm = Holm.adjust(p);
        List<Change> corrected = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Detail detail = change.detail();
            corrected.add(
                    detail == null ? change : with(change, detail, holm.get(i).get()));
        }
        return corrected;
    }

    private static Change with(Change change, Detail one, double holm) {
        Detail detail = new Detail(
                one.sdDifference(),
                one.t(),
                one.df(),
                p(one.p()),
                p(holm),
                one.dz(),
                one.dzLow(),
                one.dzHigh(),
                one.hedgesG(),
                one.dav(),
                one.wilcoxon(),
                one.directions());
        return new Change(
                change.outcome(),
                change.title(),
                change.higherIsBetter(),
                change.lowest(),
                change.highest(),
                change.pairs(),
                change.before(),
                change.after(),
                change.difference(),
                change.low(),
                change.high(),
                detail,
                change.reason());
    }

    private static double round(double value) {
        return Math.rint(value * HUNDRED) / HUNDRED;
    }

    private static double p(double value) {
        return Math.rint(value * TEN_THOUSAND) / TEN_THOUSAND;
    }

    /** What an outcome is called where no questionnaire says so any more. */
    static Outcome nameless(String code) {
        return new Outcome(code, code, true, Wording.same(code));
    }
}
