/**
 * Indicators: facts of sessions, attendances and closed waves, added up for a scope (programmes and a period), protected
 * and frozen in editions.
 *
 * <p>Invariants: only views without names are read; everything an organisation releases - all scopes, all earlier editions -
 * is protected together; a figure is served from an edition and never changes afterwards; no figure on fewer than {@link
 * org.passerelle.impact.Threshold#K} persons, none by subtraction either; free texts are not even read.
 */
@NullMarked
package org.passerelle.impact;

import org.jspecify.annotations.NullMarked;
