/** Signing in and out in a browser, and the authentication mechanism of the container. */
@NullMarked
package org.passerelle.identity.web;

import org.jspecify.annotations.NullMarked;
