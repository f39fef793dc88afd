package org.passerelle.session.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.CurrentUser;
import org.passerelle.platform.web.Pages;
import org.passerelle.programme.CohortSummary;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.session.CancelSession;
import org.passerelle.session.SessionQueries;
import org.passerelle.session.SessionState;
import org.passerelle.session.SessionSummary;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;

/** The page {@code /app/session/cohort?id=…}: one group, its sessions, and the way to everything about it. */
@Named
@RequestScoped
public class CohortPage {

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private SessionQueries sessions;

    @Inject
    private CancelSession cancelSession;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    private String id = "";
    private @Nullable CohortSummary cohort;
    private List<SessionLine> coming = List.of();
    private List<SessionLine> past = List.of();
    private int done;
    private int now;

    public void load() {
        cohort = programmes.cohort(Ids.parse(id));
        LocalDateTime here = LocalDateTime.ofInstant(clock.instant(), user.zone());
        Locale locale = Pages.locale();
        List<SessionSummary> all = sessions.sessionsOf(cohort.id());
        coming = all.stream()
                .filter(session -> session.localEnd().isAfter(here))
                .map(session -> SessionLine.of(session, here, locale))
                .toList();
        past = all.stream()
                .filter(session -> !session.localEnd().isAfter(here))
                .sorted((a, b) -> b.startsAt().compareTo(a.startsAt()))
                .map(session -> SessionLine.of(session, here, locale))
                .toList();
        done = (int) all.stream()
                .filter(session -> session.state() == SessionState.HELD)
                .count();
        now = coming.stream()
                .filter(SessionLine::open)
                .findFirst()
                .map(SessionLine::number)
                .orElse(0);
    }

    /** Calls the session off whose button was pressed; only when the page's own form is posted. */
    public void cancel(String sessionId) {
        cancelSession.cancel(Ids.parse(sessionId));
        Pages.redirect("/app/session/cohort?id=" + Ids.parse(id), Message.of("session", "cancelled"));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable CohortSummary getCohort() {
        return cohort;
    }

    public List<SessionLine> getComing() {
        return coming;
    }

    public List<SessionLine> getPast() {
        return past;
    }

    public int getTotal() {
        return coming.size() + past.size();
    }

    public int getDone() {
        return done;
    }

    public int getNow() {
        return now;
    }
}
