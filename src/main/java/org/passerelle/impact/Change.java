package org.passerelle.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Wording;

/**
 * The change of one outcome between T0 and T1 on matched pairs, rounded to what may be read from it; tests and effect sizes
 * only on 30 pairs and more.
 *
 * @param outcome stable code
 * @param lowest lowest value of the scale
 * @param highest highest value of the scale
 * @param pairs complete pairs; null where there is a reason
 * @param difference mean of T1 − T0
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param detail null below 30 pairs
 */
public record Change(
        String outcome,
        Wording title,
        boolean higherIsBetter,
        double lowest,
        double highest,
        @Nullable Long pairs,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Double difference,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Detail detail,
        @Nullable Reason reason) {

    /**
     * What 30 pairs allow.
     *
     * @param p two-sided, of the paired t-test
     * @param holm the same after Holm's correction over all outcomes shown
     * @param dz mean difference over the standard deviation of the differences
     * @param wilcoxon null where it would give a withheld count away
     * @param directions better, same, worse: how many pairs
     */
    public record Detail(
            double sdDifference,
            double t,
            long df,
            double p,
            double holm,
            double dz,
            double dzLow,
            double dzHigh,
            double hedgesG,
            double dav,
            @Nullable Wilcoxon wilcoxon,
            List<Breakdown.Row> directions) {

        public Detail {
            directions = List.copyOf(directions);
        }
    }

    /** The signed rank test. */
    public record Wilcoxon(double v, double p, String method, double rankBiserial) {}

    /** True where there is a number of pairs and a mean. */
    public boolean shown() {
        return difference != null;
    }

    /** True where the interval holds zero: nothing can be concluded. */
    public boolean undecided() {
        return low != null && high != null && low <= 0 && high >= 0;
    }
}
