package org.passerelle.enrolment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where somebody's enrolment in a cohort stands. */
public enum EnrolmentStatus {
    /** Asked for, not answered yet. */
    REQUESTED,
    /** On the waiting list: the cohort is full. */
    WAITING,
    /** Has a place. */
    CONFIRMED,
    /** Was told no. */
    DECLINED,
    /** Gave the place back. */
    WITHDRAWN,
    /** Had a place until the cycle ended. */
    COMPLETED;

    /** Those who have, or had to the end, a place. */
    public static final Set<EnrolmentStatus> WITH_PLACE = Collections.unmodifiableSet(EnumSet.of(CONFIRMED, COMPLETED));

    /** True when this enrolment holds one of the cohort's places. */
    public boolean hasPlace() {
        return WITH_PLACE.contains(this);
    }
}
