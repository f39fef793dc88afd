/**
 * Statistics of change, instrument scores and the linter of claims: pure functions of their arguments.
 *
 * <p>No clock, no persistence, no Faces; only the JDK and Hipparchus (distributions). Every figure is a value or a typed
 * {@link org.passerelle.statistics.NotComputable} reason, never a silent NaN; bad input throws {@link
 * org.passerelle.statistics.InvalidInput}, which names the place. A change is always post minus pre. Facts
 * ({@link org.passerelle.statistics.PairedMoments}) merge in any order and give the figures of the raw pairs.
 */
@NullMarked
package org.passerelle.statistics;

import org.jspecify.annotations.NullMarked;
