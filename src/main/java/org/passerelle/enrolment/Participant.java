package org.passerelle.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.OrganisationRecord;
import org.passerelle.shared.Personal;

/** A person who takes part; needs no account. */
@Entity
@Table(name = "participant")
class Participant extends OrganisationRecord {

    @Personal
    @Column(name = "first_name")
    private String firstName;

    @Personal
    @Column(name = "last_name")
    private String lastName;

    @Personal
    @Column(name = "born_on")
    private @Nullable LocalDate bornOn;

    @Personal
    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Personal
    private String phone;

    @Personal
    private String email;

    @Personal
    private String commune;

    protected Participant() {}

    static Participant of(PersonalDetails details) {
        Participant participant = new Participant();
        participant.describe(details);
        return participant;
    }

    /** Replaces what is known about the person. */
    final void describe(PersonalDetails details) {
        firstName = details.firstName();
        lastName = details.lastName();
        bornOn = details.bornOn();
        sex = details.sex();
        phone = details.phone();
        email = details.email();
        commune = details.commune();
    }

    /** Leaves nothing that identifies; sex stays, so that anonymous counts stay true. */
    void forget() {
        describe(new PersonalDetails("–", "", null, sex, "", "", ""));
    }

    String name() {
        return (firstName + " " + lastName).strip();
    }

    PersonalDetails details() {
        return new PersonalDetails(firstName, lastName, bornOn, sex, phone, email, commune);
    }
}
