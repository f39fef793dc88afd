/** Who may enter the API at all. */
@NullMarked
package org.passerelle.identity.api;

import org.jspecify.annotations.NullMarked;
