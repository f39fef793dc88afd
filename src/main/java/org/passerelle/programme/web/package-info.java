/** Pages of programmes and cohorts. */
@NullMarked
package org.passerelle.programme.web;

import org.jspecify.annotations.NullMarked;
