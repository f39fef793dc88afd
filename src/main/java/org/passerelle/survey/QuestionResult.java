package org.passerelle.survey;

import java.util.List;

/**
 * What was answered to one question, for the team.
 *
 * @param base answers that count here: those who answered this question
 * @param none those who skipped it or prefer not to answer
 * @param counts every possible answer in its order; empty for a free text
 * @param texts what was written, in alphabetical order; empty for other questions
 */
public record QuestionResult(Question question, int base, int none, List<Count> counts, List<String> texts) {

    /**
     * How often an answer was given.
     *
     * @param percent of the base, whole
     */
    public record Count(String answer, Words label, int count, int percent) {}

    public QuestionResult {
        counts = List.copyOf(counts);
        texts = List.copyOf(texts);
    }

    /** True for a question whose answers are whole numbers. */
    public boolean isNumber() {
        return question.type().isNumber();
    }

    /** True for a free text. */
    public boolean isText() {
        return question.type() == QuestionType.TEXT;
    }
}
