package org.passerelle.enrolment;

import java.time.LocalDate;

/** An enrolment with the person and how to reach her. */
public record EnrolmentSummary(
        long id,
        long cohortId,
        long participantId,
        String firstName,
        String lastName,
        String phone,
        String commune,
        EnrolmentStatus status,
        LocalDate enrolledOn) {

    /** First name, then last name where there is one. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
