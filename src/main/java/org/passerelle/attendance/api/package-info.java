/** The register over REST. */
@NullMarked
package org.passerelle.attendance.api;

import org.jspecify.annotations.NullMarked;
