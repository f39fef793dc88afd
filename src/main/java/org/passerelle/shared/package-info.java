/**
 * Value types, typed refusals and service interfaces that every feature may use; uses no feature itself.
 *
 * <p>Nothing here knows a page, a database or a clock.
 */
@NullMarked
package org.passerelle.shared;

import org.jspecify.annotations.NullMarked;
