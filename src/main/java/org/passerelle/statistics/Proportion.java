package org.passerelle.statistics;

/**
 * A count of persons among a base, with the figures that must go with its percentage.
 *
 * @param successes how many, 0 … n
 * @param n the base (denominator)
 */
public record Proportion(long successes, long n) {

    public Proportion {
        if (n < 0) {
            throw new InvalidInput("n", "is negative: " + n);
        }
        if (successes < 0 || successes > n) {
            throw new InvalidInput("successes", successes + " is not within 0 and " + n);
        }
    }

    /** The share, 0 … 1. */
    public Figure<Double> share() {
        return n == 0 ? Figure.not(Because.NO_DATA) : Figure.of((double) successes / n);
    }

    /** The 95 % Wilson interval of the share, 0 … 1. */
    public Figure<Interval> wilson() {
        return Wilson.of(successes, n);
    }
}
