package org.passerelle.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a reader gets of a scope.
 *
 * @param measures in a fixed order, also those that are not released: {@link #MEASURES}
 * @param breakdowns ages and sex first, then answers
 * @param headline null while no last questionnaire is released
 * @param editions cube → its latest edition; a cube that has none is absent
 */
public record ImpactView(
        Scope scope,
        List<Measure> measures,
        List<Breakdown> breakdowns,
        List<Change> changes,
        @Nullable Headline headline,
        Map<Cube, EditionMark> editions) {

    /** Version and day of an edition. */
    public record EditionMark(int version, LocalDate madeOn) {}

    /** The ids of the measures, in the order in which they are shown. */
    public static final List<String> MEASURES = List.of(
            "sessions-held",
            "sessions-planned",
            "sessions-cancelled",
            "persons",
            "attendances",
            "person-hours",
            "attendance-rate",
            "per-session",
            "groups",
            "enrolled",
            "attended",
            "answered-first",
            "answered-last",
            "pairs",
            "response-rate",
            "pulse-groups",
            "pulse-answers");

    public ImpactView {
        measures = List.copyOf(measures);
        breakdowns = List.copyOf(breakdowns);
        changes = List.copyOf(changes);
        editions = Map.copyOf(editions);
    }

    /** One of the {@link #MEASURES}. */
    public Measure measure(String id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such measure: " + id));
    }
}
