package org.passerelle.statistics;

/**
 * Cronbach's α: the internal consistency of the items of a scale, k/(k−1)·(1 − Σ s²ᵢ / s²ₜ). Reverse items first.
 */
public final class CronbachAlpha {

    private CronbachAlpha() {}

    /**
     * From the answers, one row a person, one column an item; a person with a missing answer (NaN) is left out.
     *
     * @throws InvalidInput if the rows differ in length or hold an infinity
     */
    public static Figure<Double> of(double[][] answers) {
        int items = answers.length == 0 ? 0 : answers[0].length;
        double[][] columns = new double[items][];
        double[] totals = new double[answers.length];
        for (int item = 0; item < items; item++) {
            columns[item] = new double[answers.length];
        }
        for (int person = 0; person < answers.length; person++) {
            if (answers[person].length != items) {
                throw new InvalidInput(
                        "answers[" + person + "]", "has " + answers[person].length + " items, not " + items);
            }
            for (double answer : answers[person]) {
                totals[person] += answer; // NaN spreads: the person is incomplete
            }
            for (int item = 0; item < items; item++) {
                columns[item][person] = Double.isNaN(totals[person]) ? Double.NaN : answers[person][item];
            }
        }
        if (answers.length > 0 && items < 2) {
            return Figure.not(Because.TOO_FEW_ITEMS);
        }
        if (!(Moments.fold(totals).variance() instanceof Computed<Double> total)) {
            return Figure.not(Moments.fold(totals).n() == 0 ? Because.NO_DATA : Because.ONE_OBSERVATION);
        }
        if (total.known() == 0) {
            return Figure.not(Because.NO_VARIANCE);
        }
        double within = 0;
        for (double[] column : columns) {
            within += Moments.fold(column).variance().get();
        }
        return Figure.finite(items / (items - 1.0) * (1 - within / total.known()));
    }
}
