package org.passerelle.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts answers by question. Free texts are not counted, only whether there is one. */
final class AnswerTally {

    /** The answer of those who skipped the question or prefer not to answer. */
    static final String NONE = "none";
    /** The answer of those who wrote something. */
    static final String TEXT = "text";

    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Questionnaire questionnaire;

    AnswerTally(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        for (Question question : questionnaire.questions()) {
            counts.put(question.code(), new LinkedHashMap<>());
            texts.put(question.code(), new ArrayList<>());
        }
    }

    void add(Answers answers) {
        for (Question question : questionnaire.questions()) {
            Object value = answers.values().get(question.code());
            if (value == null || value.equals("")) {
                count(question, NONE);
            } else if (value instanceof List<?> chosen) {
                chosen.forEach(one -> count(question, String.valueOf(one)));
            } else if (question.type() == QuestionType.TEXT) {
                count(question, TEXT);
                texts.getOrDefault(question.code(), new ArrayList<>()).add(value.toString());
            } else {
                count(question, value.toString());
            }
        }
    }

    private void count(Question question, String answer) {
        counts.getOrDefault(question.code(), new LinkedHashMap<>()).merge(answer, 1, Integer::sum);
    }

    /** How often each answer was given to each question. */
    Map<String, Map<String, Integer>> counts() {
        return counts;
    }

    /** What was written in answer to a question, in alphabetical order: that of arrival says something. */
    List<String> texts(String question) {
        return texts.getOrDefault(question, List.of()).stream().sorted().toList();
    }
}
