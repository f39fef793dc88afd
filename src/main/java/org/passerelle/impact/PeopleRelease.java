package org.passerelle.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.passerelle.impact.Basis.TableBasis;
import org.passerelle.impact.PopulationGate.Released;
import org.passerelle.shared.Wording;

/** Makes editions of {@link Cube#PERSONS}: everybody who came at least once, her age and sex. */
final class PeopleRelease {

    private static final String UNIVERSE = "persons";
    private static final String AGE = "age";
    private static final String SEX = "sex";

    private final int k;
    private final Facts facts;
    private final Shelf shelf;
    private final LocalDate today;

    PeopleRelease(int k, Facts facts, Shelf shelf, LocalDate today) {
        this.k = k;
        this.facts = facts;
        this.shelf = shelf;
        this.today = today;
    }

    /**
     * The editions that may be made now.
     *
     * @throws org.passerelle.disclosure.UnprotectableException if no choice is safe beside what is released
     */
    List<Edition> make(List<Scope> scopes) {
        List<Released> released = shelf.released(UNIVERSE, PeopleRelease::populations);
        Map<Scope, Population> candidates = new LinkedHashMap<>();
        for (Scope scope : scopes) {
            Map<Long, Long> members = members(scope);
            boolean news = shelf.latest(scope)
                    .map(edition -> !edition.basis().members().equals(members))
                    .orElse(!members.isEmpty());
            if (news) {
                candidates.put(scope, new Population(subject(scope.id()), shelf.nextVersion(scope), members));
            }
        }
        Map<String, Standing> standings = new PopulationGate(k, released).admit(List.copyOf(candidates.values()));
        candidates.values().removeIf(population -> standings.get(population.name()) != Standing.SHOWN);
        List<Population> all = new ArrayList<>();
        released.forEach(earlier -> all.add(earlier.population()));
        all.addAll(candidates.values());
        Map<String, TableGate.Published> ages = tables(AGE, all, candidates, Ages::band);
        Map<String, TableGate.Published> sexes = tables(SEX, all, candidates, Ages::sex);
        List<Edition> editions = new ArrayList<>();
        candidates.forEach((scope, population) ->
                editions.add(edition(scope, population, published(ages, population), published(sexes, population))));
        return editions;
    }

    private static TableGate.Published published(Map<String, TableGate.Published> tables, Population population) {
        TableGate.Published table = tables.get(population.name());
        if (table == null) {
            throw new IllegalStateException("no table of " + population.name());
        }
        return table;
    }

    private static Map<String, List<Population>> populations(Edition edition) {
        return Map.of(
                UNIVERSE,
                List.of(new Population(
                        subject(edition.scope()),
                        edition.version(),
                        edition.basis().members())));
    }

    private static String subject(long scope) {
        return UNIVERSE + "/" + scope;
    }

    private Map<Long, Long> members(Scope scope) {
        Map<Long, Long> members = new HashMap<>();
        for (Facts.Presence presence : facts.presences()) {
            if (presence.there() > 0 && scope.covers(presence.programme(), presence.since())) {
                members.put(
                        presence.person(),
                        Ages.mark(
                                presence.birthYear(),
                                presence.sex(),
                                scope.from().getYear()));
            }
        }
        return members;
    }

    private Map<String, TableGate.Published> tables(
            String family, List<Population> all, Map<Scope, Population> fresh, LongFunction<String> fine) {
        Set<String> inUse = new TreeSet<>();
        all.forEach(population -> population.members().values().forEach(mark -> inUse.add(fine.apply(mark))));
        List<TableGate.Table> tables = new ArrayList<>();
        for (Population population : fresh.values()) {
            Map<String, Long> counts = counts(population, fine);
            tables.add(new TableGate.Table(
                    family + "@" + population.name(),
                    population.name(),
                    family.equals(AGE) ? Ages.bands(k, counts, inUse) : Ages.sexes(inUse)));
        }
        List<TableGate.Published> earlier = shelf.tables().stream()
                .filter(basis -> basis.family().equals(family))
                .map(TableBasis::published)
                .toList();
        Map<String, TableGate.Published> byPopulation = new HashMap<>();
        TableGate.protect(k, earlier, tables, alike(all, fine))
                .forEach(one -> byPopulation.put(one.table().population(), one));
        return byPopulation;
    }

    private static Map<String, Long> counts(Population population, LongFunction<String> fine) {
        Map<String, Long> counts = new TreeMap<>();
        population.members().values().forEach(mark -> counts.merge(fine.apply(mark), 1L, Long::sum));
        return counts;
    }

    private static List<TableGate.Alike> alike(List<Population> populations, LongFunction<String> fine) {
        Map<Long, Map<String, String>> fines = new HashMap<>();
        for (Population population : populations) {
            population
                    .members()
                    .forEach((person, mark) -> fines.computeIfAbsent(person, any -> new TreeMap<>())
                            .put(population.name(), fine.apply(mark)));
        }
        Map<Map<String, String>, Long> counts = new LinkedHashMap<>();
        fines.values().forEach(trace -> counts.merge(trace, 1L, Long::sum));
        List<TableGate.Alike> alike = new ArrayList<>();
        counts.forEach((trace, count) -> alike.add(new TableGate.Alike(trace, count)));
        return alike;
    }

    private Edition edition(Scope scope, Population population, TableGate.Published ages, TableGate.Published sexes) {
        Figures figures = Figures.of(
                List.of(Measure.count(UNIVERSE, population.size())),
                List.of(
                        breakdown(AGE, Breakdown.Sort.AGE, population, ages, Ages::band),
                        breakdown(SEX, Breakdown.Sort.SEX, population, sexes, Ages::sex)));
        Basis basis = Basis.ofPeople(
                population.members(),
                Map.of(population.subject(), Standing.SHOWN),
                List.of(TableBasis.of(AGE, ages), TableBasis.of(SEX, sexes)));
        return new Edition(scope.id(), Cube.PERSONS, population.version(), today, figures, basis);
    }

    private static Breakdown breakdown(
            String id,
            Breakdown.Sort sort,
            Population population,
            TableGate.Published table,
            LongFunction<String> fine) {
        Map<String, Long> counts = counts(population, fine);
        List<Breakdown.Row> rows = new ArrayList<>();
        table.table()
                .categories()
                .forEach((category, fines) -> rows.add(Breakdown.Row.of(
                        Ages.label(category),
                        fines.stream()
                                .mapToLong(one -> counts.getOrDefault(one, 0L))
                                .sum(),
                        population.size(),
                        table.of(category))));
        return new Breakdown(id, sort, Wording.same(""), population.size(), rows);
    }
}
