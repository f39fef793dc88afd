package org.passerelle.statistics;

/**
 * How the first answers of those who stayed differ from those of the lost: (mean of the matched − mean of the lost) over
 * √((s² matched + s² lost)/2). Beyond ±0.1 … 0.2 the matched pairs no longer speak for the group that began.
 */
public final class StandardisedDifference {

    private StandardisedDifference() {}

    /** From the facts of both; {@link PairedMoments#pre()} is that of the matched. */
    public static Figure<Double> of(Moments matched, Moments lost) {
        Figure<Double> first = matched.variance();
        Figure<Double> second = lost.variance();
        if (first instanceof NotComputable) {
            return first;
        }
        if (second instanceof NotComputable) {
            return second;
        }
        double spread = Math.sqrt((first.get() + second.get()) / 2);
        return spread == 0
                ? Figure.not(Because.NO_VARIANCE)
                : Figure.finite((matched.mean().get() - lost.mean().get()) / spread);
    }
}
