package org.passerelle.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.passerelle.disclosure.Rates;
import org.passerelle.impact.Basis.CycleBasis;
import org.passerelle.impact.Basis.TableBasis;
import org.passerelle.impact.CycleRelease.Draft;
import org.passerelle.shared.QuestionnaireCatalogue.Asked;
import org.passerelle.statistics.Interval;
import org.passerelle.statistics.ResponseBounds;
import org.passerelle.statistics.Wilson;

/** Protects all tables of the new editions of {@link Cube#CYCLES} together and makes their figures. */
final class CycleFigures {

    private static final Map<String, String> MOMENTS =
            Map.of(CyclePopulations.FIRST, "T0", CyclePopulations.LAST, "T1");

    private final int k;
    private final Facts facts;
    private final Shelf shelf;
    private final List<Draft> drafts;
    private final Map<String, AnswerTables> answers = new LinkedHashMap<>();
    private final ChangeTables changes;

    CycleFigures(int k, Facts facts, Shelf shelf, List<Draft> drafts) {
        this.k = k;
        this.facts = facts;
        this.shelf = shelf;
        this.drafts = drafts;
        for (String moment : List.of(CyclePopulations.LAST, CyclePopulations.FIRST)) {
            Set<String> codes = new TreeSet<>();
            drafts.forEach(draft -> codes.addAll(CyclePopulations.codes(moment, draft.cycles())));
            codes.forEach(code -> asked(code)
                    .ifPresent(asked ->
                            answers.put(CyclePopulations.ofQuestionnaire(moment, code), tabulate(moment, asked))));
        }
        this.changes = new ChangeTables(k, facts, shelf, drafts);
    }

    /** The latest version of a questionnaire among those of the waves. */
    private Optional<Asked> asked(String code) {
        return facts.questionnaires().stream()
                .filter(asked -> asked.code().equals(code))
                .max(Comparator.comparingInt(Asked::version));
    }

    private AnswerTables tabulate(String moment, Asked asked) {
        String what = CyclePopulations.ofQuestionnaire(moment, asked.code());
        List<AnswerTables.Forms> released = new ArrayList<>();
        for (Edition edition : shelf.editions()) {
            String subject = CyclePopulations.subject(what, edition.scope());
            if (edition.basis().standings().get(subject) == Standing.SHOWN) {
                released.add(forms(
                        moment,
                        asked.code(),
                        subject + "/" + edition.version(),
                        edition.basis().cycles()));
            }
        }
        List<AnswerTables.Forms> fresh = drafts.stream()
                .filter(draft -> draft.shows(what))
                .map(draft -> forms(moment, asked.code(), draft.population(what), draft.cycles()))
                .toList();
        return new AnswerTables(k, facts, MOMENTS.getOrDefault(moment, moment), asked, shelf.tables(), released, fresh);
    }

    private AnswerTables.Forms forms(String moment, String code, String population, List<CycleBasis> cycles) {
        boolean first = moment.equals(CyclePopulations.FIRST);
        Set<Long> waves = new TreeSet<>();
        for (CycleBasis cycle : cycles) {
            if (code.equals(first ? cycle.firstCode() : cycle.lastCode())) {
                waves.add(first ? cycle.first() : cycle.last());
            }
        }
        return new AnswerTables.Forms(
                population,
                facts.waves().stream().filter(wave -> waves.contains(wave.id())).toList());
    }

    /** What is to be kept of an edition. */
    List<TableBasis> tables(Draft draft) {
        List<TableBasis> tables = new ArrayList<>();
        answers.forEach((what, made) -> tables.addAll(made.tables(draft.population(what))));
        tables.addAll(changes.tables(draft));
        return tables;
    }

    /** What is to be shown of it. */
    Figures of(Draft draft) {
        List<Breakdown> breakdowns = new ArrayList<>();
        answers.forEach((what, made) -> breakdowns.addAll(made.breakdowns(draft.population(what))));
        return new Figures(
                measures(draft), breakdowns, changes.of(draft), headline(draft).orElse(null));
    }

