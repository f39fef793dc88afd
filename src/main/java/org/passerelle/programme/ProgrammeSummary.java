package org.passerelle.programme;

import java.time.LocalDate;

/**
 * A programme as lists show it.
 *
 * @param cohorts how many cohorts it has
 */
public record ProgrammeSummary(
        long id,
        String title,
        ProgrammeKind kind,
        String objective,
        LocalDate startsOn,
        LocalDate endsOn,
        long cohorts) {}
