package org.passerelle.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an edition rests on, kept so that later ones can be protected beside it; never served.
 *
 * @param people keys of the persons counted
 * @param marks what each of them contributes, in the order of {@code people}
 * @param cycles groups counted
 * @param standings of each population counted in the edition, by its subject
 * @param tables as published
 */
public record Basis(
        List<Long> people,
        List<Long> marks,
        List<CycleBasis> cycles,
        Map<String, Standing> standings,
        List<TableBasis> tables) {

    /**
     * A group as it was counted; it stays so in all later editions.
     *
     * @param first the wave of T0, 0 if none
     * @param firstCode its questionnaire
     * @param firstForms how many forms it has
     * @param last the wave of T1, or the only one
     * @param pairs by outcome; none where a wave stands alone
     */
    public record CycleBasis(
            long cohort,
            long programme,
            long first,
            String firstCode,
            long firstForms,
            long last,
            String lastCode,
            long lastForms,
            long enrolled,
            long attended,
            Map<String, Long> pairs) {

        public CycleBasis {
            pairs = Map.copyOf(pairs);
        }

        /** Forms at the start, as far as somebody who came stands behind each. */
        long firstOfThoseWhoCame() {
            return Math.min(firstForms, attended);
        }

        /** Forms at the end, as far as somebody who came stands behind each. */
        long lastOfThoseWhoCame() {
            return Math.min(lastForms, attended);
        }
    }

    /**
     * A table as it was published.
     *
     * @param family what tables are protected together with it
     * @param whole whether it was withheld as a whole
     */
    public record TableBasis(
            String family, String name, String population, boolean whole, List<CategoryBasis> categories) {

        public TableBasis {
            categories = List.copyOf(categories);
        }

        static TableBasis of(String family, TableGate.Published published) {
            List<CategoryBasis> categories = new ArrayList<>();
            published
                    .table()
                    .categories()
                    .forEach((name, fines) -> categories.add(
                            new CategoryBasis(name, fines.stream().sorted().toList(), published.of(name))));
            return new TableBasis(
                    family,
                    published.table().name(),
                    published.table().population(),
                    published.standings().isEmpty(),
                    categories);
        }

        TableGate.Published published() {
            Map<String, Set<String>> fines = new LinkedHashMap<>();
            Map<String, Standing> standings = new LinkedHashMap<>();
            for (CategoryBasis category : categories) {
                fines.put(category.name(), new LinkedHashSet<>(category.fines()));
                if (!whole) {
                    standings.put(category.name(), category.standing());
                }
            }
            return new TableGate.Published(new TableGate.Table(name, population, fines), standings);
        }
    }

    /** A category of such a table: the finest ones in it. */
    public record CategoryBasis(String name, List<String> fines, Standing standing) {

        public CategoryBasis {
            fines = List.copyOf(fines);
        }
    }

    public Basis {
        people = List.copyOf(people);
        marks = List.copyOf(marks);
        cycles = List.copyOf(cycles);
        standings = Map.copyOf(standings);
        tables = List.copyOf(tables);
    }

    static Basis ofPeople(Map<Long, Long> members, Map<String, Standing> standings, List<TableBasis> tables) {
        List<Long> people = members.keySet().stream().sorted().toList();
        return new Basis(
                people,
                people.stream().map(person -> members.getOrDefault(person, 0L)).toList(),
                List.of(),
                standings,
                tables);
    }

    static Basis ofCycles(List<CycleBasis> cycles, Map<String, Standing> standings, List<TableBasis> tables) {
        return new Basis(List.of(), List.of(), cycles, standings, tables);
    }

    Map<Long, Long> members() {
        Map<Long, Long> members = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            members.put(people.get(i), marks.get(i));
        }
        return members;
    }
}
