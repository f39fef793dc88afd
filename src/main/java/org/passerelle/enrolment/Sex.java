package org.passerelle.enrolment;

/** What funders count by; unknown where nobody needed to ask. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
