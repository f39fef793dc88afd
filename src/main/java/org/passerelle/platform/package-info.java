/**
 * The glue to the platform that every feature stands on: the tenant's entity manager, the clock, the languages, the
 * mappers of typed refusals to pages and to problem details.
 *
 * <p>Invariants: no query or write of an organisation's record passes by the tenant's filter; no zero-argument
 * {@code now()} anywhere else; no sentence for a person outside a bundle.
 */
@NullMarked
package org.passerelle.platform;

import org.jspecify.annotations.NullMarked;
