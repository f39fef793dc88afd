package org.passerelle.funder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.passerelle.platform.OrganisationRecord;

/** Says that a grant covers a programme. */
@Entity
@Table(name = "grant_programme")
class GrantProgramme extends OrganisationRecord {

    @Column(name = "grant_id")
    private long grantId;

    @Column(name = "programme_id")
    private long programmeId;

    protected GrantProgramme() {}

    static GrantProgramme of(long grantId, long programmeId) {
        GrantProgramme covered = new GrantProgramme();
        covered.grantId = grantId;
        covered.programmeId = programmeId;
        return covered;
    }

    long programmeId() {
        return programmeId;
    }
}
