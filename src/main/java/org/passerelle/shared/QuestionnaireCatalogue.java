package org.passerelle.shared;

import java.util.List;

/**
 * What questionnaires ask, without any answer: for features that add answers up and may not know who gave them.
 * Implemented by the feature {@code survey}.
 */
public interface QuestionnaireCatalogue {

    /** How a question is answered. */
    enum Kind {
        /** Steps of agreement, from none to full. */
        AGREEMENT,
        /** Whole numbers between two ends. */
        SCALE,
        /** One of the choices. */
        ONE,
        /** Any number of the choices. */
        SEVERAL,
        /** Free text, which is never added up. */
        TEXT
    }

    /** A possible answer. */
    record Choice(String code, Wording label) {}

    /**
     * A question.
     *
     * @param choices every possible answer in its order; empty for a free text
     */
    record Question(String code, Kind kind, Wording label, List<Choice> choices) {

        public Question {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What is compared before and after.
     *
     * @param question code of the question whose answers are compared, whole numbers
     */
    record Outcome(String code, String question, boolean higherIsBetter, Wording title) {}

    /** One version of a questionnaire. */
    record Asked(String code, int version, Wording title, List<Question> questions, List<Outcome> outcomes) {

        public Asked {
            questions = List.copyOf(questions);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The questionnaire as a wave of the organisation names it. */
    Asked asked(long organisationId, String code, int version);
}
