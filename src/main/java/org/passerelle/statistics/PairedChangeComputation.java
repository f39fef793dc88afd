package org.passerelle.statistics;

import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/** Works the figures of {@link PairedChange} out of a fact. */
final class PairedChangeComputation {

    private final PairedMoments facts;
    private final @Nullable Double alpha;
    private final Direction direction;
    private final SortedMap<Double, Long> histogram;
    private final long n;

    PairedChangeComputation(PairedMoments facts, @Nullable Double alpha, Direction direction) {
        this.facts = facts;
        this.alpha = alpha;
        this.direction = direction;
        this.histogram = facts.histogram();
        this.n = facts.n();
    }

    PairedChange compute() {
        Figure<Double> mean = n == 0 ? Figure.not(Because.NO_DATA) : Figure.finite(facts.sumDifference() / n);
        Figure<Double> sd = sdDifference();
        Figure<Double> standardisable = nonZero(sd);
        Figure<Double> dz = both(mean, standardisable, (m, s) -> m / s);
        Figure<Double> t = both(mean, standardisable, (m, s) -> m / (s / Math.sqrt(n)));
        Figure<Double> sdPre = facts.pre().variance().map(Math::sqrt);
        Figure<Double> sdPost = facts.post().variance().map(Math::sqrt);
        Figure<ReliableChange> reliable = reliableChange(sdPre);
        PairedChange.Criterion criterion =
                alpha == null ? PairedChange.Criterion.ANY_CHANGE : PairedChange.Criterion.RELIABLE_CHANGE;
        Figure<long[]> counts = criterion == PairedChange.Criterion.ANY_CHANGE
                ? (n == 0 ? Figure.not(Because.NO_DATA) : Figure.of(countBySign(null)))
                : reliable.map(this::countBySign);
        return new PairedChange(
                n,
                facts.incomplete(),
                facts.pre().mean(),
                facts.post().mean(),
                sdPre,
                sdPost,
                mean,
                sd,
                t,
                n < 2 ? noSpread() : Figure.of(n - 1),
                t.map(this::twoSidedP),
                both(mean, sd, this::meanInterval),
                dz,
                t.map(value -> EffectSize.intervalOfDz(value, n)),
                hedgesG(dz),
                both(mean, standardDeviationOfScores(), (m, s) -> m / s),
                histogram.getOrDefault(0.0, 0L),
                WilcoxonSignedRank.of(histogram),
                reliable,
                criterion,
                counts.map(c -> new Proportion(c[2], n)),
                counts.map(c -> new Proportion(c[1], n)),
                counts.map(c -> new Proportion(c[0], n)));
    }

    private <T> Figure<T> noSpread() {
        return Figure.not(n == 0 ? Because.NO_DATA : Because.ONE_OBSERVATION);
    }

    /** From the histogram, about the mean: no digits are lost where the mean is large against the spread. */
    private Figure<Double> sdDifference() {
        if (n < 2) {
            return noSpread();
        }
        if (histogram.size() == 1) {
            return Figure.of(0.0);
        }
        double mean = facts.sumDifference() / n;
        CompensatedSum deviations = new CompensatedSum();
        for (Map.Entry<Double, Long> entry : histogram.entrySet()) {
            double deviation = entry.getKey() - mean;
            deviations.add(deviation * deviation * entry.getValue());
        }
        return Figure.finite(Math.sqrt(deviations.value() / (n - 1)));
    }

    private Figure<Double> standardDeviationOfScores() {
        return nonZero(
                both(facts.pre().variance(), facts.post().variance(), (first, last) -> Math.sqrt((first + last) / 2)));
    }

    private Figure<ReliableChange> reliableChange(Figure<Double> sdPre) {
        return sdPre instanceof Computed<Double> known
                ? ReliableChange.of(known.known(), alpha)
                : Figure.not(sdPre.because().orElseThrow());
    }

    private Figure<Double> hedgesG(Figure<Double> dz) {
        if (n == 2 && dz instanceof Computed) {
            return Figure.not(Because.TOO_FEW_OBSERVATIONS);
        }
        return dz.map(value -> value * EffectSize.hedgesCorrection(n - 1.0));
    }

    private double twoSidedP(double t) {
        return Math.min(1, 2 * new TDistribution(n - 1.0).cumulativeProbability(-Math.abs(t)));
    }

    private Interval meanInterval(double mean, double sd) {
        double quantile = new TDistribution(n - 1.0, 1e-14).inverseCumulativeProbability(0.975);
        double half = quantile * sd / Math.sqrt(n);
        return new Interval(mean - half, mean + half);
    }

    /** Worse, unchanged, improved. */
    private long[] countBySign(@Nullable ReliableChange reliable) {
        long[] counts = new long[3];
        histogram.forEach((difference, count) -> {
            boolean changed = reliable == null ? difference != 0 : reliable.isReliable(difference);
            int sign = changed ? (int) Math.signum(direction.towardsGood(difference)) : 0;
            counts[sign + 1] += count;
        });
        return counts;
    }

    private static Figure<Double> nonZero(Figure<Double> spread) {
        return spread instanceof Computed<Double> known && known.known() == 0
                ? Figure.not(Because.NO_VARIANCE)
                : spread;
    }

    private static <A, B, R> Figure<R> both(Figure<A> first, Figure<B> second, BiFunction<A, B, R> function) {
        if (first instanceof Computed<A> a) {
            return second.map(b -> function.apply(a.known(), b));
        }
        return Figure.not(first.because().orElseThrow());
    }
}
