package org.passerelle.survey.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Message;
import org.passerelle.survey.Question;
import org.passerelle.survey.QuestionType;
import org.passerelle.survey.Questionnaire;

/**
 * The questions as HTML: plain radios, boxes and text areas that work without a script and on old phones. An empty form
 * is made once a questionnaire and language; the fast path of the participant's page only writes it out.
 */
final class AnswerHtml {

    /** In front of the code of a question in names of inputs, so that none is taken for another field. */
    static final String NAME = "a-";

    private static final int MOST_REMEMBERED = 500;
    private static final Map<String, String> BLANK = new ConcurrentHashMap<>();
    private static final String HEAD = "<svg viewBox=\"0 0 32 32\" aria-hidden=\"true\"><circle cx=\"16\" cy=\"16\""
            + " r=\"13.5\"/><circle cx=\"11.5\" cy=\"13\" r=\"1.8\"/><circle cx=\"20.5\" cy=\"13\" r=\"1.8\"/><path d=\"";
    private static final List<String> MOUTHS = List.of(
            "M9.5 23.5c3-5.5 10-5.5 13 0",
            "M10.5 22.5c3-2.700 8-2.700 11 0",
            "M10.5 21.5h11",
            "M10.5 20.5c3 2.700 8 2.700 11 0",
            "M9.5 19.5c3 5.5 10 5.5 13 0");

    private final Locale locale;
    private final Map<String, List<String>> given;
    private final Map<String, String> errors;
    private final StringBuilder out = new StringBuilder(8192);

    private AnswerHtml(Locale locale, Map<String, List<String>> given, Map<String, String> errors) {
        this.locale = locale;
        this.given = given;
        this.errors = errors;
    }

    /** All questions, nothing answered. */
    static String blank(Questionnaire questionnaire, Locale locale) {
        String key = questionnaire.id() + ' ' + questionnaire.version() + ' ' + locale.getLanguage();
        String known = BLANK.get(key);
        if (known == null) {
            if (BLANK.size() >= MOST_REMEMBERED) {
                BLANK.clear();
            }
            known = filled(questionnaire, locale, Map.of(), Map.of());
            BLANK.put(key, known);
        }
        return known;
    }

    /** All questions with what was answered and what is wrong, by code of the question. */
    static String filled(
            Questionnaire questionnaire, Locale locale, Map<String, List<String>> given, Map<String, String> errors) {
        AnswerHtml html = new AnswerHtml(locale, given, errors);
        int number = 1;
        for (Question question : questionnaire.questions()) {
            html.question(question, number);
            number++;
        }
        return html.out.toString();
    }

    private void question(Question question, int number) {
        String id = NAME + question.code();
        boolean text = question.type() == QuestionType.TEXT;
        String label = "<span class=\"soft\">" + number + ".</span> "
                + escape(question.label().in(locale));
        String hint = hint(question);
        String described =
                (hint.isEmpty() ? "" : id + "-hint ") + (errors.containsKey(question.code()) ? id + "-error" : "");
        String describedBy = described.isEmpty() ? "" : " aria-describedby=\"" + described.strip() + "\"";
        if (text) {
            add("<div class=\"q\" id=\"", id, "-q\"><h2><label for=\"", id, "\">", label, "</label></h2>");
        } else {
            add("<fieldset class=\"q\" id=\"", id, "-q\"", describedBy, "><legend>", label, "</legend>");
        }
        if (!hint.isEmpty()) {
            add("<p class=\"soft\" id=\"", id, "-hint\">", escape(hint), "</p>");
        }
        String error = errors.get(question.code());
        if (error != null) {
            add("<p class=\"q-error\" id=\"", id, "-error\">", escape(error), "</p>");
        }
        switch (question.type()) {
            case FACES -> faces(question);
            case SCALE -> scale(question);
            case SINGLE -> options(question, "radio");
            case MULTIPLE -> options(question, "checkbox");
            case TEXT -> textArea(question, id, describedBy);
        }
        if (text) {
            add("</div>");
        } else {
            ticked(
                    "a skip-it",
                    question,
                    question.type() == QuestionType.MULTIPLE ? "checkbox" : "radio",
                    "",
                    "<i class=\"tick\"></i>",
                    words("answer.none"));
            add("</fieldset>");
        }
    }

    private String hint(Question question) {
        String own = question.hint().in(locale);
        return switch (question.type()) {
            case MULTIPLE -> own.isEmpty() ? words("answer.several") : own;
            case TEXT -> (own + " " + words("answer.text.empty")).strip();
            default -> own;
        };
    }

    private void faces(Question question) {
        for (int step = 0; step < MOUTHS.size(); step++) {
            String face = HEAD + MOUTHS.get(step) + "\"/></svg>";
            ticked("a", question, "radio", Integer.toString(step), face, words("face." + step));
        }
    }

    private void scale(Question question) {
        int most = question.type().steps() - 1;
        String low = question.low().in(locale);
        String high = question.high().in(locale);
        add("<div class=\"scale\">");
        for (int step = 0; step <= most; step++) {
            // The ends are said with their number, for those who hear the page.
            String meaning = step == 0 ? low : step == most ? high : "";
            String heard = meaning.isEmpty() ? "" : "<span class=\"sr\"> (" + escape(meaning) + ")</span>";
            add("<label><input", input(question, "radio", Integer.toString(step)), "><span>");
            add(Integer.toString(step), heard, "</span></label>");
        }
        add("</div><p class=\"ends soft\" aria-hidden=\"true\"><span>");
        add(escape(Messages.text(Message.of("survey", "answer.end", 0, low), locale)), "</span><span>");
        add(escape(Messages.text(Message.of("survey", "answer.end", most, high), locale)), "</span></p>");
    }

    private void options(Question question, String type) {
        for (Question.Option option : question.options()) {
            ticked(
                    "a",
                    question,
                    type,
                    option.code(),
                    "<i class=\"tick\"></i>",
                    option.label().in(locale));
        }
    }

    private void textArea(Question question, String id, String describedBy) {
        String typed = String.join("\n", given.getOrDefault(question.code(), List.of()));
        add("<textarea id=\"", id, "\" name=\"", id, "\" maxlength=\"");
        // A line break in front is swallowed by HTML.
        add(Integer.toString(Question.LONGEST_TEXT), "\"", describedBy, ">\n", escape(typed), "</textarea>");
    }

    private void ticked(String look, Question question, String type, String value, String mark, String label) {
        add("<label class=\"", look, "\"><input", input(question, type, value), ">", mark);
        add("<span>", escape(label), "</span></label>");
    }

    private String input(Question question, String type, String value) {
        boolean chosen = given.getOrDefault(question.code(), List.of()).contains(value);
        return " type=\"" + type + "\" name=\"" + NAME + question.code() + "\" value=\"" + value + "\""
                + (chosen ? " checked" : "");
    }

    private String words(String key) {
        return Messages.text(Message.of("survey", key), locale);
    }

    private void add(String... parts) {
        for (String part : parts) {
            out.append(part);
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
