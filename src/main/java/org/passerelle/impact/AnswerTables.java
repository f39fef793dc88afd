package org.passerelle.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.passerelle.impact.Basis.TableBasis;
import org.passerelle.shared.QuestionnaireCatalogue.Asked;
import org.passerelle.shared.QuestionnaireCatalogue.Kind;
import org.passerelle.shared.QuestionnaireCatalogue.Question;

/** The answers to one questionnaire at one moment, of all populations of an organisation together. */
final class AnswerTables {

    /**
     * Forms that are counted together.
     *
     * @param population name of the population of these forms
     * @param waves that they are in
     */
    record Forms(String population, List<Facts.Wave> waves) {

        Forms {
            waves = List.copyOf(waves);
        }

        long count() {
            return waves.stream().mapToLong(Facts.Wave::responses).sum();
        }
    }

    private final int k;
    private final Facts facts;
    private final String moment;
    private final Asked asked;
    private final List<Forms> all;
    private final List<Forms> fresh;
    private final List<TableBasis> earlier;
    private final Map<String, List<Breakdown>> breakdowns = new HashMap<>();
    private final Map<String, List<TableBasis>> tables = new HashMap<>();
    private final Map<String, TableGate.Published> agreement = new HashMap<>();
    private final Map<String, Long> agreeing = new HashMap<>();

    /**
     * @param earlier tables already released, of any family
     * @param released the forms that they are of
     * @param fresh the forms to make tables of
     * @throws org.passerelle.disclosure.UnprotectableException if no choice is safe beside what is released
     */
    AnswerTables(
            int k,
            Facts facts,
            String moment,
            Asked asked,
            List<TableBasis> earlier,
            List<Forms> released,
            List<Forms> fresh) {
        this.k = k;
        this.facts = facts;
        this.moment = moment;
        this.asked = asked;
        this.earlier = earlier;
        this.fresh = List.copyOf(fresh);
        this.all = new ArrayList<>(released);
        this.all.addAll(fresh);
        asked.questions().forEach(this::tabulate);
    }

    /** What may be shown of a population. */
    List<Breakdown> breakdowns(String population) {
        return breakdowns.getOrDefault(population, List.of());
    }

    /** What is to be kept of it. */
    List<TableBasis> tables(String population) {
        return tables.getOrDefault(population, List.of());
    }

    /** The statement whose agreement is the headline. */
    Optional<Question> statement() {
        return asked.questions().stream()
                .filter(question -> question.kind() == Kind.AGREEMENT)
                .findFirst();
    }

    /** How many agree with the statement, if that may be shown. */
    Optional<Long> agree(String population) {
        TableGate.Published table = agreement.get(population);
        return table != null && table.of(Answers.AGREE) == Standing.SHOWN && table.of(Answers.REST) == Standing.SHOWN
                ? Optional.ofNullable(agreeing.get(population))
                : Optional.empty();
    }

    private void tabulate(Question question) {
        Map<String, List<Breakdown.Row>> rows = new LinkedHashMap<>();
        for (String table : Answers.tablesOf(question)) {
            tabulate(question, table, rows);
        }
        for (Forms forms : fresh) {
            List<Breakdown.Row> found = rows.getOrDefault(forms.population(), List.of());
            if (!found.isEmpty()) {
                Breakdown.Sort sort =
                        question.kind() == Kind.SEVERAL ? Breakdown.Sort.SEVERAL_ANSWERS : Breakdown.Sort.ANSWERS;
                breakdowns
                        .computeIfAbsent(forms.population(), any -> new ArrayList<>())
                        .add(new Breakdown(id(question), sort, question.label(), forms.count(), found));
            }
        }
    }

    private String id(Question question) {
        return moment + "/" + asked.code() + "/" + question.code();
    }

