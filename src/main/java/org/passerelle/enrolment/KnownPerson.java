package org.passerelle.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What it takes to tell whether somebody is somebody already known. */
record KnownPerson(
        long id,
        String firstName,
        String lastName,
        @Nullable LocalDate bornOn) {

    /** What two spellings of one name have in common. */
    static String key(String firstName, String lastName) {
        return Words.folded(firstName) + '|' + Words.folded(lastName);
    }

    String key() {
        return key(firstName, lastName);
    }

    /** Same name, and nothing says that it is somebody else. */
    boolean mayBe(PersonalDetails other) {
        return key().equals(key(other.firstName(), other.lastName()))
                && (bornOn == null || other.bornOn() == null || bornOn.equals(other.bornOn()));
    }

    /** Same name and same date of birth. */
    boolean surelyIs(PersonalDetails other) {
        return mayBe(other) && bornOn != null && bornOn.equals(other.bornOn());
    }
}
