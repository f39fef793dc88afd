package org.passerelle.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;

/**
 * Reads released figures: two statements, however much data they stand on. Whose they are is for the caller (a grant of
 * hers) to have checked; that an organisation is another's does not matter here, because nothing that is read tells who.
 */
@ApplicationScoped
@Transactional
@Permit({Permission.VIEW_FUNDED_IMPACT, Permission.MANAGE_GRANTS})
public class ImpactQueries {

    @Inject
    private EditionRepository editions;

    @Inject
    private FactQueries facts;

    /** What is released for a scope of the organisation. */
    public ImpactView impact(long organisationId, Scope scope) {
        Map<String, Measure> measures = new HashMap<>();
        Map<String, Long> sessions = facts.sessions(organisationId, scope);
        for (String state : List.of("HELD", "PLANNED", "CANCELLED")) {
            String id = "sessions-" + state.toLowerCase(java.util.Locale.ROOT);
            // Sessions are no persons: nothing is withheld.
            measures.put(id, Measure.count(id, sessions.getOrDefault(state, 0L)));
        }
        List<Breakdown> breakdowns = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Headline headline = null;
        Map<Cube, ImpactView.EditionMark> marks = new EnumMap<>(Cube.class);
        List<EditionRepository.Shown> latest = editions.latest(organisationId, scope.id()).stream()
                .sorted(java.util.Comparator.comparing(EditionRepository.Shown::cube))
                .toList();
        for (EditionRepository.Shown edition : latest) {
            marks.put(edition.cube(), new ImpactView.EditionMark(edition.version(), edition.madeOn()));
            edition.figures().measures().forEach(measure -> measures.put(measure.id(), measure));
            breakdowns.addAll(edition.figures().breakdowns());
            changes.addAll(edition.figures().changes());
            headline = other(edition.figures().headline(), headline);
        }
        List<Measure> all = ImpactView.MEASURES.stream()
                .map(id -> measures.getOrDefault(id, Measure.withheld(id, Reason.NOT_RELEASED)))
                .toList();
        return new ImpactView(scope, all, breakdowns, changes, headline, marks);
    }

    /** True once something is released for the scope: what it covers must not change any more. */
    public boolean isReleased(long organisationId, long scopeId) {
        return !editions.latest(organisationId, scopeId).isEmpty();
    }

    private static @Nullable Headline other(@Nullable Headline one, @Nullable Headline otherwise) {
        return one == null ? otherwise : one;
    }
}
