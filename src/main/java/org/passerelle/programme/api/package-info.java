/** Programmes and cohorts over REST. */
@NullMarked
package org.passerelle.programme.api;

import org.jspecify.annotations.NullMarked;
