/** Calculations that anybody of the staff can check with numbers of her own. */
@NullMarked
package org.passerelle.impact.api;

import org.jspecify.annotations.NullMarked;
