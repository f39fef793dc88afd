package org.passerelle.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.passerelle.platform.OrganisationRecord;

/** One look at one person's record. */
@Entity
@Table(name = "access_log")
class AccessLogEntry extends OrganisationRecord {

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "participant_id")
    private long participantId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "looked_at")
    private Instant lookedAt;

    protected AccessLogEntry() {}

    static AccessLogEntry of(long accountId, long participantId, Purpose purpose, Instant now) {
        AccessLogEntry entry = new AccessLogEntry();
        entry.accountId = accountId;
        entry.participantId = participantId;
        entry.purpose = purpose;
        entry.lookedAt = now;
        return entry;
    }
}
