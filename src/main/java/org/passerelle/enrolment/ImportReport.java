package org.passerelle.enrolment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became, or would become, of a list of people.
 *
 * @param accepted lines taken
 * @param rejected everything wrong, at its line and column
 * @param rejectedLines lines not taken (one line may have several things wrong)
 * @param known those of the accepted who were already known and are only enrolled
 * @param ignoredColumns headings that say nothing to the portal
 * @param confirmed how many got a place in the cohort
 * @param waiting how many are on its waiting list
 * @param draftId where the file of rejected lines is kept; null where there is none
 */
public record ImportReport(
        int accepted,
        List<RejectedCell> rejected,
        int rejectedLines,
        List<KnownLine> known,
        List<String> ignoredColumns,
        int confirmed,
        int waiting,
        @Nullable Long draftId) {

    /** A line that names somebody already known. */
    public record KnownLine(int line, String name) {}

    public ImportReport {
        rejected = List.copyOf(rejected);
        known = List.copyOf(known);
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
