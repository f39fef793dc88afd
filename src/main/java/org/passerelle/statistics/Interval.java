package org.passerelle.statistics;

/**
 * A closed interval, such as a confidence interval or worst-case bounds, in the unit of the figure it belongs to.
 *
 * @param lower the lower end
 * @param upper the upper end, not below the lower one
 */
public record Interval(double lower, double upper) {

    public Interval {
        if (!(lower <= upper)) {
            throw new InvalidInput("interval", "its ends are not ordered: " + lower + ", " + upper);
        }
    }

    /** The interval whose ends are those of this one, each multiplied by {@code factor} (at least 0). */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }

    /** Whether the number lies in the interval, ends included. */
    public boolean contains(double number) {
        return lower <= number && number <= upper;
    }
}
