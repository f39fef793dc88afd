package org.passerelle.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.passerelle.impact.Basis.CycleBasis;
import org.passerelle.impact.Basis.TableBasis;
import org.passerelle.impact.CycleRelease.Draft;
import org.passerelle.shared.QuestionnaireCatalogue.Asked;

/**
 * Makes editions of {@link Cube#PULSE}: the latest closed questionnaire after a session of each group. Only the latest, so
 * that nobody is counted twice: a form does not tell whose it is.
 */
final class PulseRelease {

    private final int k;
    private final Facts facts;
    private final Shelf shelf;
    private final LocalDate today;

    PulseRelease(int k, Facts facts, Shelf shelf, LocalDate today) {
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
        List<Draft> drafts = new ArrayList<>();
        for (Scope scope : scopes) {
            List<CycleBasis> groups = groups(scope);
            boolean news = shelf.latest(scope)
                    .map(edition -> !edition.basis().cycles().equals(groups))
                    .orElse(!groups.isEmpty());
            if (news) {
                drafts.add(new Draft(scope, shelf.nextVersion(scope), groups, new HashMap<>()));
            }
        }
        CycleRelease.gate(k, shelf).admit(drafts.stream().map(Draft::counted).toList());
        drafts.removeIf(draft -> !CycleRelease.isWorthMaking(draft, shelf));
        return editions(drafts);
    }

    private List<Edition> editions(List<Draft> drafts) {
        Set<String> codes = new TreeSet<>();
        drafts.forEach(draft -> codes.addAll(CyclePopulations.codes(CyclePopulations.LAST, draft.cycles())));
        Map<String, AnswerTables> tables = new LinkedHashMap<>();
        for (String code : codes) {
            facts.questionnaires().stream()
                    .filter(asked -> asked.code().equals(code))
                    .max(Comparator.comparingInt(Asked::version))
                    .ifPresent(asked -> tables.put(code, tabulate(asked, drafts)));
        }
        return drafts.stream().map(draft -> edition(draft, tables)).toList();
    }

    private Edition edition(Draft draft, Map<String, AnswerTables> tables) {
        List<Breakdown> breakdowns = new ArrayList<>();
        List<TableBasis> kept = new ArrayList<>();
        tables.forEach((code, made) -> {
            String population = draft.population(CyclePopulations.ofQuestionnaire(CyclePopulations.LAST, code));
            breakdowns.addAll(made.breakdowns(population));
            kept.addAll(made.tables(population));
        });
        long forms = draft.cycles().stream().mapToLong(CycleBasis::lastForms).sum();
        return new Edition(
                draft.scope().id(),
                Cube.PULSE,
                draft.version(),
                today,
                Figures.of(
                        List.of(
                                Measure.count("pulse-groups", draft.cycles().size()),
                                Measure.count("pulse-answers", forms)),
                        breakdowns),
                Basis.ofCycles(draft.cycles(), draft.standings(), kept));
    }

    private AnswerTables tabulate(Asked asked, List<Draft> drafts) {
        String what = CyclePopulations.ofQuestionnaire(CyclePopulations.LAST, asked.code());
        List<AnswerTables.Forms> released = new ArrayList<>();
        for (Edition edition : shelf.editions()) {
            String subject = CyclePopulations.subject(what, edition.scope());
            if (edition.basis().standings().get(subject) == Standing.SHOWN) {
                released.add(forms(
                        asked.code(),
                        subject + "/" + edition.version(),
                        edition.basis().cycles()));
            }
        }
        List<AnswerTables.Forms> fresh = drafts.stream()
                .filter(draft -> draft.shows(what))
                .map(draft -> forms(asked.code(), draft.population(what), draft.cycles()))
                .toList();
        return new AnswerTables(k, facts, "PULSE", asked, shelf.tables(), released, fresh);
    }

    private AnswerTables.Forms forms(String code, String population, List<CycleBasis> groups) {
        Set<Long> waves = new TreeSet<>();
        groups.stream().filter(group -> group.lastCode().equals(code)).forEach(group -> waves.add(group.last()));
        return new AnswerTables.Forms(
                population,
                facts.waves().stream().filter(wave -> waves.contains(wave.id())).toList());
    }

    private List<CycleBasis> groups(Scope scope) {
        Map<Long, Facts.Wave> latest = new HashMap<>();
        for (Facts.Wave wave : facts.waves()) {
            if (wave.moment().equals("PULSE")
                    && wave.responses() > 0
                    && scope.covers(wave.programme(), wave.openedOn())) {
                latest.merge(wave.cohort(), wave, PulseRelease::later);
            }
        }
        return latest.values().stream()
                .sorted(Comparator.comparingLong(Facts.Wave::cohort))
                .map(wave -> new CycleBasis(
                        wave.cohort(),
                        wave.programme(),
                        0,
                        "",
                        0,
                        wave.id(),
                        wave.questionnaire(),
                        wave.responses(),
                        0,
                        0,
                        Map.of()))
                .toList();
    }

    private static Facts.Wave later(Facts.Wave one, Facts.Wave other) {
        Comparator<Facts.Wave> byDay =
                Comparator.comparing(Facts.Wave::openedOn).thenComparingLong(Facts.Wave::id);
        return byDay.compare(one, other) >= 0 ? one : other;
    }
}
