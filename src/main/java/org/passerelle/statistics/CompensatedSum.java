package org.passerelle.statistics;

/** A sum kept in two doubles (Knuth's two-sum, Dekker's product by fma), so that a long fold loses nothing on the way. */
final class CompensatedSum {

    private double high;
    private double low;

    void add(double value) {
        double sum = high + value;
        double shadow = sum - high;
        low += (high - (sum - shadow)) + (value - shadow);
        high = sum;
    }

    void addSquare(double value) {
        double square = value * value;
        add(square);
        low += Math.fma(value, value, -square);
    }

    /** The value so many times. */
    void addTimes(double value, long times) {
        double product = value * times;
        add(product);
        low += Math.fma(value, times, -product);
    }

    /** The square of the value so many times. */
    void addSquareTimes(double value, long times) {
        double square = value * value;
        addTimes(square, times);
        low += Math.fma(value, value, -square) * times;
    }

    double value() {
        return Double.isFinite(high) ? high + low : high;
    }
}
