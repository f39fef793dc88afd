/** The frame of the REST surface {@code /api/v1}: one mapper for refusals, one way to write ids and lists. */
@NullMarked
package org.passerelle.platform.api;

import org.jspecify.annotations.NullMarked;
