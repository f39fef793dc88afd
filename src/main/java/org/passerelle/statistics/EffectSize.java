package org.passerelle.statistics;

import org.hipparchus.special.Gamma;

/** Standardised mean changes. Each name is one fixed variant, because "Cohen's d" alone names four different numbers. */
final class EffectSize {

    private EffectSize() {}

    /**
     * The exact small-sample correction J = Γ(df/2) / (√(df/2)·Γ((df−1)/2)) of Hedges (1981); J(9) = .91387489. For large
     * df by the asymptotic series of the same quotient, where the difference of two huge log-gammas would lose digits.
     *
     * @param df degrees of freedom, at least 2
     */
    static double hedgesCorrection(double df) {
        if (df > 1000) {
            double w = (df - 1) / 2;
            double series = 1 - 1 / (8 * w) + 1 / (128 * w * w) + 5 / (1024 * w * w * w) - 21 / (32768 * w * w * w * w);
            return series * Math.sqrt((df - 1) / df);
        }
        return Math.exp(Gamma.logGamma(df / 2) - Gamma.logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
    }

    /** The 95 % interval of d_z = t/√n: the non-centralities that put t at the 97.5 and 2.5 percentiles, over √n. */
    static Interval intervalOfDz(double t, long n) {
        NoncentralT distribution = new NoncentralT(t, n - 1.0);
        double root = Math.sqrt(n);
        return new Interval(distribution.noncentralityAt(0.975) / root, distribution.noncentralityAt(0.025) / root);
    }
}
