package org.passerelle.survey;

import java.util.List;
import java.util.Optional;

/**
 * One question.
 *
 * @param code name of the question in answers and facts; the same code in two questionnaires is the same question
 * @param hint one line under the question; empty texts where there is none
 * @param low what the low end means (scales only)
 * @param high what the high end means (scales only)
 * @param options what one can choose (single and multiple only)
 */
public record Question(
        String code, QuestionType type, Words label, Words hint, Words low, Words high, List<Option> options) {

    /** Most characters of a free text. */
    public static final int LONGEST_TEXT = 1000;

    /** Something to choose. */
    public record Option(String code, Words label) {}

    public Question {
        options = List.copyOf(options);
    }

    /** The option with this code. */
    public Optional<Option> option(String wanted) {
        return options.stream().filter(option -> option.code().equals(wanted)).findFirst();
    }

    /** The most bytes that an answer to this question takes when it is stored. */
    int largestAnswer() {
        int name = code.length() + 4;
        return name
                + switch (type) {
                    case FACES, SCALE -> 2;
                    case SINGLE, MULTIPLE ->
                        options.stream()
                                        .mapToInt(option -> option.code().length() + 3)
                                        .sum()
                                + 2;
                    // A UTF-16 unit takes at most three bytes; control characters are gone by then.
                    case TEXT -> 3 * LONGEST_TEXT + 2;
                };
    }
}
