package org.passerelle.funder.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.funder.GrantSummary;
import org.passerelle.funder.ReadGrantImpact;
import org.passerelle.impact.ImpactView;
import org.passerelle.impact.ImpactWords;
import org.passerelle.platform.DateWords;
import org.passerelle.platform.Messages;
import org.passerelle.platform.web.Pages;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;

/** The page {@code /app/funder/impact?id=…}: what a grant has led to. */
@Named
@RequestScoped
public class ImpactPage {

    @Inject
    private ReadGrantImpact readGrantImpact;

    private String id = "";
    private @Nullable GrantSummary grant;
    private @Nullable ImpactLines lines;
    private String released = "";

    public void load() {
        ReadGrantImpact.GrantImpact read = readGrantImpact.read(Ids.parse(id));
        Locale locale = Pages.locale();
        grant = read.grant();
        lines = new ImpactLines(read.impact(), locale);
        released = read.impact().editions().values().stream()
                .map(ImpactView.EditionMark::madeOn)
                .max(LocalDate::compareTo)
                .map(day -> Messages.text(
                        Message.of("funder", "impact.released", DateWords.dayOfYear(day, locale)), locale))
                .orElse("");
    }

    private ImpactLines lines() {
        if (lines == null) {
            throw new IllegalStateException("load() comes first");
        }
        return lines;
    }

    /** The period of the grant in figures. */
    public String getPeriod() {
        return grant == null
                ? ""
                : Messages.text(
                        Message.of(
                                "funder",
                                "period",
                                DateWords.figures(grant.startsOn()),
                                DateWords.figures(grant.endsOn())),
                        Pages.locale());
    }

    /** When the latest figures were released; empty while none are. */
    public String getReleased() {
        return released;
    }

    public List<ImpactLines.Figure> getFigures() {
        return lines().key();
    }

    public ImpactLines.@Nullable Share getShare() {
        return lines().share();
    }

    public List<ImpactLines.Step> getFunnel() {
        return lines().funnel();
    }

    public String getResponse() {
        return lines().response();
    }

    public List<ImpactLines.ChangeLine> getChanges() {
        return lines().changes();
    }

    /** True where one of the intervals holds zero. */
    public boolean isUndecided() {
        return lines().changes().stream().anyMatch(ImpactLines.ChangeLine::undecided);
    }

    public List<ImpactLines.Table> getPeople() {
        return lines().people();
    }

    public List<ImpactLines.Table> getAnswersAtEnd() {
        return lines().answers("T1");
    }

    public List<ImpactLines.Table> getAnswersAtStart() {
        return lines().answers("T0");
    }

    public List<ImpactLines.Table> getAnswersAfterSession() {
        return lines().answers("PULSE");
    }

    /** The sentence that goes with every change. */
    public String getNoCause() {
        String fixed = ImpactWords.noCause(Pages.locale());
        return fixed.substring(0, 1).toUpperCase(Pages.locale()) + fixed.substring(1) + ".";
    }

    public String getPerceived() {
        return ImpactWords.perceived(Pages.locale());
    }

    public @Nullable GrantSummary getGrant() {
        return grant;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
