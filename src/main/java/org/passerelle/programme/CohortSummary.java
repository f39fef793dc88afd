package org.passerelle.programme;

/** A cohort with the programme it belongs to. */
public record CohortSummary(
        long id,
        String title,
        String place,
        int capacity,
        long programmeId,
        String programmeTitle,
        ProgrammeKind kind) {}
