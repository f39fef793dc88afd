/**
 * Disclosure control of tables of counts: pure functions of their arguments, only the JDK.
 *
 * <p>A count of 1 … k−1, or a zero that is not structural, is never shown; other figures are withheld beside it until
 * whatever an attacker combines - all linked tables, margins, hierarchies, labels and earlier editions - leaves at least k
 * whole numbers possible for every withheld figure. Each such range is proven by whole-number worlds that agree with
 * everything shown. Input that contradicts itself throws {@link org.passerelle.disclosure.InvalidTable}, naming the place.
 */
@NullMarked
package org.passerelle.disclosure;

import org.jspecify.annotations.NullMarked;
