package org.passerelle.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * A list on its way into the portal.
 *
 * @param cohortId the cohort in which its people are to be enrolled; null for none
 * @param taken whether the good lines were taken already
 * @param report what would become of it, or what has
 */
public record ImportDraftView(long id, @Nullable Long cohortId, String fileName, boolean taken, ImportReport report) {}
