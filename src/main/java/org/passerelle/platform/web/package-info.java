/** The frame of the pages: one mapper for refusals, languages, security headers. */
@NullMarked
package org.passerelle.platform.web;

import org.jspecify.annotations.NullMarked;
