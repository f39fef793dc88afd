package org.passerelle.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;
import org.passerelle.platform.Messages;
import org.passerelle.platform.web.ChoiceServlet;
import org.passerelle.platform.web.Language;
import org.passerelle.platform.web.Pages;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violation;
import org.passerelle.survey.AnswerLinks;
import org.passerelle.survey.AnswerWave;
import org.passerelle.survey.Questionnaire;

/**
 * The page {@code /f/{token}} and {@code /w/{code}}: one participant answers, without account, script or session. The
 * buttons for text size, contrast and language belong to the form, so that nothing that was typed is lost by them.
 */
@Named
@RequestScoped
public class AnswerPage {

    static final String NONCE = "nonce";

    /** Name of the button that sends the answers; the others only change how the page looks. */
    private static final String SEND = "send";

    private static final String DONE = "done";
    private static final String OWN_CODE = "code";

    @Inject
    private AnswerLinks links;

    @Inject
    private AnswerWave answerWave;

    private boolean personal;
    private String link = "";
    private AnswerLinks.Found found = new AnswerLinks.Found(AnswerLinks.State.UNKNOWN, "", null, false);
    private Locale locale = Languages.FRENCH;
    private String size = "1";
    private boolean contrast;
    private boolean sent;
    private String nonce = "";
    private String ownCode = "";
    private Map<String, List<String>> given = Map.of();
    private final Map<String, String> errors = new LinkedHashMap<>();

    @PostConstruct
    void open() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        link = path.isEmpty() ? "" : path.substring(1);
        personal = ShortAddressViewHandler.PERSONAL.equals(request.getServletPath());
        found = personal ? links.personal(link) : links.open(link);
        readDisplay(request, (HttpServletResponse) external.getResponse());
        if (found.questionnaire() != null && request.getMethod().equals("POST")) {
            given = given(request, found.questionnaire());
        }
        nonce = text(request, NONCE);
        ownCode = text(request, OWN_CODE);
        // A spent link says thank you to whoever comes from sending the form, and only to her.
        boolean counted = personal ? found.state() == AnswerLinks.State.SPENT : found.questionnaire() != null;
        sent = request.getParameter(DONE) != null && counted;
        external.setResponseHeader("X-Robots-Tag", "noindex");
        external.setResponseHeader("Vary", "Accept-Language, Cookie");
        if (!sent && request.getParameter(SEND) == null) {
            external.setResponseStatus(found.state().status());
        }
    }

    private void readDisplay(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("POST")) {
            ChoiceServlet.keep(request, response);
        }
        String pressed = text(request, "language");
        String chosen = pressed.isEmpty() ? text(request, "lang") : pressed;
        locale = chosen.isEmpty() ? Language.of(request) : Languages.nearest(chosen);
        size = ChoiceServlet.chosen(request, "size");
        contrast = ChoiceServlet.chosen(request, "contrast").equals("1");
    }

    private static Map<String, List<String>> given(HttpServletRequest request, Questionnaire questionnaire) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        questionnaire.questions().forEach(question -> {
            String[] values = request.getParameterValues(AnswerHtml.NAME + question.code());
            if (values != null) {
                given.put(question.code(), Arrays.asList(values));
            }
        });
        return given;
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /**
     * Before the page is shown: takes the answers where they were sent. A fault stands at its question with all that was
     * typed; a link that is spent says so. The form has no view state and so is no postback: nothing is restored.
     */
    public void take() {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        if (request.getMethod().equals("POST") && request.getParameter(SEND) != null) {
            submit(faces);
        }
    }

    private void submit(FacesContext faces) {
        try {
            answerWave.answer(new AnswerWave.Command(link, personal, nonce, given, ownCode));
            Pages.redirect((personal ? ShortAddressViewHandler.PERSONAL : ShortAddressViewHandler.OPEN) + "/" + link
                    + "?" + DONE + "=1&lang=" + locale.getLanguage());
        } catch (Problem problem) {
            // The form is one component: the general handler would find no field to put the sentences at.
            faces.getExternalContext().setResponseStatus(problem.kind().status());
            switch (problem.kind()) {
                case INVALID -> {
                    for (Violation violation : problem.violations()) {
                        errors.put(violation.field(), Messages.text(violation.message(), locale));
                    }
                }
                case GONE ->
                    found = new AnswerLinks.Found(
                            problem.sentence().key().endsWith("spent")
                                    ? AnswerLinks.State.SPENT
                                    : AnswerLinks.State.CLOSED,
                            found.group(),
                            found.questionnaire(),
                            false);
                default -> throw problem;
            }
        }
    }

    /** The questions as HTML. */
    String questions() {
        Questionnaire questionnaire = found.questionnaire();
        if (questionnaire == null) {
            return "";
        }
        return given.isEmpty() && errors.isEmpty()
                ? AnswerHtml.blank(questionnaire, locale)
                : AnswerHtml.filled(questionnaire, locale, given, errors);
    }

    /** True while there are questions to answer. */
    public boolean isAsking() {
        return !sent && found.state() == AnswerLinks.State.OPEN;
    }

    /** True once the answers have been taken. */
    public boolean isSent() {
        return sent;
    }

    /** What to say where there is nothing to answer: {@code sent}, {@code spent}, {@code closed}, {@code unknown}. */
    public String getStanding() {
        return sent ? "sent" : found.state().name().toLowerCase(Locale.ROOT);
    }

    public String getTitle() {
        String key = isAsking() ? "answer.title" : "answer." + getStanding() + ".title";
        String title = Messages.text(Message.of("survey", key, found.group()), locale);
        return errors.isEmpty() ? title : Messages.text(Message.of("platform", "title.error", title), locale);
    }

    public String getHeading() {
        String key = isAsking() ? "answer.title" : "answer." + getStanding() + ".title";
        return Messages.text(Message.of("survey", key, found.group()), locale);
    }

    /** How long it takes. */
    public String getLength() {
        Questionnaire questionnaire = found.questionnaire();
        return questionnaire == null
                ? ""
                : Messages.text(
                        Message.of(
                                "survey",
                                "answer.length",
                                questionnaire.questions().size(),
                                questionnaire.minutes()),
                        locale);
    }

    /** What is wrong, by id of the part of the page that it is about. */
    public List<Map.Entry<String, String>> getFaults() {
        List<Map.Entry<String, String>> faults = new ArrayList<>();
        Questionnaire questionnaire = found.questionnaire();
        errors.forEach((field, sentence) -> {
            boolean asked =
                    questionnaire != null && questionnaire.question(field).isPresent();
            faults.add(Map.entry(asked ? AnswerHtml.NAME + field + "-q" : OWN_CODE, sentence));
        });
        return faults;
    }

    public @Nullable String getOwnCodeError() {
        return errors.get(OWN_CODE);
    }

    /** True where the person may make a code for herself. */
    public boolean isPairedByCode() {
        return found.pairedByCode();
    }

    public String getOwnCode() {
        return ownCode;
    }

    /** Names this form; a form that comes back keeps its name. */
    public String getNonce() {
        if (nonce.isEmpty()) {
            nonce = Ids.secret(12);
        }
        return nonce;
    }

    public Locale getLocale() {
        return locale;
    }

    public String getSize() {
        return size;
    }

    public boolean isContrast() {
        return contrast;
    }
}
