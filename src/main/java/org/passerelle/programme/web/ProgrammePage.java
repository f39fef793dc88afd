package org.passerelle.programme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.programme.CohortSummary;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.programme.ProgrammeSummary;
import org.passerelle.shared.Ids;

/** The page {@code /app/programme/programme?id=…}: one programme and its cohorts. */
@Named
@RequestScoped
public class ProgrammePage {

    @Inject
    private ProgrammeQueries queries;

    private String id = "";
    private @Nullable ProgrammeSummary programme;
    private List<CohortSummary> cohorts = List.of();

    public void load() {
        programme = queries.programme(Ids.parse(id));
        cohorts = queries.cohortsOf(programme.id());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable ProgrammeSummary getProgramme() {
        return programme;
    }

    public List<CohortSummary> getCohorts() {
        return cohorts;
    }
}
