/** Pages of people, their places and the lists that bring them in. */
@NullMarked
package org.passerelle.enrolment.web;

import org.jspecify.annotations.NullMarked;
