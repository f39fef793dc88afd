package org.passerelle.funder.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.funder.GrantQueries;
import org.passerelle.funder.GrantSummary;
import org.passerelle.funder.SaveGrant;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.OrganisationQueries;
import org.passerelle.identity.Permission;
import org.passerelle.platform.web.Pages;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.programme.ProgrammeSummary;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;

/** The page {@code /app/funder/grant}: records a grant; with {@code ?id=…} corrects one. */
@Named
@RequestScoped
public class GrantPage {

    @Inject
    private GrantQueries grants;

    @Inject
    private SaveGrant saveGrant;

    @Inject
    private OrganisationQueries organisations;

    @Inject
    private ProgrammeQueries programmeQueries;

    @Inject
    private CurrentUser user;

    private String id = "";
    private List<OrganisationQueries.Funder> funders = List.of();
    private List<ProgrammeSummary> choices = List.of();
    private String title = "";
    private String funder = "";
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable BigDecimal amount;
    private String[] programmes = {};

    public void load() {
        user.require(Permission.MANAGE_GRANTS);
        funders = organisations.funders();
        choices = programmeQueries.programmes();
        if (!id.isEmpty()) {
            GrantSummary known = grants.grant(Ids.parse(id));
            title = known.title();
            funder = Long.toString(known.funderId());
            startsOn = known.startsOn();
            endsOn = known.endsOn();
            amount = known.amount();
            programmes = known.programmes().stream()
                    .map(one -> Long.toString(one.id()))
                    .toArray(String[]::new);
        }
    }

    public void submit() {
        saveGrant.save(new SaveGrant.Command(
                id.isEmpty() ? null : Ids.parse(id),
                title,
                funder.isEmpty() ? null : Ids.parse(funder),
                startsOn,
                endsOn,
                amount,
                Arrays.stream(programmes).map(Ids::parse).toList()));
        Pages.redirect("/app/funder/manage", Message.of("funder", "grant.saved", title));
    }

    public List<OrganisationQueries.Funder> getFunders() {
        return funders;
    }

    public List<ProgrammeSummary> getChoices() {
        return choices;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getFunder() {
        return funder;
    }

    public void setFunder(String funder) {
        this.funder = funder;
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

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public String[] getProgrammes() {
        return programmes.clone();
    }

    public void setProgrammes(String[] programmes) {
        this.programmes = programmes.clone();
    }
}
