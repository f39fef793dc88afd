package org.passerelle.statistics;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The non-central t distribution, for the confidence interval of a standardised mean.
 *
 * <p>P(T ≤ t; df, δ) = ∫ Φ(t·s − δ) f(s) ds with s = √(χ²/df), by Gauss–Legendre quadrature; the weight f is normalised by
 * the same quadrature, so it needs no gamma function and stays accurate for large df. R: {@code pt(t, df, ncp)}.
 */
final class NoncentralT {

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final int PANELS = 4;
    private static final int MOST_STEPS = 12;
    /** The step after one so small is of its square, below the last digits. */
    private static final double CONVERGED = 1e-6;

    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(20);

    private final double t;
    private final double df;
    private final double mode;
    private double below;
    private double slope;

    NoncentralT(double t, double df) {
        this.t = t;
        this.df = df;
        this.mode = df > 1 ? Math.sqrt((df - 1) / df) : 0;
    }

    /** The δ at which P(T ≤ t; df, δ) is the given probability; P falls as δ grows. */
    double noncentralityAt(double probability) {
        double z = NORMAL.inverseCumulativeProbability(probability);
        double spread = Math.sqrt(1 + t * t / (2 * df));
        double guess = t * (1 - 1 / (4 * df)) - z * spread;
        double delta = guess;
        for (int step = 0; step < MOST_STEPS; step++) {
            integrate(delta);
            if (!(below > 0 && below < 1 && slope > 0)) {
                break;
            }
            // Newton's step on the scale of z, where P is all but a straight line.
            double reached = NORMAL.inverseCumulativeProbability(below);
            double move = (reached - z) * Math.exp(-reached * reached / 2) / slope;
            delta += move;
            if (Math.abs(move) <= CONVERGED * (1 + Math.abs(delta))) {
                return delta;
            }
        }
        return betweenBrackets(probability, guess, 0.5 * spread);
    }

    /** Slower, and sure. */
    private double betweenBrackets(double probability, double guess, double width) {
        double step = width;
        double low = guess - step;
        double high = guess + step;
        while (cumulative(low) < probability) {
            low -= step;
            step *= 2;
        }
        while (cumulative(high) > probability) {
            high += step;
            step *= 2;
        }
        return new BracketingNthOrderBrentSolver(1e-13, 1e-13, 1e-15, 5)
                .solve(200, delta -> cumulative(delta) - probability, low, high);
    }

    /** P(T ≤ t; df, δ). */
    double cumulative(double delta) {
        integrate(delta);
        return below;
    }

    /** P, and √(2π) times how fast it falls with δ. */
    private void integrate(double delta) {
        double from = lowest();
        double to = highest();
        double sharpFrom = to;
        double sharpTo = to;
        if (t != 0) {
            // Φ(t·s − δ) turns from 0 to 1 around s = δ/t, perhaps within a hair: give that zone its own panels
            double centre = delta / t;
            double width = 9 / Math.abs(t);
            sharpFrom = Math.min(to, Math.max(from, centre - width));
            sharpTo = Math.min(to, Math.max(from, centre + width));
        }
        double[] sums = new double[3];
        addPart(from, sharpFrom, delta, sums);
        addPart(sharpFrom, sharpTo, delta, sums);
        addPart(sharpTo, to, delta, sums);
        below = sums[0] / sums[1];
        slope = sums[2] / sums[1];
    }

    private double lowest() {
        return df > 1 ? Math.max(0, mode * (1 - 9 / Math.sqrt(df - 1))) : 0;
    }

    private double highest() {
        return df > 1 ? mode * (1 + 9 / Math.sqrt(df - 1)) : 9;
    }

    private void addPart(double from, double to, double delta, double[] sums) {
        if (!(from < to)) {
            return;
        }
        double half = (to - from) / (2 * PANELS);
        for (int panel = 0; panel < PANELS; panel++) {
            double centre = from + (2 * panel + 1) * half;
            for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
                double s = centre + half * RULE.getPoint(i);
                double weight = RULE.getWeight(i) * half * density(s);
                double distance = t * s - delta;
                sums[0] += weight * NORMAL.cumulativeProbability(distance);
                sums[1] += weight;
                sums[2] += weight * Math.exp(-distance * distance / 2);
            }
        }
    }

    /** The density of s up to a constant factor: 1 at its mode. */
    private double density(double s) {
        if (df <= 1) {
            return Math.exp(-s * s / 2);
        }
        double u = s / mode - 1;
        return Math.exp((df - 1) * (Math.log1p(u) - u - u * u / 2));
    }
}
