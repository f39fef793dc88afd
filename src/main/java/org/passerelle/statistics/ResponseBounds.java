package org.passerelle.statistics;

/**
 * How far non-response alone could move a share: everybody who did not answer counted as a failure, then as a success.
 * 70 % of answers at 50 % response is anything from 35 to 85 %.
 *
 * @param successes answers that count, 0 … answered
 * @param answered who answered, 0 … eligible
 * @param eligible who could have answered
 */
public record ResponseBounds(long successes, long answered, long eligible) {

    public ResponseBounds {
        if (eligible < 0 || answered < 0 || answered > eligible) {
            throw new InvalidInput("answered", answered + " is not within 0 and " + eligible);
        }
        if (successes < 0 || successes > answered) {
            throw new InvalidInput("successes", successes + " is not within 0 and " + answered);
        }
    }

    /** Answered of eligible, 0 … 1. */
    public Figure<Double> responseRate() {
        return new Proportion(answered, eligible).share();
    }

    /** The worst and the best case of the share, 0 … 1. */
    public Figure<Interval> worstAndBest() {
        return eligible == 0
                ? Figure.not(Because.NO_DATA)
                : Figure.of(new Interval(
                        (double) successes / eligible, (double) (successes + eligible - answered) / eligible));
    }
}
