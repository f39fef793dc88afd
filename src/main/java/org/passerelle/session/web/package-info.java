/** Pages of the plan: home, a cohort's hub, planning. */
@NullMarked
package org.passerelle.session.web;

import org.jspecify.annotations.NullMarked;
