package org.passerelle.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.hipparchus.optim.linear.Relationship;
import org.passerelle.disclosure.LpAttacker;
import org.passerelle.impact.Basis.CategoryBasis;
import org.passerelle.impact.Basis.CycleBasis;
import org.passerelle.impact.Basis.TableBasis;

/**
 * All funders of an organisation put together: they hold every edition of every grant, know which groups and programmes
 * each grant covers, and how figures are withheld. What they want to know is every withheld count, and the size of every
 * small group that one figure holds and another does not.
 */
final class FundersReader {

    private final LpAttacker attacker = new LpAttacker();
    private final Map<String, Long> truth = new LinkedHashMap<>();
    private final Set<String> targets = new LinkedHashSet<>();
    private final Set<String> leaked;

    /** @param leaked cells of tables that are shown to them by mistake */
    private FundersReader(Set<String> leaked) {
        this.leaked = leaked;
        attacker.startsFrom(this::truth);
    }

    static FundersReader ofPersons(FundedOrganisation organisation, Set<String> leaked) {
        FundersReader reader = new FundersReader(leaked);
        reader.persons(editions(organisation, Cube.PERSONS));
        return reader;
    }

    static FundersReader ofGroups(FundedOrganisation organisation, Cube cube, Set<String> leaked) {
        FundersReader reader = new FundersReader(leaked);
        reader.groups(editions(organisation, cube), organisation.facts);
        return reader;
    }

    LpAttacker attacker() {
        return attacker;
    }

    /** What may not be narrowed, with its true count. */
    Map<String, Long> targets() {
        Map<String, Long> wanted = new LinkedHashMap<>();
        targets.stream()
                .filter(target -> !leaked.contains(target))
                .forEach(target -> wanted.put(target, truth(target)));
        return wanted;
    }

    long truth(String cell) {
        return truth.getOrDefault(cell, 0L);
    }

    private static List<Edition> editions(FundedOrganisation organisation, Cube cube) {
        return organisation.editions.stream()
                .filter(edition -> edition.cube() == cube)
                .toList();
    }

    private void persons(List<Edition> editions) {
        Map<Long, Set<String>> in = new TreeMap<>();
        Map<Long, Long> marks = new TreeMap<>();
        for (Edition edition : editions) {
            String set = "persons/" + edition.scope() + "/" + edition.version();
            edition.basis().members().forEach((person, mark) -> {
                in.computeIfAbsent(person, any -> new TreeSet<>()).add(set);
                marks.put(person, mark);
            });
        }
        Map<Set<String>, List<Long>> blocks = new LinkedHashMap<>();
        in.forEach((person, sets) ->
                blocks.computeIfAbsent(sets, any -> new ArrayList<>()).add(marks.get(person)));
        Map<String, LongFunction<String>> families = Map.of("age", Ages::band, "sex", Ages::sex);
        Map<String, Set<String>> inUse = new TreeMap<>();
        families.forEach((family, fine) ->
                inUse.put(family, marks.values().stream().map(fine::apply).collect(Collectors.toSet())));
        blocks.forEach((sets, members) -> {
            block("persons", sets, members.size());
            families.forEach((family, fine) -> {
                Map<String, Long> counts = new TreeMap<>();
                inUse.getOrDefault(family, Set.of()).forEach(name -> counts.put(name, 0L));
                members.forEach(mark -> counts.merge(fine.apply(mark), 1L, Long::sum));
                divide("persons", sets, family, counts);
            });
        });
        for (Edition edition : editions) {
            String set = "persons/" + edition.scope() + "/" + edition.version();
            base("persons", set, blocks.keySet(), Standing.SHOWN);
            edition.basis().tables().forEach(table -> table("persons", set, table, blocks.keySet()));
        }
    }

    private void groups(List<Edition> editions, Facts facts) {
        Map<Long, Set<String>> in = new TreeMap<>();
        Map<Long, CycleBasis> cycles = new TreeMap<>();
        for (Edition edition : editions) {
            for (CycleBasis cycle : edition.basis().cycles()) {
                // A group whose questionnaire after a session changes is another one from then on.
                long key = edition.cube() == Cube.PULSE ? cycle.last() : cycle.cohort();
                in.computeIfAbsent(key, any -> new TreeSet<>()).add(set(edition));
                cycles.put(key, cycle);
            }
        }
        Map<Set<String>, List<CycleBasis>> blocks = new LinkedHashMap<>();
        in.forEach((key, sets) ->
                blocks.computeIfAbsent(sets, any -> new ArrayList<>()).add(cycles.get(key)));
        blocks.forEach((sets, members) -> groups(sets, members, facts));
        for (Edition edition : editions) {
            String set = set(edition);
            edition.basis().standings().forEach((subject, standing) -> {
                String what = subject.substring(0, subject.indexOf('/'));
                if (!what.contains(":form")) {
                    base(what, set, blocks.keySet(), standing);
                }
            });
            if (edition.cube() == Cube.CYCLES) {
                rests(set, blocks.keySet());
            }
            for (TableBasis table : edition.basis().tables()) {
                table(universe(table.family()), set, table, blocks.keySet());
            }
        }
    }

    private static String set(Edition edition) {
        return "of " + edition.scope() + "/" + edition.version();
    }

    private static String universe(String family) {
        return family.startsWith("change/")
                ? "pairs:" + family.substring("change/".length())
                : family.startsWith("T0") ? "first" : "last";
    }

