package org.passerelle.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The change of one person that measurement error alone does not explain (Jacobson and Truax 1991).
 *
 * <p>RC = d / (√2·SD_pre·√(1−α)); a change is reliable if |RC| > 1.96.
 *
 * @param standardError √2·SD_pre·√(1−α), in points of the scale, above 0
 */
public record ReliableChange(double standardError) {

    /** A change is reliable if its index is beyond this. */
    public static final double CRITICAL = 1.96;

    public ReliableChange {
        if (!(standardError > 0)) {
            throw new InvalidInput("standardError", "must be above 0: " + standardError);
        }
    }

    /**
     * From the spread of the first answers and the reliability of the instrument.
     *
     * @param sdPre standard deviation before
     * @param alpha reliability in [0, 1), or null if unknown
     */
    public static Figure<ReliableChange> of(double sdPre, @Nullable Double alpha) {
        if (alpha == null) {
            return Figure.not(Because.RELIABILITY_UNKNOWN);
        }
        if (!(alpha >= 0 && alpha < 1)) {
            return Figure.not(Because.RELIABILITY_OUT_OF_RANGE);
        }
        if (!(sdPre > 0)) {
            return Figure.not(Because.NO_VARIANCE);
        }
        return Figure.of(new ReliableChange(Math.sqrt(2) * sdPre * Math.sqrt(1 - alpha)));
    }

    /** The reliable change index of one difference. */
    public double index(double difference) {
        return difference / standardError;
    }

    /** The smallest change in points, exclusive, that is reliable. */
    public double threshold() {
        return CRITICAL * standardError;
    }

    /** Whether the difference is beyond measurement error. */
    public boolean isReliable(double difference) {
        return Math.abs(index(difference)) > CRITICAL;
    }
}
