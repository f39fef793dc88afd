/**
 * The demo organisations: fictitious people, a year of plausible sessions, attendances and answers, from a seed and
 * relative to today.
 *
 * <p>Frequencies are those of DOMAIN §9 (group sizes, attendance that falls by the session, response rates, ages). No
 * name is anybody's; telephone numbers are of the range kept for fiction, addresses end in {@code .example}.
 */
@NullMarked
package org.passerelle.launcher.demo;

import org.jspecify.annotations.NullMarked;