    private void tabulate(Question question, String table, Map<String, List<Breakdown.Row>> rows) {
        String family = table.isEmpty() ? id(question) : id(question) + ":" + table;
        List<TableGate.Published> published =
                TableGate.protect(k, earlierOf(family), newTables(question, table, family), alike(question, table));
        for (TableGate.Published one : published) {
            String population = one.table().population();
            tables.computeIfAbsent(population, any -> new ArrayList<>()).add(TableBasis.of(family, one));
            if (one.table().name().endsWith("!")) {
                agreement.put(population, one);
                agreeing.put(population, sum(question, table, population, one.table(), Answers.AGREE));
            } else {
                one.table().categories().forEach((category, fines) -> {
                    if (!category.equals(Answers.NOT_CHOSEN)) {
                        rows.computeIfAbsent(population, any -> new ArrayList<>())
                                .add(row(question, table, population, one, category, fines));
                    }
                });
            }
        }
    }

    private Breakdown.Row row(
            Question question,
            String table,
            String population,
            TableGate.Published one,
            String category,
            Set<String> fines) {
        long base = fresh.stream()
                .filter(forms -> forms.population().equals(population))
                .mapToLong(Forms::count)
                .sum();
        return Breakdown.Row.of(
                Answers.label(question, question.kind() == Kind.SEVERAL ? Set.of(table) : fines),
                sum(question, table, population, one.table(), category),
                base,
                one.of(category));
    }

    private List<TableGate.Published> earlierOf(String family) {
        Set<String> known = new TreeSet<>();
        all.forEach(forms -> known.add(forms.population()));
        return earlier.stream()
                .filter(basis -> basis.family().equals(family) && known.contains(basis.population()))
                .map(TableBasis::published)
                .toList();
    }

    private List<TableGate.Table> newTables(Question question, String table, String family) {
        boolean headline = statement().filter(question::equals).isPresent();
        List<TableGate.Table> made = new ArrayList<>();
        for (Forms forms : fresh) {
            String name = family + "@" + forms.population();
            made.add(new TableGate.Table(
                    name, forms.population(), Answers.categories(k, question, counts(question, table, forms))));
            if (headline) {
                made.add(new TableGate.Table(name + "!", forms.population(), Answers.agreement(question)));
            }
        }
        return made;
    }

    private long sum(Question question, String table, String population, TableGate.Table of, String category) {
        Set<String> fines = of.categories().getOrDefault(category, Set.of());
        return fresh.stream()
                .filter(forms -> forms.population().equals(population))
                .map(forms -> counts(question, table, forms))
                .mapToLong(counts -> fines.stream()
                        .mapToLong(fine -> counts.getOrDefault(fine, 0L))
                        .sum())
                .sum();
    }

    private Map<String, Long> counts(Question question, String table, Forms forms) {
        Map<String, Long> counts = new HashMap<>();
        for (Facts.Wave wave : forms.waves()) {
            fines(question, table, wave).forEach((fine, count) -> counts.merge(fine, count, Long::sum));
        }
        return counts;
    }

    private Map<String, Long> fines(Question question, String table, Facts.Wave wave) {
        return Answers.fines(question, table, facts.answersTo(wave.id(), question.code()), wave.responses());
    }

    /** The forms of each wave by answer: what populations have in common they have by waves. */
    private List<TableGate.Alike> alike(Question question, String table) {
        Map<Facts.Wave, Set<String>> populations = new LinkedHashMap<>();
        for (Forms forms : all) {
            forms.waves()
                    .forEach(wave -> populations
                            .computeIfAbsent(wave, any -> new TreeSet<>())
                            .add(forms.population()));
        }
        List<TableGate.Alike> alike = new ArrayList<>();
        populations.forEach((wave, in) -> fines(question, table, wave).forEach((fine, count) -> {
            Map<String, String> fineByPopulation = new HashMap<>();
            in.forEach(population -> fineByPopulation.put(population, fine));
            alike.add(new TableGate.Alike(fineByPopulation, count));
        }));
        return alike;
    }
}