    private void groups(Set<String> sets, List<CycleBasis> members, Facts facts) {
        block("first", sets, sum(members, "first"));
        block("last", sets, sum(members, "last"));
        answers("T0", "first", sets, members, facts);
        answers(members.get(0).enrolled() == 0 ? "PULSE" : "T1", "last", sets, members, facts);
        if (members.get(0).enrolled() == 0) {
            return;
        }
        block("pairs:mood", sets, sum(members, "pairs"));
        Map<String, Long> directions = new TreeMap<>();
        for (CycleBasis member : members) {
            facts.cycles().stream()
                    .filter(cycle -> cycle.cohort() == member.cohort())
                    .flatMap(cycle -> cycle.changes().stream())
                    .forEach(change -> ChangeFigures.directions(change.moments(), true)
                            .forEach((name, count) -> directions.merge(name, count, Long::sum)));
        }
        List.of("better", "same", "worse").forEach(name -> directions.putIfAbsent(name, 0L));
        divide("pairs:mood", sets, "change/mood", directions);
        String enrolled = block("enrolled", sets, sum(members, "enrolled"));
        String came = block("attended", sets, sum(members, "came"));
        hold(came, enrolled, "never" + sets);
        hold("first" + sets, came, "silent at first" + sets);
        hold("last" + sets, came, "silent at last" + sets);
        hold("pairs:mood" + sets, "first" + sets, "lost" + sets);
        hold("pairs:mood" + sets, "last" + sets, "new" + sets);
    }

    private static long sum(List<CycleBasis> members, String what) {
        return members.stream()
                .mapToLong(cycle -> switch (what) {
                    case "first" -> cycle.firstForms();
                    case "last" -> cycle.lastForms();
                    case "pairs" -> cycle.pairs().getOrDefault("mood", 0L);
                    case "enrolled" -> cycle.enrolled();
                    default -> cycle.attended();
                })
                .sum();
    }

    private void answers(String moment, String universe, Set<String> sets, List<CycleBasis> members, Facts facts) {
        facts.questionnaires()
                .get(0)
                .questions()
                .forEach(question -> Answers.tablesOf(question).forEach(table -> {
                    Map<String, Long> counts = new TreeMap<>();
                    for (CycleBasis member : members) {
                        long wave = universe.equals("first") ? member.first() : member.last();
                        long forms = universe.equals("first") ? member.firstForms() : member.lastForms();
                        Answers.fines(question, table, facts.answersTo(wave, question.code()), forms)
                                .forEach((fine, count) -> counts.merge(fine, count, Long::sum));
                    }
                    String family = moment + "/form/" + question.code() + (table.isEmpty() ? "" : ":" + table);
                    divide(universe, sets, family, counts);
                }));
    }

    /** Members of the same sets: how many is unknown, and no reader may find out where they are few. */
    private String block(String universe, Set<String> sets, long count) {
        String block = universe + sets;
        attacker.wonders(block);
        truth.put(block, count);
        if (count > 0 && count < Threshold.K) {
            targets.add(block);
        }
        return block;
    }

    private void divide(String universe, Set<String> sets, String family, Map<String, Long> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((fine, count) -> {
            String part = family + "=" + fine + sets;
            attacker.wonders(part);
            truth.put(part, count);
            parts.add(part);
        });
        attacker.learnsSum(universe + sets, parts);
    }

    /** part + rest = whole. */
    private void hold(String part, String whole, String rest) {
        attacker.wonders(rest);
        truth.put(rest, truth(whole) - truth(part));
        attacker.learnsSum(whole, List.of(part, rest));
    }

    private void base(String universe, String set, Set<Set<String>> blocks, Standing standing) {
        List<String> parts = in(universe, set, blocks);
        String base = universe + " " + set;
        long count = parts.stream().mapToLong(this::truth).sum();
        know(base, count, standing);
        attacker.learnsSum(base, parts.stream().filter(truth::containsKey).toList());
    }

    private static List<String> in(String prefix, String set, Set<Set<String>> blocks) {
        return blocks.stream()
                .filter(sets -> sets.contains(set))
                .map(sets -> prefix + sets)
                .toList();
    }

    private void table(String universe, String set, TableBasis table, Set<Set<String>> blocks) {
        List<String> cells = new ArrayList<>();
        for (CategoryBasis category : table.categories()) {
            List<String> parts = new ArrayList<>();
            category.fines()
                    .forEach(fine -> parts.addAll(in(table.family() + "=" + fine, set, blocks).stream()
                            .filter(truth::containsKey)
                            .toList()));
            String cell = table.name() + "#" + category.name();
            know(
                    cell,
                    parts.stream().mapToLong(this::truth).sum(),
                    table.whole() ? Standing.UNMARKED : category.standing());
            attacker.learnsSum(cell, parts);
            cells.add(cell);
        }
        attacker.learnsSum(universe + " " + set, cells);
    }

    /** Those who never came and those who did not answer, whom a subtraction would be about. */
    private void rests(String set, Set<Set<String>> blocks) {
        for (String other : List.of("never", "silent at first", "silent at last")) {
            List<String> parts = in(other, set, blocks);
            String cell = other + " " + set;
            attacker.wonders(cell);
            truth.put(cell, parts.stream().mapToLong(this::truth).sum());
            attacker.learnsSum(cell, parts);
            if (truth(cell) < Threshold.K) {
                targets.add(cell);
            }
        }
    }

    private void know(String cell, long count, Standing standing) {
        truth.put(cell, count);
        if (standing == Standing.SHOWN || leaked.contains(cell)) {
            attacker.knows(cell, count);
            return;
        }
        attacker.wonders(cell);
        targets.add(cell);
        if (standing == Standing.BELOW_K) {
            attacker.learnsBounds(cell, 0, Threshold.K - 1.0);
        } else if (standing == Standing.MASKED) {
            attacker.learns(Map.of(cell, 1.0), Relationship.GEQ, Threshold.K);
        }
    }
}
