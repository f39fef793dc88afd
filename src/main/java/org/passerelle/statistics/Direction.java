package org.passerelle.statistics;

/** Which way of a score is good for the person. */
public enum Direction {
    /** A higher score is better (well-being). */
    HIGHER_IS_BETTER,
    /** A lower score is better (loneliness, stress). */
    LOWER_IS_BETTER;

    /** Whether a change of the score is for the better: positive = better, negative = worse, zero = neither. */
    double towardsGood(double difference) {
        return this == HIGHER_IS_BETTER ? difference : -difference;
    }
}
