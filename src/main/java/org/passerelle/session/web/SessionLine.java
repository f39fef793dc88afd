package org.passerelle.session.web;

import java.time.LocalDateTime;
import java.util.Locale;
import org.passerelle.platform.DateWords;
import org.passerelle.session.SessionState;
import org.passerelle.session.SessionSummary;

/**
 * A session as a line of a page, its date and times in words of the reader's language.
 *
 * @param day such as «mardi 16 mars»
 * @param from such as «14 h 00»
 * @param styleClass accent of its kind
 * @param waiting true when it has begun and its sheet has no mark
 */
public record SessionLine(
        long id,
        long cohortId,
        String cohort,
        String kind,
        String styleClass,
        String isoStart,
        String day,
        String from,
        String to,
        String place,
        String state,
        int number,
        int total,
        boolean waiting,
        boolean open) {

    static SessionLine of(SessionSummary session, LocalDateTime now, Locale locale) {
        boolean begun = !session.localStart().isAfter(now);
        return new SessionLine(
                session.id(),
                session.cohortId(),
                session.cohortTitle(),
                session.kind().name(),
                session.kind().styleClass(),
                session.localStart().toString(),
                DateWords.day(session.localStart().toLocalDate(), locale),
                DateWords.time(session.localStart().toLocalTime(), locale),
                DateWords.time(session.localEnd().toLocalTime(), locale),
                session.place(),
                session.state().name(),
                session.number(),
                session.total(),
                begun && session.state() == SessionState.PLANNED,
                session.state() != SessionState.CANCELLED);
    }
}
