/**
 * Grants: who funds which programmes for which period, and what a funder gets to read of it.
 *
 * <p>Invariants: a grant belongs to the organisation that receives it; its funder reads released figures of it and nothing
 * else; once figures are released, what the grant covers no longer changes. Nothing here knows a person: the features that
 * do may not be used.
 */
@NullMarked
package org.passerelle.funder;

import org.jspecify.annotations.NullMarked;
