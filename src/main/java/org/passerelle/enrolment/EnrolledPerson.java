package org.passerelle.enrolment;

/** Somebody in a cohort, by name and nothing else: what a roster or a list of links needs. */
public record EnrolledPerson(
        long enrolmentId, long participantId, String firstName, String lastName, Sex sex, EnrolmentStatus status) {

    /** First name, then last name where there is one. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
