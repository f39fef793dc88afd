package org.passerelle.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holm's step-down adjustment of p-values across the outcomes of one report (Holm 1979). R: {@code p.adjust(p, "holm")}.
 */
public final class Holm {

    private Holm() {}

    /**
     * Adjusts p-values, in their order.
     *
     * @throws InvalidInput if one is not in [0, 1]; names its index
     */
    public static double[] adjust(double... p) {
        List<Figure<Double>> figures = new ArrayList<>();
        for (double value : p) {
            figures.add(Figure.of(value));
        }
        return adjust(figures).stream().mapToDouble(Figure::get).toArray();
    }

    /** Adjusts the p-values that exist; an outcome without one keeps its reason and does not count. */
    public static List<Figure<Double>> adjust(List<Figure<Double>> p) {
        List<Integer> ascending = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            if (p.get(i) instanceof Computed<Double> known) {
                if (!(known.known() >= 0 && known.known() <= 1)) {
                    throw new InvalidInput("p[" + i + "]", "is not a probability: " + known.known());
                }
                ascending.add(i);
            }
        }
        ascending.sort(Comparator.comparing(i -> p.get(i).get()));
        List<Figure<Double>> adjusted = new ArrayList<>(p);
        double running = 0;
        int left = ascending.size();
        for (int i : ascending) {
            running = Math.max(running, Math.min(1, left * p.get(i).get()));
            adjusted.set(i, Figure.of(running));
            left--;
        }
        return List.copyOf(adjusted);
    }
}
