package org.passerelle.survey.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.DateWords;
import org.passerelle.platform.Messages;
import org.passerelle.platform.web.Pages;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.session.SessionQueries;
import org.passerelle.session.SessionState;
import org.passerelle.session.SessionSummary;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;
import org.passerelle.survey.Moment;
import org.passerelle.survey.OpenWave;
import org.passerelle.survey.Questionnaire;
import org.passerelle.survey.SurveyQueries;

/** The page {@code /app/survey/open?cohort=…}: opens a questionnaire to a group. */
@Named
@RequestScoped
public class OpenPage {

    @Inject
    private SurveyQueries queries;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private SessionQueries sessionQueries;

    @Inject
    private OpenWave openWave;

    private String cohortId = "";
    private String group = "";
    private List<Questionnaire> questionnaires = List.of();
    private List<SessionSummary> sessions = List.of();
    private String questionnaire = "";
    private Moment moment = Moment.T0;
    private String session = "";
    private @Nullable LocalDate closesOn;

    public void load() {
        long cohort = Ids.parse(cohortId);
        group = programmes.cohort(cohort).title();
        questionnaires = queries.questionnaires();
        sessions = sessionQueries.sessionsOf(cohort).stream()
                .filter(one -> one.state() != SessionState.CANCELLED)
                .toList();
        if (closesOn == null) {
            closesOn = openWave.usualEnd();
        }
    }

    public void submit() {
        long id = openWave.open(new OpenWave.Command(
                Ids.parse(cohortId),
                questionnaire,
                moment,
                session.isEmpty() || moment.isPaired() ? null : Ids.parse(session),
                closesOn));
        Pages.redirect("/app/survey/wave?id=" + id, Message.of("survey", "open.done"));
    }

    /** A questionnaire as the list offers it. */
    public String title(Questionnaire one) {
        return Messages.text(
                Message.of(
                        "survey",
                        "questionnaire.minutes",
                        one.title().in(Pages.locale()),
                        one.questions().size(),
                        one.minutes()),
                Pages.locale());
    }

    /** A session as the list offers it. */
    public String sessionTitle(SessionSummary one) {
        return DateWords.moment(one.localStart(), Pages.locale());
    }

    public Moment[] getMoments() {
        return Moment.values();
    }

    public String getCohortId() {
        return cohortId;
    }

    public void setCohortId(String cohortId) {
        this.cohortId = cohortId;
    }

    public String getGroup() {
        return group;
    }

    public List<Questionnaire> getQuestionnaires() {
        return questionnaires;
    }

    public List<SessionSummary> getSessions() {
        return sessions;
    }

    public String getQuestionnaire() {
        return questionnaire;
    }

    public void setQuestionnaire(String questionnaire) {
        this.questionnaire = questionnaire;
    }

    public Moment getMoment() {
        return moment;
    }

    public void setMoment(Moment moment) {
        this.moment = moment;
    }

    public String getSession() {
        return session;
    }

    public void setSession(@Nullable String session) {
        this.session = session == null ? "" : session;
    }

    public @Nullable LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(@Nullable LocalDate closesOn) {
        this.closesOn = closesOn;
    }
}
