package org.passerelle.impact;

import org.jspecify.annotations.Nullable;

/**
 * One figure, or why there is none. What it counts, its unit, filter and exclusions are the messages {@code measure.<id>.…}
 * of this feature.
 *
 * @param id stable, such as {@code attendance-rate}
 * @param value a count, or a share between 0 and 1; null where there is a reason
 * @param of the denominator of a share or the base of a mean, if it has one and may be shown
 * @param low lower end of the 95 % interval, if it has one
 * @param high upper end
 */
public record Measure(
        String id,
        @Nullable Double value,
        @Nullable Long of,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Reason reason) {

    static Measure count(String id, double value) {
        return new Measure(id, value, null, null, null, null);
    }

    static Measure share(String id, long part, long whole) {
        return new Measure(id, (double) part / whole, whole, null, null, null);
    }

    static Measure withheld(String id, Reason reason) {
        return new Measure(id, null, null, null, null, reason);
    }

    /** A count as it stands. */
    static Measure of(String id, long count, Standing standing) {
        return standing == Standing.SHOWN ? count(id, count) : withheld(id, standing.reason());
    }

    /** True where there is a value. */
    public boolean shown() {
        return value != null;
    }
}
