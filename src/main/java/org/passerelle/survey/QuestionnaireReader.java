package org.passerelle.survey;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violations;

/**
 * Reads a definition (JSON) into a {@link Questionnaire}; every fault is named with its place, such as
 * {@code questions[2].options}.
 *
 * <pre>{@code
 * {"code": "pulse", "version": 1, "title": {"fr": "…", "en": "…"}, "minutes": 2,
 *  "questions": [
 *    {"code": "listened", "type": "faces", "label": {"fr": "…", "en": "…"}},
 *    {"code": "useful", "type": "scale", "label": …, "low": …, "high": …},
 *    {"code": "liked", "type": "multiple", "label": …, "options": [{"code": "talk", "label": …}]},
 *    {"code": "change", "type": "text", "label": …, "hint": …}],
 *  "outcomes": [{"code": "wellbeing", "question": "useful", "better": "high", "title": …}]}
 * }</pre>
 */
final class QuestionnaireReader {

    static final int MOST_QUESTIONS = 40;
    static final int MOST_OPTIONS = 20;
    /** What the column of sealed answers holds, less what the seal itself takes. */
    static final int LARGEST = 15_000;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final Words NONE = new Words("", "");

    private final Violations violations = Violations.in("survey");

    private QuestionnaireReader() {}

    /**
     * The questionnaire that {@code json} defines.
     *
     * @throws Problem of kind {@code INVALID} with everything that is wrong
     */
    static Questionnaire read(String id, JsonObject json) {
        QuestionnaireReader reader = new QuestionnaireReader();
        Questionnaire read = reader.questionnaire(id, json);
        reader.violations.refuseIfAny();
        return read;
    }

    private Questionnaire questionnaire(String id, JsonObject json) {
        List<Question> questions = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        JsonArray given = array(json, "questions", "questions", MOST_QUESTIONS);
        for (int i = 0; i < given.size(); i++) {
            questions.add(question(given.get(i), "questions[" + i + "]", codes));
        }
        violations.check(!questions.isEmpty(), "questions", "invalid.definition.empty");
        List<Outcome> outcomes = new ArrayList<>();
        Set<String> outcomeCodes = new HashSet<>();
        JsonArray compared = array(json, "outcomes", "outcomes", MOST_QUESTIONS);
        for (int i = 0; i < compared.size(); i++) {
            outcomes.add(outcome(compared.get(i), "outcomes[" + i + "]", outcomeCodes, questions));
        }
        Questionnaire read = new Questionnaire(
                id,
                code(json, "code", new HashSet<>()),
                number(json, "version", 1, 1, 100_000),
                words(json, "title", "title", 200, true),
                number(json, "minutes", Math.max(1, (questions.size() + 2) / 3), 1, 60),
                questions,
                outcomes);
        violations.check(read.sealedSize() <= LARGEST, "questions", "invalid.definition.too-long");
        return read;
    }

    private Question question(JsonValue value, String at, Set<String> codes) {
        JsonObject json = object(value, at);
        QuestionType type = type(json, at + ".type");
        List<Question.Option> options = new ArrayList<>();
        Set<String> optionCodes = new HashSet<>();
        JsonArray given = array(json, "options", at + ".options", MOST_OPTIONS);
        for (int i = 0; i < given.size(); i++) {
            String place = at + ".options[" + i + "]";
            JsonObject option = object(given.get(i), place);
            options.add(new Question.Option(
                    code(option, place + ".code", optionCodes), words(option, "label", place + ".label", 200, true)));
        }
        boolean chosen = type == QuestionType.SINGLE || type == QuestionType.MULTIPLE;
        violations.check(!chosen || options.size() >= 2, at + ".options", "invalid.definition.options");
        boolean scale = type == QuestionType.SCALE;
        return new Question(
                code(json, at + ".code", codes),
                type,
                words(json, "label", at + ".label", 300, true),
                words(json, "hint", at + ".hint", 300, false),
                words(json, "low", at + ".low", 60, scale),
                words(json, "high", at + ".high", 60, scale),
                chosen ? options : List.of());
    }

    private Outcome outcome(JsonValue value, String at, Set<String> codes, List<Question> questions) {
        JsonObject json = object(value, at);
        String question = text(json, "question");
        violations.check(
                questions.stream()
                        .anyMatch(asked ->
                                asked.code().equals(question) && asked.type().isNumber()),
                at + ".question",
                "invalid.definition.outcome");
        String better = text(json, "better");
        violations.check(better.equals("high") || better.equals("low"), at + ".better", "invalid.definition.better");
        return new Outcome(
                code(json, at + ".code", codes),
                question,
                better.equals("high"),
                words(json, "title", at + ".title", 200, true));
    }

    private QuestionType type(JsonObject json, String at) {
        for (QuestionType type : QuestionType.values()) {
            if (type.code().equals(text(json, "type").toLowerCase(Locale.ROOT))) {
                return type;
            }
        }
        violations.add(at, "invalid.definition.type");
        return QuestionType.TEXT;
    }

    private String code(JsonObject json, String at, Set<String> taken) {
        String code = text(json, "code");
        if (!CODE.matcher(code).matches()) {
            violations.add(at, "invalid.definition.code");
        } else if (!taken.add(code)) {
            violations.add(at, "invalid.definition.code-twice");
        }
        return code;
    }

    private Words words(JsonObject json, String name, String at, int longest, boolean required) {
        JsonValue value = json.get(name);
        if (value instanceof JsonString one) {
            String text = limited(one.getString(), at, longest, required);
            return new Words(text, text);
        }
        if (!(value instanceof JsonObject both)) {
            violations.check(!required && value == null, at, "invalid.definition.words");
            return NONE;
        }
        String fr = limited(text(both, "fr"), at + ".fr", longest, false);
        String en = limited(text(both, "en"), at + ".en", longest, false);
        violations.check(!required || !(fr.isEmpty() && en.isEmpty()), at, "invalid.definition.words");
        return new Words(fr.isEmpty() ? en : fr, en.isEmpty() ? fr : en);
    }

    private String limited(String text, String at, int longest, boolean required) {
        return required ? violations.text(text, at, longest) : violations.optionalText(text, at, longest);
    }

    private int number(JsonObject json, String name, int otherwise, int least, int most) {
        JsonValue value = json.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof JsonNumber number
                && number.isIntegral()
                && number.longValue() >= least
                && number.longValue() <= most) {
            return number.intValue();
        }
        violations.add(name, "invalid.definition.number", least, most);
        return otherwise;
    }

    private JsonArray array(JsonObject json, String name, String at, int most) {
        JsonValue value = json.get(name);
        if (value == null) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        if (value instanceof JsonArray array && array.size() <= most) {
            return array;
        }
        violations.add(at, "invalid.definition.list", most);
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    private JsonObject object(@Nullable JsonValue value, String at) {
        if (value instanceof JsonObject object) {
            return object;
        }
        violations.add(at, "invalid.definition.object");
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.getString().strip() : "";
    }
}
