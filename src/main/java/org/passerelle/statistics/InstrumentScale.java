package org.passerelle.statistics;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One score of an instrument, as data: the sum (or mean) of its items after reversing, recoding or weighting, then a linear
 * transformation or a published table.
 *
 * @param name such as {@code total}
 * @param items item numbers from 1
 * @param reversed item numbers whose answer counts as lowest + highest − answer
 * @param scoredAsOne item number → answers that count 1, all others 0; empty if answers count as they are
 * @param weights item number → weight; empty if all weigh 1
 * @param mean whether the score is the mean of the items rather than their sum
 * @param offset added to the sum or mean
 * @param factor multiplies after the offset
 * @param table raw score → published metric; empty if none
 * @param missing how many answers may be missing
 * @param prorated whether missing answers are replaced by the mean of the others (else the others alone are summed)
 * @param direction which way is good
 * @param bands lower limit → name of the band
 */
public record InstrumentScale(
        String name,
        List<Integer> items,
        Set<Integer> reversed,
        Map<Integer, Set<Integer>> scoredAsOne,
        Map<Integer, Double> weights,
        boolean mean,
        double offset,
        double factor,
        Map<Integer, Double> table,
        int missing,
        boolean prorated,
        Direction direction,
        Map<Double, String> bands) {

    public InstrumentScale {
        items = List.copyOf(items);
        reversed = Set.copyOf(reversed);
        scoredAsOne = Map.copyOf(scoredAsOne);
        weights = Map.copyOf(weights);
        table = Map.copyOf(table);
        bands = Map.copyOf(bands);
    }

    Figure<Double> score(double[] answers, int lowest, int highest) {
        double sum = 0;
        int answered = 0;
        for (int item : items) {
            double value = keyed(item, answers[item - 1], lowest, highest);
            if (!Double.isNaN(value)) {
                sum += value * weights.getOrDefault(item, 1.0);
                answered++;
            }
        }
        if (items.size() - answered > missing || answered == 0) {
            return Figure.not(Because.TOO_MANY_MISSING_ANSWERS);
        }
        if (mean) {
            sum /= answered;
        } else if (prorated) {
            sum = sum * items.size() / answered;
        }
        if (!table.isEmpty()) {
            Double metric = table.get((int) Math.rint(sum));
            if (metric == null) {
                throw new InvalidInput(name, "the table has no entry for " + sum);
            }
            return Figure.of(metric);
        }
        return Figure.finite((sum + offset) * factor);
    }

    /** The value of an answer in this scale: reversed or recoded as the rule says; NaN stays NaN. */
    double keyed(int item, double answer, int lowest, int highest) {
        if (Double.isNaN(answer)) {
            return answer;
        }
        Set<Integer> ones = scoredAsOne.get(item);
        if (ones != null) {
            return ones.contains((int) answer) ? 1 : 0;
        }
        return reversed.contains(item) ? lowest + highest - answer : answer;
    }

    /** The band that a score falls in, if the instrument has bands. */
    public Optional<String> band(double score) {
        NavigableMap<Double, String> ordered = new TreeMap<>(bands);
        Map.Entry<Double, String> entry = ordered.floorEntry(score + 1e-9);
        return entry == null ? Optional.empty() : Optional.of(entry.getValue());
    }
}
