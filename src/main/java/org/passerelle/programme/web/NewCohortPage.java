package org.passerelle.programme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.platform.web.Pages;
import org.passerelle.programme.CreateCohort;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.programme.ProgrammeSummary;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;

/** The page {@code /app/programme/new-cohort?programme=…}: creates a cohort in a programme. */
@Named
@RequestScoped
public class NewCohortPage {

    @Inject
    private ProgrammeQueries queries;

    @Inject
    private CreateCohort createCohort;

    @Inject
    private CurrentUser user;

    private String programmeId = "";
    private @Nullable ProgrammeSummary programme;
    private String title = "";
    private String place = "";
    private @Nullable Integer capacity = 12;

    public void load() {
        user.require(Permission.MANAGE_PROGRAMMES);
        programme = queries.programme(Ids.parse(programmeId));
    }

    public void submit() {
        long id = createCohort.create(new CreateCohort.Command(Ids.parse(programmeId), title, place, capacity));
        Pages.redirect("/app/session/cohort?id=" + id, Message.of("programme", "cohort.created", title));
    }

    public String getProgrammeId() {
        return programmeId;
    }

    public void setProgrammeId(String programmeId) {
        this.programmeId = programmeId;
    }

    public @Nullable ProgrammeSummary getProgramme() {
        return programme;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public @Nullable Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable Integer capacity) {
        this.capacity = capacity;
    }
}
