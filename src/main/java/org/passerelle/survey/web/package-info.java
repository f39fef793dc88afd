/** The participant's page, stateless and without script, and the team's pages of waves. */
@NullMarked
package org.passerelle.survey.web;

import org.jspecify.annotations.NullMarked;
