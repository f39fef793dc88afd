package org.passerelle.survey;

/**
 * A question whose answers are compared before and after (a pair).
 *
 * @param code name of the outcome in facts; the same in the questionnaires of a pair
 * @param question code of the question, whose answers are numbers
 * @param higherIsBetter the direction that is a gain for the participant
 */
public record Outcome(String code, String question, boolean higherIsBetter, Words title) {}
