package org.passerelle.session;

import java.time.Duration;
import java.time.Instant;

/** What whoever fills a session's sheet has to know of the session. */
public record SheetSession(long id, long cohortId, Instant startsAt, Instant endsAt, SessionState state) {

    /** How long it lasts. */
    public int minutes() {
        return Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes());
    }
}
