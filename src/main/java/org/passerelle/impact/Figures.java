package org.passerelle.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one edition shows: all that a reader ever gets of it. */
public record Figures(
        List<Measure> measures,
        List<Breakdown> breakdowns,
        List<Change> changes,
        @Nullable Headline headline) {

    public Figures {
        measures = List.copyOf(measures);
        breakdowns = List.copyOf(breakdowns);
        changes = List.copyOf(changes);
    }

    static Figures of(List<Measure> measures, List<Breakdown> breakdowns) {
        return new Figures(measures, breakdowns, List.of(), null);
    }
}
