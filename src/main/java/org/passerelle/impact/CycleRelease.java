package org.passerelle.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.passerelle.impact.Basis.CycleBasis;

/**
 * Makes editions of {@link Cube#CYCLES}: the groups whose last questionnaire was opened in the period and is closed. A group
 * once counted stays as it was counted.
 */
final class CycleRelease {

    private final int k;
    private final Facts facts;
    private final Shelf shelf;
    private final LocalDate today;

    CycleRelease(int k, Facts facts, Shelf shelf, LocalDate today) {
        this.k = k;
        this.facts = facts;
        this.shelf = shelf;
        this.today = today;
    }

    /** An edition to be, before its figures are made. */
    record Draft(Scope scope, int version, List<CycleBasis> cycles, Map<String, Standing> standings) {

        CycleGate.Counted counted() {
            return new CycleGate.Counted(scope.id(), version, cycles, standings, true);
        }

        Standing standing(String what) {
            return standings.getOrDefault(CyclePopulations.subject(what, scope.id()), Standing.UNMARKED);
        }

        String population(String what) {
            return CyclePopulations.subject(what, scope.id()) + "/" + version;
        }

        boolean shows(String what) {
            return standing(what) == Standing.SHOWN;
        }
    }

    /**
     * The editions that may be made now.
     *
     * @throws org.passerelle.disclosure.UnprotectableException if no choice is safe beside what is released
     */
    List<Edition> make(List<Scope> scopes) {
        Map<Long, CycleBasis> counted = new HashMap<>();
        shelf.editions()
                .forEach(edition -> edition.basis().cycles().forEach(cycle -> counted.put(cycle.cohort(), cycle)));
        List<Draft> drafts = new ArrayList<>();
        for (Scope scope : scopes) {
            List<CycleBasis> cycles = cycles(scope, counted);
            boolean news = shelf.latest(scope)
                    .map(edition -> !edition.basis().cycles().equals(cycles))
                    .orElse(!cycles.isEmpty());
            if (news) {
                drafts.add(new Draft(scope, shelf.nextVersion(scope), cycles, new HashMap<>()));
            }
        }
        gate(k, shelf).admit(drafts.stream().map(Draft::counted).toList());
        drafts.removeIf(draft -> !isWorthMaking(draft, shelf));
        if (drafts.isEmpty()) {
            return List.of();
        }
        CycleFigures figures = new CycleFigures(k, facts, shelf, drafts);
        return drafts.stream()
                .map(draft -> new Edition(
                        draft.scope().id(),
                        Cube.CYCLES,
                        draft.version(),
                        today,
                        figures.of(draft),
                        Basis.ofCycles(draft.cycles(), draft.standings(), figures.tables(draft))))
                .toList();
    }

    /** A gate beside all that is on the shelf. */
    static CycleGate gate(int k, Shelf shelf) {
        return new CycleGate(
                k,
                shelf.editions().stream()
                        .map(edition -> new CycleGate.Counted(
                                edition.scope(),
                                edition.version(),
                                edition.basis().cycles(),
                                edition.basis().standings(),
                                false))
                        .toList());
    }

    /** Something to show, and nothing lost of what the last edition showed. */
    static boolean isWorthMaking(Draft draft, Shelf shelf) {
        boolean something = draft.shows(CyclePopulations.FIRST) || draft.shows(CyclePopulations.LAST);
        return something
                && shelf.latest(draft.scope())
                        .map(edition -> edition.basis().standings().entrySet().stream()
                                .filter(before -> before.getValue() == Standing.SHOWN)
                                .allMatch(before -> draft.standings().get(before.getKey()) == Standing.SHOWN))
                        .orElse(true);
    }

    private List<CycleBasis> cycles(Scope scope, Map<Long, CycleBasis> counted) {
        List<CycleBasis> cycles = new ArrayList<>();
        for (Facts.Wave last : facts.waves()) {
            if (last.moment().equals("T1") && scope.covers(last.programme(), last.openedOn())) {
                CycleBasis known = counted.get(last.cohort());
                if (known != null) {
                    cycles.add(known);
                } else {
                    facts.cycles().stream()
                            .filter(cycle -> cycle.cohort() == last.cohort())
                            .findFirst()
                            .ifPresent(cycle -> cycles.add(cycle(cycle, last)));
                }
            }
        }
        cycles.sort(Comparator.comparingLong(CycleBasis::cohort));
        return cycles;
    }

    private CycleBasis cycle(Facts.Cycle cycle, Facts.Wave last) {
        Facts.Wave first = facts.waves().stream()
                .filter(wave -> wave.cohort() == cycle.cohort() && wave.moment().equals("T0"))
                .findFirst()
                .orElse(null);
        Map<String, Long> pairs = new HashMap<>();
        cycle.changes()
                .forEach(change -> pairs.put(change.outcome(), change.moments().n()));
        return new CycleBasis(
                cycle.cohort(),
                cycle.programme(),
                first == null ? 0 : first.id(),
                first == null ? "" : first.questionnaire(),
                first == null ? 0 : first.responses(),
                last.id(),
                last.questionnaire(),
                last.responses(),
                cycle.enrolled(),
                cycle.attended(),
                pairs);
    }

    /** Every outcome that groups of these drafts or editions were compared by. */
    static Set<String> outcomes(List<CycleBasis> cycles) {
        Set<String> outcomes = new TreeSet<>();
        cycles.forEach(cycle -> outcomes.addAll(cycle.pairs().keySet()));
        return outcomes;
    }
}
