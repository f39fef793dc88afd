package org.passerelle.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.disclosure.Rates;
import org.passerelle.impact.PopulationGate.Released;

/**
 * Makes editions of {@link Cube#VOLUME}: attendances, person-hours and the rate of attendance, which belong to the persons
 * behind them. A new edition needs k persons whose attendance has changed.
 */
final class VolumeRelease {

    private static final String UNIVERSE = "volume";
    private static final double MINUTES_PER_HOUR = 60;

    private final int k;
    private final Facts facts;
    private final Shelf shelf;
    private final LocalDate today;

    VolumeRelease(int k, Facts facts, Shelf shelf, LocalDate today) {
        this.k = k;
        this.facts = facts;
        this.shelf = shelf;
        this.today = today;
    }

    /** The editions that may be made now. */
    List<Edition> make(List<Scope> scopes) {
        List<Released> released = shelf.released(UNIVERSE, VolumeRelease::populations);
        Map<Scope, Population> candidates = new LinkedHashMap<>();
        for (Scope scope : scopes) {
            Map<Long, Long> members = members(scope);
            boolean news = shelf.latest(scope)
                    .map(edition -> !edition.basis().members().equals(members))
                    .orElse(!members.isEmpty());
            if (news && attended(scope) >= k) {
                candidates.put(scope, new Population(UNIVERSE + "/" + scope.id(), shelf.nextVersion(scope), members));
            }
        }
        Map<String, Standing> standings = new PopulationGate(k, released).admit(List.copyOf(candidates.values()));
        List<Edition> editions = new ArrayList<>();
        candidates.forEach((scope, population) -> {
            if (standings.get(population.name()) == Standing.SHOWN) {
                editions.add(edition(scope, population));
            }
        });
        return editions;
    }

    private static Map<String, List<Population>> populations(Edition edition) {
        return Map.of(
                UNIVERSE,
                List.of(new Population(
                        UNIVERSE + "/" + edition.scope(),
                        edition.version(),
                        edition.basis().members())));
    }

    /** Everybody on a sheet, with what she adds to each of the sums. */
    private Map<Long, Long> members(Scope scope) {
        Map<Long, long[]> sums = new HashMap<>();
        for (Facts.Presence presence : facts.presences()) {
            if (presence.marks() > 0 && scope.covers(presence.programme(), presence.since())) {
                long[] sum = sums.computeIfAbsent(presence.person(), any -> new long[3]);
                sum[0] += presence.marks();
                sum[1] += presence.there();
                sum[2] += presence.minutes();
            }
        }
        Map<Long, Long> members = new HashMap<>();
        sums.forEach((person, sum) -> members.put(person, Population.mix(sum[0], Population.mix(sum[1], sum[2]))));
        return members;
    }

    private long attended(Scope scope) {
        Set<Long> persons = new HashSet<>();
        for (Facts.Presence presence : facts.presences()) {
            if (presence.there() > 0 && scope.covers(presence.programme(), presence.since())) {
                persons.add(presence.person());
            }
        }
        return persons.size();
    }

    private Edition edition(Scope scope, Population population) {
        long sheets = 0;
        long marks = 0;
        long there = 0;
        long minutes = 0;
        for (Facts.Sheets sum : facts.sheets()) {
            if (scope.covers(sum.programme(), sum.since())) {
                sheets += sum.sheets();
                marks += sum.marks();
                there += sum.there();
                minutes += sum.minutes();
            }
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.count("attendances", there));
        measures.add(Measure.count("person-hours", Math.rint(10 * minutes / MINUTES_PER_HOUR) / 10));
        measures.add(
                Rates.percentage(k, there, marks) == Rates.Decision.SHOW
                        ? Measure.share("attendance-rate", there, marks)
                        : Measure.withheld("attendance-rate", Reason.MASKED));
        if (sheets > 0) {
            measures.add(new Measure("per-session", Math.rint(10.0 * there / sheets) / 10, sheets, null, null, null));
        }
        return new Edition(
                scope.id(),
                Cube.VOLUME,
                population.version(),
                today,
                Figures.of(measures, List.of()),
                Basis.ofPeople(population.members(), Map.of(population.subject(), Standing.SHOWN), List.of()));
    }
}
