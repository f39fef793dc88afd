package org.passerelle.survey;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sums over pairs of answers of the same persons before and after, of one outcome. They can be added to others. */
final class ChangeSums {

    private final Map<Integer, Integer> differences = new TreeMap<>();
    private int pairs;
    private long preSum;
    private long preSquares;
    private long postSum;
    private long postSquares;
    private long changeSum;
    private long changeSquares;

    void add(int pre, int post) {
        int change = post - pre;
        pairs++;
        preSum += pre;
        preSquares += (long) pre * pre;
        postSum += post;
        postSquares += (long) post * post;
        changeSum += change;
        changeSquares += (long) change * change;
        differences.merge(change, 1, Integer::sum);
    }

    int pairs() {
        return pairs;
    }

    double preSum() {
        return preSum;
    }

    double preSquares() {
        return preSquares;
    }

    double postSum() {
        return postSum;
    }

    double postSquares() {
        return postSquares;
    }

    double changeSum() {
        return changeSum;
    }

    double changeSquares() {
        return changeSquares;
    }

    /** How often each difference occurs: {@code -2:1,0:4,3:2}. */
    String histogram() {
        return differences.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
