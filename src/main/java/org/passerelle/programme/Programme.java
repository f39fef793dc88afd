package org.passerelle.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.passerelle.platform.OrganisationRecord;

/** A collective project: what it is for, with whom, from when to when. */
@Entity
@Table(name = "programme")
class Programme extends OrganisationRecord {

    private String title;

    @Enumerated(EnumType.STRING)
    private ProgrammeKind kind;

    private String objective;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    protected Programme() {}

    /** A new programme; the command has been checked. */
    static Programme create(String title, ProgrammeKind kind, String objective, LocalDate startsOn, LocalDate endsOn) {
        Programme programme = new Programme();
        programme.title = title;
        programme.kind = kind;
        programme.objective = objective;
        programme.startsOn = startsOn;
        programme.endsOn = endsOn;
        return programme;
    }
}
