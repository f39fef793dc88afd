/** People, enrolments and the import of lists over REST. */
@NullMarked
package org.passerelle.enrolment.api;

import org.jspecify.annotations.NullMarked;
