package org.passerelle.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.platform.Languages;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Message;
import org.passerelle.shared.QuestionnaireCatalogue.Choice;
import org.passerelle.shared.QuestionnaireCatalogue.Kind;
import org.passerelle.shared.QuestionnaireCatalogue.Question;
import org.passerelle.shared.Wording;

/**
 * How the answers to one question are told apart. Every form is in exactly one category, those that skipped the question
 * too: so all tables of a questionnaire have one base, and how few skipped a question is not said.
 */
final class Answers {

    /** A form that skipped the question; the same code as in the facts. */
    static final String NONE = "none";

    static final String CHOSEN = "chosen";
    static final String NOT_CHOSEN = "not";
    static final String AGREE = "agree";
    static final String REST = "rest";
    private static final int AGREEING_STEPS = 2;

    private Answers() {}

    /** What a table of this question is made of: the question itself, or each of several choices. */
    static List<String> tablesOf(Question question) {
        return switch (question.kind()) {
            case TEXT -> List.of();
            case SEVERAL -> question.choices().stream().map(Choice::code).toList();
            case AGREEMENT, SCALE, ONE -> List.of("");
        };
    }

    /** The forms of a wave by finest category; the counts add up to {@code forms}. */
    static Map<String, Long> fines(Question question, String table, Map<String, Long> given, long forms) {
        Map<String, Long> fines = new LinkedHashMap<>();
        if (question.kind() == Kind.SEVERAL) {
            long chosen = Math.min(forms, given.getOrDefault(table, 0L));
            fines.put(CHOSEN, chosen);
            fines.put(NOT_CHOSEN, forms - chosen);
            return fines;
        }
        long left = forms;
        for (Choice choice : question.choices()) {
            long count = Math.min(left, given.getOrDefault(choice.code(), 0L));
            fines.put(choice.code(), count);
            left -= count;
        }
        fines.put(NONE, left);
        return fines;
    }

    /** The categories of the table: neighbours merged as far as needed. */
    static Map<String, Set<String>> categories(int k, Question question, Map<String, Long> counts) {
        Map<String, Set<String>> categories = new LinkedHashMap<>();
        if (question.kind() == Kind.SEVERAL) {
            categories.put(CHOSEN, Set.of(CHOSEN));
            categories.put(NOT_CHOSEN, Set.of(NOT_CHOSEN));
            return categories;
        }
        List<List<String>> finest = finest(question);
        long[] sizes = finest.stream()
                .mapToLong(codes -> codes.stream()
                        .mapToLong(code -> counts.getOrDefault(code, 0L))
                        .sum())
                .toArray();
        for (List<Integer> merged : Bands.merge(k, sizes)) {
            Set<String> fines = new LinkedHashSet<>();
            merged.forEach(i -> fines.addAll(finest.get(i)));
            categories.put(String.join("+", fines), fines);
        }
        return categories;
    }

    /** Those who agree, and all others. */
    static Map<String, Set<String>> agreement(Question question) {
        List<String> codes = question.choices().stream().map(Choice::code).toList();
        int from = Math.max(0, codes.size() - AGREEING_STEPS);
        Set<String> rest = new LinkedHashSet<>(codes.subList(0, from));
        rest.add(NONE);
        Map<String, Set<String>> categories = new LinkedHashMap<>();
        categories.put(AGREE, new LinkedHashSet<>(codes.subList(from, codes.size())));
        categories.put(REST, rest);
        return categories;
    }

    /** In the order in which neighbours may be merged: a skipped question next to what is furthest from a yes. */
    private static List<List<String>> finest(Question question) {
        List<String> codes = question.choices().stream().map(Choice::code).toList();
        List<List<String>> finest = new ArrayList<>();
        if (question.kind() == Kind.SCALE) {
            int low = (codes.size() + 1) / 3;
            int high = codes.size() - low;
            finest.add(codes.subList(0, low));
            finest.add(codes.subList(low, high));
            finest.add(codes.subList(high, codes.size()));
            finest.removeIf(List::isEmpty);
        } else {
            codes.forEach(code -> finest.add(List.of(code)));
        }
        finest.add(question.kind() == Kind.ONE ? finest.size() : 0, List.of(NONE));
        return finest;
    }

    /** What a category of {@link #categories} is called. */
    static Wording label(Question question, Set<String> fines) {
        List<Choice> chosen = question.choices().stream()
                .filter(choice -> fines.contains(choice.code()))
                .toList();
        List<Wording> parts = new ArrayList<>();
        if (question.kind() == Kind.SCALE && chosen.size() > 1) {
            parts.add(Wordings.of(
                    "category.scale",
                    chosen.get(0).code(),
                    chosen.get(chosen.size() - 1).code()));
        } else {
            chosen.forEach(choice -> parts.add(choice.label()));
        }
        if (fines.contains(NONE)) {
            parts.add(Wordings.of("category.none"));
        }
        return new Wording(
                join(parts.stream().map(Wording::fr).toList(), Languages.FRENCH),
                join(parts.stream().map(Wording::en).toList(), Languages.ENGLISH));
    }

    private static String join(List<String> parts, java.util.Locale locale) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String most = parts.subList(0, parts.size() - 1).stream().collect(Collectors.joining(", "));
        return Messages.text(Message.of("impact", "category.or", most, parts.get(parts.size() - 1)), locale);
    }
}
