package org.passerelle.survey.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.passerelle.platform.web.Pages;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.shared.Ids;
import org.passerelle.survey.SurveyQueries;
import org.passerelle.survey.WaveSummary;

/** The page {@code /app/survey/waves}: the waves of all groups, or of one with {@code ?cohort=…}. */
@Named
@RequestScoped
public class WavesPage {

    @Inject
    private SurveyQueries queries;

    @Inject
    private ProgrammeQueries programmes;

    private String cohortId = "";
    private String group = "";
    private List<WaveSummary> waves = List.of();

    public void load() {
        if (cohortId.isEmpty()) {
            waves = queries.waves();
        } else {
            long cohort = Ids.parse(cohortId);
            group = programmes.cohort(cohort).title();
            waves = queries.wavesOf(cohort);
        }
    }

    /** The title of a wave's questionnaire in the reader's language. */
    public String title(WaveSummary wave) {
        return wave.title().in(Pages.locale());
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

    public List<WaveSummary> getWaves() {
        return waves;
    }
}
