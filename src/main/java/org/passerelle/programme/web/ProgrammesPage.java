package org.passerelle.programme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.programme.ProgrammeSummary;

/** The page {@code /app/programme/programmes}: all programmes of the organisation. */
@Named
@RequestScoped
public class ProgrammesPage {

    @Inject
    private ProgrammeQueries queries;

    private List<ProgrammeSummary> programmes = List.of();

    public void load() {
        programmes = queries.programmes();
    }

    public List<ProgrammeSummary> getProgrammes() {
        return programmes;
    }
}
