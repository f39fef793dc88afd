/** Grants and their released figures over REST. */
@NullMarked
package org.passerelle.funder.api;

import org.jspecify.annotations.NullMarked;
