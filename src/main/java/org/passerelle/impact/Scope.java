package org.passerelle.impact;

import java.time.LocalDate;
import java.util.Set;

/**
 * What figures are added up over: programmes of one organisation and a period, as a grant covers them.
 *
 * @param id stable id, that of the grant; editions are kept under it
 * @param from first day
 * @param to last day
 */
public record Scope(long id, Set<Long> programmes, LocalDate from, LocalDate to) {

    public Scope {
        programmes = Set.copyOf(programmes);
    }

    boolean covers(long programme, LocalDate day) {
        return programmes.contains(programme) && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Everything that figures depend on, as one text. */
    String fingerprint() {
        return id + ":" + from + ":" + to + ":" + programmes.stream().sorted().toList();
    }
}
