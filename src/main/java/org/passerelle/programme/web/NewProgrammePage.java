package org.passerelle.programme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.platform.web.Pages;
import org.passerelle.programme.CreateProgramme;
import org.passerelle.programme.ProgrammeKind;
import org.passerelle.shared.Message;

/** The page {@code /app/programme/new}: creates a programme. */
@Named
@RequestScoped
public class NewProgrammePage {

    @Inject
    private CreateProgramme createProgramme;

    @Inject
    private CurrentUser user;

    private String title = "";
    private ProgrammeKind kind = ProgrammeKind.PARENTING;
    private String objective = "";
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    public void load() {
        user.require(Permission.MANAGE_PROGRAMMES);
    }

    public void submit() {
        long id = createProgramme.create(new CreateProgramme.Command(title, kind, objective, startsOn, endsOn));
        Pages.redirect("/app/programme/programme?id=" + id, Message.of("programme", "created", title));
    }

    public ProgrammeKind[] getKinds() {
        return ProgrammeKind.values();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public ProgrammeKind getKind() {
        return kind;
    }

    public void setKind(ProgrammeKind kind) {
        this.kind = kind;
    }

    public String getObjective() {
        return objective;
    }

    public void setObjective(String objective) {
        this.objective = objective;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
