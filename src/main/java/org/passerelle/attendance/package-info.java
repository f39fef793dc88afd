/**
 * Who was there: the current mark of each person in each session, and every mark ever made.
 *
 * <p>Invariants: one current mark a person and session, whoever marks at the same time; a mark ever made is never
 * changed; minutes never exceed the session's length, and somebody absent has none; a cancelled session takes no mark; a
 * marked session counts as held.
 */
@NullMarked
package org.passerelle.attendance;

import org.jspecify.annotations.NullMarked;
