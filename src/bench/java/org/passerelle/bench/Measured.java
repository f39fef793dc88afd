package org.passerelle.bench;

import java.util.Locale;

/**
 * One line of the report.
 *
 * @param bench the bench that measured it
 * @param figure what was measured
 * @param unit such as {@code ms} or {@code ×}
 * @param rounds the values; quoted is their median
 * @param bar the most that it may be; NaN where there is none
 */
record Measured(String bench, String figure, String unit, Rounds rounds, double bar) {

    static Measured of(String bench, String figure, String unit, Rounds rounds) {
        return new Measured(bench, figure, unit, rounds, Double.NaN);
    }

    Measured atMost(double most) {
        return new Measured(bench, figure, unit, rounds, most);
    }

    boolean hasBar() {
        return !Double.isNaN(bar);
    }

    boolean isMet() {
        return !hasBar() || rounds.median() <= bar;
    }

    /** The verdict in one word; empty where there is no bar. */
    String verdict() {
        return hasBar() ? (isMet() ? "met" : "missed") : "";
    }

    /** A number with three digits that count. */
    static String digits(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
