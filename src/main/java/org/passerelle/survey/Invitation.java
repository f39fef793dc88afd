package org.passerelle.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.passerelle.platform.OrganisationRecord;

/**
 * Asks one enrolled person to answer one wave, and knows that she did; never what. The token of its link follows from
 * its id and the master key, so that a lost card can be printed again; the database holds only the token's hash.
 */
@Entity
@Table(name = "invitation")
class Invitation extends OrganisationRecord {

    @Column(name = "wave_id")
    private long waveId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "token_hash")
    private String tokenHash;

    private boolean answered;

    protected Invitation() {}

    static Invitation to(long enrolmentId, long waveId, PersonalLinks links) {
        Invitation invitation = new Invitation();
        invitation.waveId = waveId;
        invitation.enrolmentId = enrolmentId;
        invitation.tokenHash = links.hash(invitation.id());
        return invitation;
    }
}
