package org.passerelle.impact;

import java.time.LocalDate;

/**
 * One release of a cube for a scope; never changed once kept.
 *
 * @param version 1 for the first, then one more each time
 * @param madeOn the day on which the data were read
 */
record Edition(long scope, Cube cube, int version, LocalDate madeOn, Figures figures, Basis basis) {}
