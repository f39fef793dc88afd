package org.passerelle.shared;

import java.time.LocalDate;

/** Days that people plan with: a calendar knows others, which a typing error makes and no database keeps. */
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Days() {}

    /** True from 1900 to 2199. */
    public static boolean isPlausible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
