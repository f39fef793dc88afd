package org.passerelle.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Every figure of the change of one outcome between two waves; d = post − pre, in points of the scale.
 *
 * <p>Each figure is a value or the reason why there is none. {@code n} is the number of complete pairs; p-values are
 * two-sided, intervals 95 %. Whether a figure may be shown is for {@link #gate()} to say. Agrees with R's
 * {@code t.test(post, pre, paired = TRUE)} and {@code wilcox.test(post, pre, paired = TRUE)}.
 *
 * @param n complete pairs
 * @param incomplete pairs left out because an answer is missing
 * @param meanPre mean of the first answers
 * @param meanPost mean of the last answers
 * @param sdPre standard deviation of the first answers, n − 1
 * @param sdPost standard deviation of the last answers, n − 1
 * @param meanDifference d̄
 * @param sdDifference s_d, n − 1
 * @param t d̄ / (s_d/√n)
 * @param df n − 1
 * @param p two-sided p-value of t
 * @param ci95 of the mean difference: d̄ ± t(.975, n−1)·s_d/√n
 * @param dz d_z = d̄/s_d (standardised by the differences)
 * @param dzCi95 of d_z, by the non-central t
 * @param hedgesG J·d_z
 * @param dav d_av = d̄/√((s²pre + s²post)/2) (standardised by the scores)
 * @param zeros pairs without any difference, which the signed rank test drops
 * @param wilcoxon signed rank test with V, p, method, zeros dropped and rank-biserial correlation
 * @param reliableChange the threshold of a change of one person beyond measurement error, or why there is none
 * @param criterion what counts as improved
 * @param improved pairs that changed for the better, with Wilson interval
 * @param unchanged pairs that did neither
 * @param worse pairs that changed for the worse
 */
public record PairedChange(
        long n,
        long incomplete,
        Figure<Double> meanPre,
        Figure<Double> meanPost,
        Figure<Double> sdPre,
        Figure<Double> sdPost,
        Figure<Double> meanDifference,
        Figure<Double> sdDifference,
        Figure<Double> t,
        Figure<Long> df,
        Figure<Double> p,
        Figure<Interval> ci95,
        Figure<Double> dz,
        Figure<Interval> dzCi95,
        Figure<Double> hedgesG,
        Figure<Double> dav,
        long zeros,
        Figure<WilcoxonSignedRank> wilcoxon,
        Figure<ReliableChange> reliableChange,
        Criterion criterion,
        Figure<Proportion> improved,
        Figure<Proportion> unchanged,
        Figure<Proportion> worse) {

    /** What counts as improved or worse. */
    public enum Criterion {
        /** A change beyond measurement error: |d| / (√2·SD_pre·√(1−α)) > 1.96. Used whenever a reliability is given. */
        RELIABLE_CHANGE,
        /** Any change at all; used only where no reliability is known, and then to be named so. */
        ANY_CHANGE
    }

    /**
     * The figures of raw pairs, a higher score being better; NaN is a missing answer.
     *
     * @param alpha the reliability of the instrument in [0, 1), or null if unknown
     * @throws InvalidInput if the arrays differ in length or hold an infinity
     */
    public static PairedChange of(double[] pre, double[] post, @Nullable Double alpha) {
        return of(PairedMoments.fold(pre, post), alpha, Direction.HIGHER_IS_BETTER);
    }

    /** The figures of a merged fact. */
    public static PairedChange of(PairedMoments facts, @Nullable Double alpha, Direction direction) {
        return new PairedChangeComputation(facts, alpha, direction).compute();
    }

    /** What may be said of this base. */
    public Gate gate() {
        return Gate.of(n);
    }

    /** W⁺, the sum of the ranks of the positive differences. */
    public Figure<Double> wilcoxonV() {
        return wilcoxon.map(WilcoxonSignedRank::v);
    }

    /** The two-sided p-value of the signed rank test. */
    public Figure<Double> wilcoxonP() {
        return wilcoxon.map(WilcoxonSignedRank::p);
    }

    /** How that p-value was obtained. */
    public Figure<WilcoxonSignedRank.Method> wilcoxonMethod() {
        return wilcoxon.map(WilcoxonSignedRank::method);
    }

    /** (W⁺ − W⁻)/(W⁺ + W⁻). */
    public Figure<Double> rankBiserial() {
        return wilcoxon.map(WilcoxonSignedRank::rankBiserial);
    }
}
