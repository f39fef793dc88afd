/** The roster of a session on a phone. */
@NullMarked
package org.passerelle.attendance.web;

import org.jspecify.annotations.NullMarked;