    private List<Measure> measures(Draft draft) {
        long first = draft.cycles().stream()
                .mapToLong(CycleBasis::firstOfThoseWhoCame)
                .sum();
        long last = draft.cycles().stream()
                .mapToLong(CycleBasis::lastOfThoseWhoCame)
                .sum();
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.count("groups", draft.cycles().size()));
        measures.add(Measure.of("enrolled", enrolled(draft), draft.standing(CyclePopulations.ENROLLED)));
        measures.add(Measure.of("attended", attended(draft), draft.standing(CyclePopulations.ATTENDED)));
        measures.add(Measure.of("answered-first", first, draft.standing(CyclePopulations.FIRST)));
        measures.add(Measure.of("answered-last", last, draft.standing(CyclePopulations.LAST)));
        measures.add(pairs(draft));
        measures.add(responseRate(draft, last));
        return measures;
    }

    private static long enrolled(Draft draft) {
        return draft.cycles().stream().mapToLong(CycleBasis::enrolled).sum();
    }

    private static long attended(Draft draft) {
        return draft.cycles().stream().mapToLong(CycleBasis::attended).sum();
    }

    /** The most pairs that one outcome could be compared by. */
    private static Measure pairs(Draft draft) {
        long most = -1;
        Standing worst = Standing.BELOW_K;
        for (String outcome : CycleRelease.outcomes(draft.cycles())) {
            Standing standing = draft.standing(CyclePopulations.PAIRS + outcome);
            worst = standing == Standing.SHOWN ? worst : standing;
            if (standing == Standing.SHOWN) {
                most = Math.max(
                        most,
                        draft.cycles().stream()
                                .mapToLong(cycle -> cycle.pairs().getOrDefault(outcome, 0L))
                                .sum());
            }
        }
        return Measure.of("pairs", most, most < 0 ? worst : Standing.SHOWN);
    }

    private Measure responseRate(Draft draft, long last) {
        boolean shown = draft.shows(CyclePopulations.ATTENDED)
                && draft.shows(CyclePopulations.LAST)
                && Rates.percentage(k, last, attended(draft)) == Rates.Decision.SHOW;
        return shown
                ? Measure.share("response-rate", last, attended(draft))
                : Measure.withheld("response-rate", Reason.MASKED);
    }

    /** Of the questionnaire that most forms are of. */
    private Optional<Headline> headline(Draft draft) {
        return CyclePopulations.codes(CyclePopulations.LAST, draft.cycles()).stream()
                .map(code -> CyclePopulations.ofQuestionnaire(CyclePopulations.LAST, code))
                .filter(draft::shows)
                .max(Comparator.comparingLong(what -> forms(draft, what)))
                .flatMap(what -> Optional.ofNullable(answers.get(what)).flatMap(made -> headline(draft, what, made)));
    }

    private static long forms(Draft draft, String what) {
        return draft.cycles().stream()
                .filter(cycle -> what.equals(CyclePopulations.ofQuestionnaire(CyclePopulations.LAST, cycle.lastCode())))
                .mapToLong(CycleBasis::lastForms)
                .sum();
    }

    private Optional<Headline> headline(Draft draft, String what, AnswerTables made) {
        long forms = forms(draft, what);
        return made.statement().map(statement -> {
            Optional<Long> agree = made.agree(draft.population(what));
            if (agree.isEmpty()) {
                return new Headline(
                        statement.label(), null, forms, null, null, null, null, null, null, null, Reason.MASKED);
            }
            Interval wilson = Wilson.of(agree.get(), forms).get();
            boolean whole = forms
                    == draft.cycles().stream().mapToLong(CycleBasis::lastForms).sum();
            boolean eligibleShown = whole && forms <= attended(draft) && draft.shows(CyclePopulations.ATTENDED);
            ResponseBounds bounds = eligibleShown ? new ResponseBounds(agree.get(), forms, attended(draft)) : null;
            return new Headline(
                    statement.label(),
                    agree.get(),
                    forms,
                    (double) agree.get() / forms,
                    wilson.lower(),
                    wilson.upper(),
                    bounds == null ? null : bounds.eligible(),
                    bounds == null ? null : bounds.responseRate().get(),
                    bounds == null ? null : bounds.worstAndBest().get().lower(),
                    bounds == null ? null : bounds.worstAndBest().get().upper(),
                    null);
        });
    }
}
