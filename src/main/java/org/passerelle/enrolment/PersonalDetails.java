package org.passerelle.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person, checked: the shape in which a form, a file and the API agree.
 *
 * @param lastName may be empty: a first name or a pseudonym is enough to take part
 * @param phone in the form {@code 06 12 34 56 78} or {@code +33…}; may be empty
 */
public record PersonalDetails(
        String firstName,
        String lastName,
        @Nullable LocalDate bornOn,
        Sex sex,
        String phone,
        String email,
        String commune) {

    /** First name, then last name where there is one. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
