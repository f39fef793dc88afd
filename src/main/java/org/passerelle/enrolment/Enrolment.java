package org.passerelle.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.passerelle.platform.OrganisationRecord;

/** A person's place, or wait for one, in a cohort. */
@Entity
@Table(name = "enrolment")
class Enrolment extends OrganisationRecord {

    @Column(name = "cohort_id")
    private long cohortId;

    @Column(name = "participant_id")
    private long participantId;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;

    @Column(name = "enrolled_on")
    private LocalDate enrolledOn;

    protected Enrolment() {}

    static Enrolment of(long participantId, long cohortId, boolean placeLeft, LocalDate today) {
        Enrolment enrolment = new Enrolment();
        enrolment.cohortId = cohortId;
        enrolment.participantId = participantId;
        enrolment.join(placeLeft, today);
        return enrolment;
    }

    /** Takes a place where one is left, else waits for one. */
    final void join(boolean placeLeft, LocalDate today) {
        status = placeLeft ? EnrolmentStatus.CONFIRMED : EnrolmentStatus.WAITING;
        enrolledOn = today;
    }

    /** Gives the place, or the wait for one, back. */
    void withdraw() {
        status = EnrolmentStatus.WITHDRAWN;
    }

    /** True where the person was in the cohort and may come back. */
    boolean isOver() {
        return status == EnrolmentStatus.WITHDRAWN || status == EnrolmentStatus.DECLINED;
    }

    long cohortId() {
        return cohortId;
    }

    long participantId() {
        return participantId;
    }

    EnrolmentStatus status() {
        return status;
    }
}
