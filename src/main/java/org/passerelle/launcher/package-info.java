/**
 * Starts Passerelle on one machine: an embedded MariaDB, its migrations, the demo data and Payara Micro. It is no part of
 * the WAR; the tests and the benches start their database with it too.
 *
 * <p>Invariants: everything listens on the loopback address alone; what a run starts it stops, and what a killed run left
 * behind the next one finds and stops; the application's database user cannot change the schema; whatever goes wrong ends
 * in one {@link org.passerelle.launcher.LaunchException} whose message is one line that says what to do.
 */
@NullMarked
package org.passerelle.launcher;

import org.jspecify.annotations.NullMarked;
