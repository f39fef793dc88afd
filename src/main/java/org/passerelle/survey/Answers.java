package org.passerelle.survey;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violations;

/**
 * The answers of one person, checked against the questionnaire. A question that was skipped is absent; one that the
 * person prefers not to answer is there without a value.
 */
final class Answers {

    // Each call of Json's own methods looks for a provider in every jar again.
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final Map<String, Object> values;

    private Answers(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Checks what was given: by code of the question, the values as texts; an empty text says «je préfère ne pas
     * répondre» and outweighs whatever else was ticked.
     *
     * @throws Problem of kind {@code INVALID}, each fault at its question
     */
    static Answers check(Questionnaire questionnaire, Map<String, List<String>> given) {
        Violations violations = Violations.in("survey");
        for (String code : given.keySet()) {
            violations.check(questionnaire.question(code).isPresent(), code, "invalid.answer.unknown-question");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            List<String> texts = given.get(question.code());
            if (texts != null && !texts.isEmpty()) {
                accept(question, texts, values, violations);
            }
        }
        violations.refuseIfAny();
        return new Answers(values);
    }

    private static void accept(
            Question question, List<String> texts, Map<String, Object> values, Violations violations) {
        String code = question.code();
        if (question.type() == QuestionType.TEXT) {
            String text = clean(String.join("\n", texts));
            if (text.length() > Question.LONGEST_TEXT) {
                violations.add(code, "invalid.answer.too-long", Question.LONGEST_TEXT);
            } else if (!text.isEmpty()) {
                values.put(code, text);
            }
            return;
        }
        if (texts.stream().anyMatch(String::isBlank)) {
            values.put(code, "");
            return;
        }
        if (question.type() == QuestionType.MULTIPLE) {
            List<String> chosen = new ArrayList<>(new LinkedHashSet<>(texts));
            if (chosen.stream().allMatch(one -> question.option(one).isPresent())) {
                values.put(code, chosen);
            } else {
                violations.add(code, "invalid.answer.option");
            }
            return;
        }
        String text = texts.get(0);
        if (texts.size() > 1) {
            violations.add(code, "invalid.answer.one");
        } else if (question.type().isNumber()) {
            acceptNumber(question, text, values, violations);
        } else if (question.option(text).isPresent()) {
            values.put(code, text);
        } else {
            violations.add(code, "invalid.answer.option");
        }
    }

    private static void acceptNumber(
            Question question, String text, Map<String, Object> values, Violations violations) {
        int most = question.type().steps() - 1;
        if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= most) {
            values.put(question.code(), Integer.parseInt(text));
        } else {
            violations.add(question.code(), "invalid.answer.range", most);
        }
    }

    /** One kind of line break, no other control characters. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\n]]|\\p{Cs}", " ")
                .strip();
    }

    /** The answers as stored: {@code {"q1":4,"q2":["a","b"],"q3":null}}. */
    String json() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        values.forEach((code, value) -> {
            if (value instanceof Integer number) {
                json.add(code, number);
            } else if (value instanceof List<?> chosen) {
                JsonArrayBuilder array = JSON.createArrayBuilder();
                chosen.forEach(one -> array.add((String) one));
                json.add(code, array);
            } else if (((String) value).isEmpty()) {
                json.addNull(code);
            } else {
                json.add(code, (String) value);
            }
        });
        return json.build().toString();
    }

    /** Reads what {@link #json()} wrote. */
    static Answers ofJson(String json) {
        Map<String, Object> values = new LinkedHashMap<>();
        try (var reader = READERS.createReader(new StringReader(json))) {
            reader.readObject().forEach((code, value) -> values.put(code, plain(value)));
        }
        return new Answers(values);
    }

    /** What the API was given, as texts; a value of another kind becomes one that no question accepts. */
    static Map<String, List<String>> texts(JsonObject given) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        given.forEach((code, value) -> {
            Object plain = plain(value);
            texts.put(
                    code,
                    plain instanceof List<?> many
                            ? many.stream().map(String::valueOf).toList()
                            : List.of(String.valueOf(plain)));
        });
        return texts;
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case NUMBER -> {
                JsonNumber number = (JsonNumber) value;
                yield number.isIntegral() && Math.abs(number.doubleValue()) < 1e6
                        ? (Object) number.intValueExact()
                        : number.toString();
            }
            case STRING -> ((JsonString) value).getString();
            case ARRAY -> value.asJsonArray().stream().map(Answers::plain).toList();
            case NULL -> "";
            default -> "\u0000";
        };
    }

    /** The values by question: Integer, text, list of option codes; an empty text where no answer is preferred. */
    Map<String, Object> values() {
        return values;
    }
}
