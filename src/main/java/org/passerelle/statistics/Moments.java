package org.passerelle.statistics;

/**
 * The mergeable fact of one list of numbers: how many, their sum and their sum of squares.
 *
 * @param n how many
 * @param sum Σ x
 * @param sumSquares Σ x²
 */
public record Moments(long n, double sum, double sumSquares) {

    /** Below this share of Σ x², a spread cannot be told from the rounding error of the sums and counts as none. */
    private static final double ROUNDING = 1e-13;

    public Moments {
        if (n < 0 || sumSquares < 0 || (n == 0 && (sum != 0 || sumSquares != 0))) {
            throw new InvalidInput("moments", "n " + n + ", sum " + sum + ", sum of squares " + sumSquares);
        }
    }

    /** Folds numbers; NaN is missing and left out. */
    public static Moments fold(double[] values) {
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        long n = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new InvalidInput("values[" + i + "]", "is infinite");
            }
            if (!Double.isNaN(values[i])) {
                n++;
                sum.add(values[i]);
                squares.addSquare(values[i]);
            }
        }
        return new Moments(n, sum.value(), squares.value());
    }

    /** The fact of both. */
    public Moments plus(Moments other) {
        return new Moments(n + other.n, sum + other.sum, sumSquares + other.sumSquares);
    }

    /** The arithmetic mean. */
    public Figure<Double> mean() {
        return n == 0 ? Figure.not(Because.NO_DATA) : Figure.finite(sum / n);
    }

    /** The sample variance, with n − 1; 0 is a value here, and a reason wherever something is divided by it. */
    public Figure<Double> variance() {
        if (n < 2) {
            return Figure.not(n == 0 ? Because.NO_DATA : Because.ONE_OBSERVATION);
        }
        double mean = sum / n;
        double deviations = Math.fma(-mean, sum, sumSquares);
        return Figure.finite(deviations <= ROUNDING * sumSquares ? 0 : deviations / (n - 1));
    }
}
