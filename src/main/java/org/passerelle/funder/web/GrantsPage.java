package org.passerelle.funder.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.passerelle.funder.GrantQueries;
import org.passerelle.funder.GrantSummary;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.platform.DateWords;
import org.passerelle.platform.Messages;
import org.passerelle.platform.NumberWords;
import org.passerelle.platform.web.Pages;
import org.passerelle.shared.Message;

/**
 * The pages {@code /app/funder/grants} (a funder's grants across organisations) and {@code /app/funder/manage} (those that
 * the caller's organisation receives).
 */
@Named
@RequestScoped
public class GrantsPage {

    /** A grant as the lists show it. */
    public record Line(long id, String title, String with, String period, String programmes, String amount) {}

    @Inject
    private GrantQueries queries;

    @Inject
    private CurrentUser user;

    private List<Line> lines = List.of();

    /** What the caller gives. */
    public void loadGiven() {
        user.require(Permission.VIEW_FUNDED_IMPACT);
        lines = queries.grants().stream()
                .map(one -> line(one, one.organisation()))
                .toList();
    }

    /** What the caller's organisation receives. */
    public void loadReceived() {
        user.require(Permission.MANAGE_GRANTS);
        lines = queries.grants().stream().map(one -> line(one, one.funder())).toList();
    }

    private static Line line(GrantSummary grant, String with) {
        return new Line(
                grant.id(),
                grant.title(),
                with,
                Messages.text(
                        Message.of(
                                "funder",
                                "period",
                                DateWords.figures(grant.startsOn()),
                                DateWords.figures(grant.endsOn())),
                        Pages.locale()),
                grant.programmeTitles(),
                amount(grant));
    }

    private static String amount(GrantSummary grant) {
        var amount = grant.amount();
        return amount == null
                ? ""
                : Messages.text(
                        Message.of("funder", "amount.value", NumberWords.whole(amount.longValue(), Pages.locale())),
                        Pages.locale());
    }

    public List<Line> getLines() {
        return lines;
    }
}
