package org.passerelle.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.passerelle.platform.OrganisationRecord;
import org.passerelle.shared.Problem;

/** One dated meeting of a cohort. */
@Entity
@Table(name = "session")
class Session extends OrganisationRecord {

    @Column(name = "cohort_id")
    private long cohortId;

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

    /** Its sheet has been filled: it took place. */
    void hold() {
        if (state == SessionState.CANCELLED) {
            throw Problem.conflict("session", "invalid.cancelled");
        }
        state = SessionState.HELD;
    }
}
