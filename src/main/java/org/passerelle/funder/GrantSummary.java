package org.passerelle.funder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.Scope;

/**
 * A grant as its two sides see it.
 *
 * @param organisation name of the organisation that receives it
 * @param amount in euros; null where it is not said
 * @param programmes what it covers, by title
 */
public record GrantSummary(
        long id,
        String title,
        long organisationId,
        String organisation,
        long funderId,
        String funder,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable BigDecimal amount,
        List<Programme> programmes) {

    /** A programme that the grant covers. */
    public record Programme(long id, String title) {}

    public GrantSummary {
        programmes = List.copyOf(programmes);
    }

    /** What the figures of the grant are added up over. */
    public Scope scope() {
        return new Scope(
                id, programmes.stream().map(Programme::id).collect(Collectors.toUnmodifiableSet()), startsOn, endsOn);
    }

    /** The titles of the programmes in one line. */
    public String programmeTitles() {
        return programmes.stream().map(Programme::title).collect(Collectors.joining(", "));
    }
}
