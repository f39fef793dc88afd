/**
 * Programmes (a collective project with its public, period and objective) and their cohorts (one run with one group).
 *
 * <p>Invariants: a programme ends on or after the day it starts; a cohort belongs to one programme and has a capacity
 * that enrolment may never exceed.
 */
@NullMarked
package org.passerelle.programme;

import org.jspecify.annotations.NullMarked;
