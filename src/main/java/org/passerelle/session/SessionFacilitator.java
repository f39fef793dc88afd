package org.passerelle.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.passerelle.platform.OrganisationRecord;

/** Says that an account leads a session. */
@Entity
@Table(name = "session_facilitator")
class SessionFacilitator extends OrganisationRecord {

    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "account_id")
    private long accountId;

    protected SessionFacilitator() {}

    static SessionFacilitator of(long sessionId, long accountId) {
        SessionFacilitator facilitator = new SessionFacilitator();
        facilitator.sessionId = sessionId;
        facilitator.accountId = accountId;
        return facilitator;
    }
}
