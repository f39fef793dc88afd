/**
 * Sessions: one dated meeting of a cohort, alone or from a recurrence.
 *
 * <p>Invariants: a session ends after it starts; local time is kept over daylight-saving changes; a cohort does not meet
 * twice at the same time; a cancelled session is never held; an invited partner sees only the sessions she leads.
 */
@NullMarked
package org.passerelle.session;

import org.jspecify.annotations.NullMarked;
