package org.passerelle.survey;

import java.util.Locale;

/** How a question is answered. */
public enum QuestionType {
    /** Five faces with words, 0 (not at all) to 4 (very much). */
    FACES(5),
    /** 0 to 10 with words at both ends. */
    SCALE(11),
    /** One of several options. */
    SINGLE(0),
    /** Any number of the options. */
    MULTIPLE(0),
    /** Free text; never leaves the team. */
    TEXT(0);

    private final int steps;

    QuestionType(int steps) {
        this.steps = steps;
    }

    /** How many whole values a number answer can have, from 0; zero where the answer is no number. */
    public int steps() {
        return steps;
    }

    /** True when answers are numbers that can be compared before and after. */
    public boolean isNumber() {
        return steps > 0;
    }

    /** As definitions and the API write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
