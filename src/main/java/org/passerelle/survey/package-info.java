/**
 * Questionnaires, waves, and answers that nobody can tie to a person.
 *
 * <p>Invariants: an answer never carries a person, a time or the order of its arrival; it appears only in batches of at
 * least five (ADR 0005); a personal link is used once and a form sent twice counts once; of tokens only hashes are kept;
 * the key that pairs T0 with T1 is destroyed when the pair is complete.
 */
@NullMarked
package org.passerelle.survey;

import org.jspecify.annotations.NullMarked;
