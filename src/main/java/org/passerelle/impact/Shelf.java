package org.passerelle.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.impact.Basis.TableBasis;
import org.passerelle.impact.PopulationGate.Released;

/** The editions of one cube that an organisation has released so far. */
final class Shelf {

    private final List<Edition> editions;

    Shelf(List<Edition> all, Cube cube) {
        this.editions = all.stream()
                .filter(edition -> edition.cube() == cube)
                .sorted(Comparator.comparingInt(Edition::version).thenComparingLong(Edition::scope))
                .toList();
    }

    List<Edition> editions() {
        return editions;
    }

    Optional<Edition> latest(Scope scope) {
        return editions.stream()
                .filter(edition -> edition.scope() == scope.id())
                .reduce((earlier, later) -> later);
    }

    int nextVersion(Scope scope) {
        return latest(scope).map(Edition::version).orElse(0) + 1;
    }

    List<TableBasis> tables() {
        return editions.stream()
                .flatMap(edition -> edition.basis().tables().stream())
                .toList();
    }

    /** The populations of one universe in all editions. */
    List<Released> released(String universe, Populations of) {
        List<Released> released = new ArrayList<>();
        for (Edition edition : editions) {
            for (Population population : of.populations(edition).getOrDefault(universe, List.of())) {
                Standing standing = edition.basis().standings().getOrDefault(population.subject(), Standing.UNMARKED);
                released.add(new Released(population, standing));
            }
        }
        return released;
    }

    /** The populations that an edition counts, by the universe that their members are of. */
    interface Populations {
        Map<String, List<Population>> populations(Edition edition);
    }
}
