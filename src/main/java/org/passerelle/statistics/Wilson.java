package org.passerelle.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Wilson's score interval of a proportion (Wilson 1927), without continuity correction; never leaves [0, 1] and is honest
 * for small bases and for 0 or n successes. R: {@code prop.test(x, n, correct = FALSE)$conf.int}.
 */
public final class Wilson {

    private static final double Z_95 = new NormalDistribution().inverseCumulativeProbability(0.975);

    private Wilson() {}

    /**
     * The 95 % interval.
     *
     * @param successes 0 … n
     * @param n the base; 0 gives {@link Because#NO_DATA}
     * @throws InvalidInput if the counts are negative or not ordered
     */
    public static Figure<Interval> of(long successes, long n) {
        Proportion checked = new Proportion(successes, n);
        if (n == 0) {
            return Figure.not(Because.NO_DATA);
        }
        double share = (double) checked.successes() / n;
        double z2 = Z_95 * Z_95;
        double centre = share + z2 / (2.0 * n);
        double half = Z_95 * Math.sqrt((share * (1 - share) + z2 / (4.0 * n)) / n);
        double scale = 1 + z2 / n;
        double lower = successes == 0 ? 0 : Math.max(0, (centre - half) / scale);
        double upper = successes == n ? 1 : Math.min(1, (centre + half) / scale);
        return Figure.of(new Interval(lower, upper));
    }
}
