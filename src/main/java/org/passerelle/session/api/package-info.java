/** Sessions and recurrences over REST. */
@NullMarked
package org.passerelle.session.api;

import org.jspecify.annotations.NullMarked;
