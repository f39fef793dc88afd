package org.passerelle.statistics;

/**
 * The skeleton of every outcome: who is left at each step from enrolment to a matched pair. Each step counts persons and
 * is within the one before, except that T1 may be answered without T0.
 *
 * @param enrolled enrolled in the cohort
 * @param attended attended at least once
 * @param answeredT0 answered the first wave
 * @param answeredT1 answered the last wave
 * @param matched answered both, so that a pair exists
 */
public record Attrition(long enrolled, long attended, long answeredT0, long answeredT1, long matched) {

    public Attrition {
        within("attended", attended, enrolled);
        within("answeredT0", answeredT0, enrolled);
        within("answeredT1", answeredT1, enrolled);
        within("matched", matched, Math.min(answeredT0, answeredT1));
    }

    private static void within(String place, long part, long whole) {
        if (part < 0 || part > whole) {
            throw new InvalidInput(place, part + " is not within 0 and " + whole);
        }
    }

    /** The response rate T1 / eligible, eligible being those who attended at least once; 0 … 1. */
    public Figure<Double> responseRate() {
        return attended == 0 ? Figure.not(Because.NO_DATA) : Figure.of(Math.min(1, (double) answeredT1 / attended));
    }

    /** The worst and best case of a share of the matched pairs, were everybody who attended counted. */
    public ResponseBounds bounds(long successes) {
        return new ResponseBounds(successes, matched, Math.max(attended, matched));
    }

    /** The facts of several cohorts together. */
    public Attrition plus(Attrition other) {
        return new Attrition(
                enrolled + other.enrolled,
                attended + other.attended,
                answeredT0 + other.answeredT0,
                answeredT1 + other.answeredT1,
                matched + other.matched);
    }
}
