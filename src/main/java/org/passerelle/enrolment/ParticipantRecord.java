package org.passerelle.enrolment;

/** A person with everything that is known about her. */
public record ParticipantRecord(long id, PersonalDetails details) {}
