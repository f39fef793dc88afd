package org.passerelle.statistics;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Wilcoxon's signed rank test of paired differences, two-sided.
 *
 * <p>Zero differences are dropped and counted ({@link #zeros()}); tied magnitudes share their mean rank. Up to 50 ranked
 * pairs the p-value is exact: the distribution of V over all 2^n signs of the ranks at hand, ties included, by
 * convolution (at most n · n(n+1) steps). Beyond, the normal approximation with tie and continuity correction, as R's
 * {@code wilcox.test(post, pre, paired = TRUE, exact = FALSE)}.
 *
 * @param v V = W⁺, the sum of the ranks of the positive differences
 * @param p the two-sided p-value
 * @param method how p was obtained
 * @param ranked the number of non-zero differences
 * @param zeros the number of zero differences, dropped
 * @param rankBiserial (W⁺ − W⁻)/(W⁺ + W⁻), from −1 (all fell) to 1 (all rose)
 */
public record WilcoxonSignedRank(double v, double p, Method method, long ranked, long zeros, double rankBiserial) {

    private static final int EXACT_UP_TO = 50;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** How the p-value was obtained. */
    public enum Method {
        /** From the conditional permutation distribution. */
        EXACT,
        /** From the normal distribution, with corrections for ties and continuity. */
        ASYMPTOTIC
    }

    /**
     * Tests the differences of a histogram.
     *
     * @param histogram difference → number of pairs
     * @return {@link Because#NO_DATA} without pairs, {@link Because#ALL_DIFFERENCES_ZERO} if nobody changed
     */
    public static Figure<WilcoxonSignedRank> of(SortedMap<Double, Long> histogram) {
        long zeros = histogram.getOrDefault(0.0, 0L);
        TreeMap<Double, long[]> byMagnitude = new TreeMap<>();
        for (Map.Entry<Double, Long> entry : histogram.entrySet()) {
            if (entry.getKey() != 0) {
                long[] signs = byMagnitude.computeIfAbsent(Math.abs(entry.getKey()), magnitude -> new long[2]);
                signs[entry.getKey() > 0 ? 0 : 1] += entry.getValue();
            }
        }
        if (byMagnitude.isEmpty()) {
            return Figure.not(zeros == 0 ? Because.NO_DATA : Because.ALL_DIFFERENCES_ZERO);
        }
        double[] midranks = new double[byMagnitude.size()];
        long[] sizes = new long[byMagnitude.size()];
        long n = 0;
        double v = 0;
        int group = 0;
        for (long[] signs : byMagnitude.values()) {
            sizes[group] = signs[0] + signs[1];
            midranks[group] = n + (sizes[group] + 1) / 2.0;
            v += midranks[group] * signs[0];
            n += sizes[group];
            group++;
        }
        double all = n * (n + 1.0) / 2;
        boolean exact = n <= EXACT_UP_TO;
        double p = exact ? exactP(v, midranks, sizes, (int) n) : asymptoticP(v, sizes, n);
        Method method = exact ? Method.EXACT : Method.ASYMPTOTIC;
        return Figure.of(new WilcoxonSignedRank(v, p, method, n, zeros, (2 * v - all) / all));
    }

    /** Counts the sign patterns by 2V, a whole number even with mean ranks; 2^50 patterns are exact in a double. */
    private static double exactP(double v, double[] midranks, long[] sizes, int n) {
        int top = n * (n + 1);
        double[] patterns = new double[top + 1];
        patterns[0] = 1;
        int reached = 0;
        for (int group = 0; group < sizes.length; group++) {
            int doubled = (int) Math.rint(2 * midranks[group]);
            for (long member = 0; member < sizes[group]; member++) {
                reached += doubled;
                for (int sum = reached; sum >= doubled; sum--) {
                    patterns[sum] += patterns[sum - doubled];
                }
            }
        }
        int observed = (int) Math.rint(2 * v);
        int tail = Math.min(observed, top - observed);
        double extreme = 0;
        for (int sum = 0; sum <= tail; sum++) {
            extreme += patterns[sum];
        }
        return Math.min(1, 2 * Math.scalb(extreme, -n));
    }

    private static double asymptoticP(double v, long[] sizes, long n) {
        double ties = 0;
        for (double size : sizes) {
            ties += size * size * size - size;
        }
        double size = n;
        double deviation = v - size * (size + 1) / 4;
        double sigma = Math.sqrt(size * (size + 1) * (2 * size + 1) / 24 - ties / 48);
        double z = (Math.abs(deviation) - 0.5) / sigma;
        return Math.min(1, 2 * NORMAL.cumulativeProbability(-z));
    }
}
