package org.passerelle.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.OrganisationRecord;
import org.passerelle.shared.Problem;

/** One dated meeting of a cohort. */
@Entity
@Table(name = "session")
class Session extends OrganisationRecord {

    @Column(name = "cohort_id")
    private long cohortId;

    @Column(name = "series_id")
    private @Nullable Long seriesId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String zone;

    private String place;

    @Enumerated(EnumType.STRING)
    private SessionState state = SessionState.PLANNED;

    @Version
    private int version;

    protected Session() {}

    /** A session in the plan, alone or of a series. */
    static Session plan(long cohortId, @Nullable Long seriesId, Occurrence at, String place) {
        Session session = new Session();
        session.cohortId = cohortId;
        session.seriesId = seriesId;
        session.startsAt = at.start().toInstant();
        session.endsAt = at.end().toInstant();
        session.zone = at.start().getZone().getId();
        session.place = place;
        return session;
    }

    /** Calls the session off; one that took place cannot be. */
    void cancel() {
        if (state == SessionState.HELD) {
            throw Problem.conflict("session", "invalid.held");
        }
        state = SessionState.CANCELLED;
    }
}
