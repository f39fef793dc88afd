package org.passerelle.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a questionnaire: what is asked, and which answers are compared before and after. Immutable; a change is
 * a new version.
 *
 * @param id what names it in the API and in addresses: its code where it ships with the portal, a number where the
 *     organisation made it
 * @param minutes how long it takes, as participants are told
 */
public record Questionnaire(
        String id,
        String code,
        int version,
        Words title,
        int minutes,
        List<Question> questions,
        List<Outcome> outcomes) {

    public Questionnaire {
        questions = List.copyOf(questions);
        outcomes = List.copyOf(outcomes);
    }

    /** The question with this code. */
    public Optional<Question> question(String wanted) {
        return questions.stream()
                .filter(question -> question.code().equals(wanted))
                .findFirst();
    }

    /** True when it can stand before and after. */
    public boolean isPaired() {
        return !outcomes.isEmpty();
    }

    /**
     * What a sealed answer to this questionnaire weighs, whatever was answered: the longest possible one, so that the
     * weight says nothing.
     */
    int sealedSize() {
        int most = questions.stream().mapToInt(Question::largestAnswer).sum() + 2;
        return (most + 255) / 256 * 256;
    }

    /** Outcomes that this one shares with {@code other}, each with its question here and there; same kind of answer. */
    Map<Outcome, Outcome> sharedOutcomes(Questionnaire other) {
        Map<Outcome, Outcome> shared = new LinkedHashMap<>();
        for (Outcome mine : outcomes) {
            for (Outcome theirs : other.outcomes) {
                if (mine.code().equals(theirs.code()) && typeOf(mine).equals(other.typeOf(theirs))) {
                    shared.put(mine, theirs);
                }
            }
        }
        return shared;
    }

    private Optional<QuestionType> typeOf(Outcome outcome) {
        return question(outcome.question()).map(Question::type);
    }
}
