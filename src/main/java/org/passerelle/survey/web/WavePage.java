package org.passerelle.survey.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.platform.Messages;
import org.passerelle.platform.web.Pages;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;
import org.passerelle.survey.CloseWave;
import org.passerelle.survey.PersonalLink;
import org.passerelle.survey.QuestionResult;
import org.passerelle.survey.QuestionType;
import org.passerelle.survey.SurveyQueries;
import org.passerelle.survey.WaveSummary;

/** The pages {@code /app/survey/wave?id=…} (links, response rate, answers) and {@code /app/survey/cards?id=…} (to print). */
@Named
@RequestScoped
public class WavePage {

    @Inject
    private SurveyQueries queries;

    @Inject
    private CloseWave closeWave;

    @Inject
    private CurrentUser user;

    private String id = "";
    private @Nullable WaveSummary wave;
    private List<PersonalLink> links = List.of();
    private List<QuestionResult> results = List.of();

    public void load() {
        WaveSummary found = queries.wave(Ids.parse(id));
        wave = found;
        if (found.isOpen() && user.can(Permission.MANAGE_WAVES)) {
            links = queries.links(found);
        }
        results = queries.results(found);
    }

    public void close() {
        closeWave.close(new CloseWave.Command(Ids.parse(id)));
        Pages.redirect("/app/survey/wave?id=" + id, Message.of("survey", "wave.closed"));
    }

    /** The address of the open link. */
    public String getOpenAddress() {
        return wave == null ? "" : LinkAddresses.of("/w/" + wave.openCode());
    }

    /** The address of a personal link. */
    public String address(PersonalLink link) {
        return LinkAddresses.of("/f/" + link.token());
    }

    /** Title of the questionnaire. */
    public String getTitle() {
        return wave == null ? "" : wave.title().in(Pages.locale());
    }

    /** The question in the reader's language. */
    public String label(QuestionResult result) {
        return result.question().label().in(Pages.locale());
    }

    /** What an answer means. */
    public String answerLabel(QuestionResult result, QuestionResult.Count count) {
        if (result.question().type() == QuestionType.FACES) {
            return Messages.text(Message.of("survey", "face." + count.answer()), Pages.locale());
        }
        if (result.question().type() == QuestionType.SCALE) {
            int most = result.question().type().steps() - 1;
            String end = count.answer().equals("0")
                    ? result.question().low().in(Pages.locale())
                    : count.answer().equals(Integer.toString(most))
                            ? result.question().high().in(Pages.locale())
                            : "";
            return end.isEmpty()
                    ? count.answer()
                    : Messages.text(Message.of("survey", "answer.end", count.answer(), end), Pages.locale());
        }
        return count.label().in(Pages.locale());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable WaveSummary getWave() {
        return wave;
    }

    public List<PersonalLink> getLinks() {
        return links;
    }

    /** The links of those who have not answered yet: the cards to print. */
    public List<PersonalLink> getUnused() {
        return links.stream().filter(link -> !link.answered()).toList();
    }

    public List<QuestionResult> getResults() {
        return results;
    }
}
