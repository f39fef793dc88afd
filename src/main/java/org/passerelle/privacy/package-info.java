/**
 * What the organisation owes the people it knows: a log of every look at a person's record, a copy of everything kept
 * about her, erasure.
 *
 * <p>Invariants: the log is only ever added to; every feature that keeps personal data implements {@link
 * org.passerelle.shared.PersonalDataHolder} and is asked by export and erasure alike.
 */
@NullMarked
package org.passerelle.privacy;

import org.jspecify.annotations.NullMarked;
