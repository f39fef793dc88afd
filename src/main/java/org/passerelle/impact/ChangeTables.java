package org.passerelle.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.passerelle.impact.Basis.CycleBasis;
import org.passerelle.impact.Basis.TableBasis;
import org.passerelle.impact.CycleRelease.Draft;
import org.passerelle.shared.QuestionnaireCatalogue.Asked;
import org.passerelle.shared.QuestionnaireCatalogue.Choice;
import org.passerelle.shared.QuestionnaireCatalogue.Outcome;
import org.passerelle.shared.QuestionnaireCatalogue.Question;
import org.passerelle.statistics.Gate;
import org.passerelle.statistics.PairedMoments;

/** The change of every outcome in the new editions, with how many changed for the better protected over all of them. */
final class ChangeTables {

    private static final String FAMILY = "change/";

    private final int k;
    private final Facts facts;
    private final Shelf shelf;
    private final List<Draft> drafts;
    private final Map<String, TableGate.Published> tables = new HashMap<>();

    ChangeTables(int k, Facts facts, Shelf shelf, List<Draft> drafts) {
        this.k = k;
        this.facts = facts;
        this.shelf = shelf;
        this.drafts = drafts;
        Set<String> outcomes = new TreeSet<>();
        drafts.forEach(draft -> outcomes.addAll(CycleRelease.outcomes(draft.cycles())));
        outcomes.forEach(this::protect);
    }

    private void protect(String code) {
        String what = CyclePopulations.PAIRS + code;
        Outcome outcome = outcome(code);
        List<TableGate.Table> fresh = drafts.stream()
                .filter(draft -> draft.shows(what))
                .filter(draft -> Gate.of(moments(draft.cycles(), code).n()).showsTests())
                .map(draft -> new TableGate.Table(
                        FAMILY + code + "@" + draft.population(what),
                        draft.population(what),
                        ChangeFigures.directionTable()))
                .toList();
        List<TableBasis> earlier = shelf.tables().stream()
                .filter(basis -> basis.family().equals(FAMILY + code))
                .toList();
        Map<String, List<CycleBasis>> populations = new LinkedHashMap<>();
        shelf.editions()
                .forEach(edition -> populations.put(
                        CyclePopulations.subject(what, edition.scope()) + "/" + edition.version(),
                        edition.basis().cycles()));
        drafts.forEach(draft -> populations.put(draft.population(what), draft.cycles()));
        TableGate.protect(
                        k,
                        earlier.stream().map(TableBasis::published).toList(),
                        fresh,
                        alike(code, outcome, populations))
                .forEach(published -> tables.put(published.table().population(), published));
    }

    private List<TableGate.Alike> alike(String code, Outcome outcome, Map<String, List<CycleBasis>> populations) {
        Map<CycleBasis, Set<String>> in = new LinkedHashMap<>();
        populations.forEach((population, cycles) -> cycles.forEach(
                cycle -> in.computeIfAbsent(cycle, any -> new TreeSet<>()).add(population)));
        List<TableGate.Alike> alike = new ArrayList<>();
        in.forEach((cycle, names) -> ChangeFigures.directions(moments(List.of(cycle), code), outcome.higherIsBetter())
                .forEach((direction, count) -> {
                    Map<String, String> fines = new HashMap<>();
                    names.forEach(name -> fines.put(name, direction));
                    alike.add(new TableGate.Alike(fines, count));
                }));
        return alike;
    }

    /** What is to be kept of an edition. */
    List<TableBasis> tables(Draft draft) {
        List<TableBasis> kept = new ArrayList<>();
        for (String code : CycleRelease.outcomes(draft.cycles())) {
            TableGate.Published table = tables.get(draft.population(CyclePopulations.PAIRS + code));
            if (table != null) {
                kept.add(TableBasis.of(FAMILY + code, table));
            }
        }
        return kept;
    }

    /** Every outcome that is compared in these groups, in the order of their questionnaires. */
    List<Change> of(Draft draft) {
        List<Change> changes = new ArrayList<>();
        for (String code : ordered(CycleRelease.outcomes(draft.cycles()))) {
            changes.add(of(draft, code));
        }
        return ChangeFigures.corrected(changes);
    }

    private Change of(Draft draft, String code) {
        Outcome outcome = outcome(code);
        List<Integer> values = values(outcome);
        double lowest = values.isEmpty() ? 0 : values.get(0);
        double highest = values.isEmpty() ? 0 : values.get(values.size() - 1);
        String what = CyclePopulations.PAIRS + code;
        return switch (draft.standing(what)) {
            case BELOW_K -> ChangeFigures.withheld(outcome, lowest, highest, Reason.BELOW_K);
            case MASKED, UNMARKED -> ChangeFigures.withheld(outcome, lowest, highest, Reason.MASKED);
            case SHOWN ->
                ChangeFigures.of(
                        outcome,
                        lowest,
                        highest,
                        moments(draft.cycles(), code),
                        Optional.ofNullable(tables.get(draft.population(what))));
        };
    }

    private PairedMoments moments(List<CycleBasis> cycles, String outcome) {
        Set<Long> cohorts = new TreeSet<>();
        cycles.forEach(cycle -> cohorts.add(cycle.cohort()));
        PairedMoments.Fold fold = new PairedMoments.Fold();
        for (Facts.Cycle cycle : facts.cycles()) {
            if (cohorts.contains(cycle.cohort())) {
                cycle.changes().stream()
                        .filter(change -> change.outcome().equals(outcome))
                        .forEach(change -> fold.add(change.moments()));
            }
        }
        return fold.toMoments();
    }

    private List<String> ordered(Set<String> outcomes) {
        List<String> ordered = new ArrayList<>();
        facts.questionnaires()
                .forEach(asked -> asked.outcomes().forEach(outcome -> {
                    if (outcomes.contains(outcome.code()) && !ordered.contains(outcome.code())) {
                        ordered.add(outcome.code());
                    }
                }));
        outcomes.stream().filter(code -> !ordered.contains(code)).forEach(ordered::add);
        return ordered;
    }

    private Outcome outcome(String code) {
        return facts.questionnaires().stream()
                .flatMap(asked -> asked.outcomes().stream())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseGet(() -> ChangeFigures.nameless(code));
    }

    /** The values that its answers can have. */
    private List<Integer> values(Outcome outcome) {
        for (Asked asked : facts.questionnaires()) {
            for (Question question : asked.questions()) {
                if (asked.outcomes().contains(outcome) && question.code().equals(outcome.question())) {
                    return question.choices().stream()
                            .map(Choice::code)
                            .map(Integer::valueOf)
                            .sorted()
                            .toList();
                }
            }
        }
        return List.of();
    }
}
