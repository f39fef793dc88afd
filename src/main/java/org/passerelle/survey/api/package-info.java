/** Questionnaires, waves and their public answers over REST. */
@NullMarked
package org.passerelle.survey.api;

import org.jspecify.annotations.NullMarked;
