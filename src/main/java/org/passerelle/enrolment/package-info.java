/**
 * People and their places in cohorts: participants, enrolments, import of the lists that social centres keep.
 *
 * <p>Invariants: a cohort never has more confirmed enrolments than places, whoever enrols at the same time; a person is
 * enrolled once in a cohort; no national insurance number is ever stored; a look at a person's record is logged.
 */
@NullMarked
package org.passerelle.enrolment;

import org.jspecify.annotations.NullMarked;
