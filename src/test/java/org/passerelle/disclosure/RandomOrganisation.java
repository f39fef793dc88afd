package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hipparchus.optim.linear.Relationship;

/**
 * A made-up organisation with its persons, the linked tables it would publish - sex by age, a hierarchy of programmes and
 * cohorts by sex, answers and improvement by programme with percentages and means - and perhaps an earlier edition on its
 * first members. Everything follows from the seed.
 */
final class RandomOrganisation {

    private static final int HIGHEST_SCORE = 100;

    private record Person(int sex, int age, int cohort, int answer, int score, boolean early) {}

    private record Sum(String total, List<String> parts) {}

    final int k;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<Person> persons = new ArrayList<>();
    private final int cohorts;
    private final int programmes;
    private final int ages;
    private final boolean womenOnly;
    private final boolean bySexAndAge;
    private final boolean byAnswer;
    private final boolean withEarlierEdition;
    private final List<Sum> sums = new ArrayList<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final Map<String, Double> scoreSums = new LinkedHashMap<>();
    private final List<Sum> scoreRelations = new ArrayList<>();
    private LinkedTables.Result earlier;
    private LinkedTables.Result latest;

    RandomOrganisation(long seed) {
        Random random = new Random(seed);
        k = random.nextInt(4) == 0 ? 5 : 11;
        programmes = 1 + random.nextInt(3);
        cohorts = programmes + random.nextInt(3);
        ages = 2 + random.nextInt(3);
        womenOnly = random.nextInt(5) == 0;
        bySexAndAge = random.nextBoolean();
        byAnswer = !bySexAndAge || random.nextInt(3) == 0;
        withEarlierEdition = random.nextInt(4) == 0;
        int size = (int) Math.round(12 * Math.exp(random.nextDouble() * 3.3));
        double women = 0.5 + random.nextDouble() * 0.45;
        double early = 0.3 + random.nextDouble() * 0.4;
        for (int i = 0; i < size; i++) {
            int cohort = (int) (cohorts * Math.pow(random.nextDouble(), 1.5));
            int sex = random.nextDouble() < women || (womenOnly && cohort == 0) ? 0 : 1;
            int age = (int) (ages * Math.pow(random.nextDouble(), 1.3));
            int score = 4 * random.nextInt(26);
            persons.add(new Person(sex, age, cohort, random.nextInt(3), score, random.nextDouble() < early));
        }
    }

    /** Protects and releases all that this organisation publishes. */
    void publish() {
        if (withEarlierEdition) {
            List<Person> first = persons.stream().filter(Person::early).toList();
            LinkedTables.Builder tables = LinkedTables.withThreshold(k);
            Map<String, Long> cells = describe("spring", first, tables);
            earlier = tables.protect();
            LinkedTables.Builder next = LinkedTables.withThreshold(k).beside(earlier);
            Map<String, Long> all = describe("autumn", persons, next);
            link(cells, all, next);
            try {
                latest = next.protect();
            } catch (UnprotectableException refused) {
                forgetUnreleased();
            }
        } else {
            LinkedTables.Builder tables = LinkedTables.withThreshold(k);
            describe("autumn", persons, tables);
            latest = tables.protect();
        }
    }

    /** Every cell of every edition. */
    Map<String, ProtectedCell> released() {
        Map<String, ProtectedCell> cells = new LinkedHashMap<>();
        for (LinkedTables.Result edition : editions()) {
            cells.putAll(edition.cells());
        }
        return cells;
    }

    boolean marksReasons() {
        return editions().stream().allMatch(edition -> edition.marking() == Marking.BY_REASON);
    }

    boolean wasRefused() {
        return latest == null;
    }

    /** The true count of a cell, from the persons. */
    long truth(String id) {
        Long own = counts.get(id);
        if (own != null) {
            return own;
        }
        Sum sum = sums.stream().filter(s -> s.total().equals(id)).findFirst().orElseThrow();
        return sum.parts().stream().mapToLong(this::truth).sum();
    }

    private List<LinkedTables.Result> editions() {
        return Stream.of(earlier, latest).filter(Objects::nonNull).toList();
    }

    /** A second edition that cannot be protected is not released: its readers hold the first one only. */
    private void forgetUnreleased() {
        sums.removeIf(sum -> !sum.total().startsWith("spring"));
        scoreRelations.removeIf(sum -> !sum.total().startsWith("spring"));
        hidden.clear();
    }

    /** A reader who holds every edition, table, percentage and mean. */
    LpAttacker attacker() {
        return attacker(Set.of());
    }

    /** The same reader, who by a mistake was also given these cells. */
    LpAttacker attacker(Set<String> leaked) {
        LpAttacker attacker = new LpAttacker();
        leaked.forEach(id -> attacker.knows(id, truth(id)));
        editions().forEach(attacker::reads);
        hidden.forEach(attacker::wonders);
        sums.forEach(sum -> attacker.learnsSum(sum.total(), sum.parts()));
        tellPercentages(attacker);
        tellMeans(attacker);
        return attacker;
    }

    private Map<String, Long> describe(String edition, List<Person> people, LinkedTables.Builder tables) {
        Map<String, Long> cells = new LinkedHashMap<>();
        String all = edition + "/all";
        List<String> sexes = List.of(edition + "/F", edition + "/M");
        sum(tables, all, sexes);
        List<String> programmeIds = new ArrayList<>();
        List<List<String>> programmesBySex = List.of(new ArrayList<>(), new ArrayList<>());
        for (int p = 0; p < programmes; p++) {
            String programme = edition + "/p" + p;
            programmeIds.add(programme);
            List<String> cohortIds = new ArrayList<>();
            List<List<String>> cohortsBySex = List.of(new ArrayList<>(), new ArrayList<>());
            for (int c = p; c < cohorts; c += programmes) {
                String cohort = edition + "/c" + c;
                cohortIds.add(cohort);
                int which = c;
                for (int s = 0; s < 2; s++) {
                    int sex = s;
                    String id = cohort + "FM".charAt(s);
                    cohortsBySex.get(s).add(id);
                    long count = people.stream()
                            .filter(x -> x.cohort == which && x.sex == sex)
                            .count();
                    if (womenOnly && c == 0 && s == 1) {
                        tables.structuralZero(id, count);
                    } else {
                        tables.count(id, count);
                    }
                    cells.put(id, count);
                    counts.put(id, count);
                }
                sum(tables, cohort, List.of(cohort + "F", cohort + "M"));
            }
            sum(tables, programme, cohortIds);
            for (int s = 0; s < 2; s++) {
                String id = programme + "FM".charAt(s);
                sum(tables, id, cohortsBySex.get(s));
                programmesBySex.get(s).add(id);
            }
            sum(tables, programme, List.of(programme + "F", programme + "M"));
            if (byAnswer) {
                answers(programme, p, people, tables, cells);
            }
            long total = people.stream()
                    .filter(x -> x.cohort % programmes == programmeIds.size() - 1)
                    .mapToLong(Person::score)
                    .sum();
            scoreSums.put(programme, (double) total);
        }
        sum(tables, all, programmeIds);
        sum(tables, sexes.get(0), programmesBySex.get(0));
        sum(tables, sexes.get(1), programmesBySex.get(1));
        scoreSums.put(all, (double) people.stream().mapToLong(Person::score).sum());
        scoreRelations.add(new Sum(all, programmeIds));
        if (bySexAndAge) {
            ages(edition, people, tables, cells);
        }
        return cells;
    }

    private void answers(
            String programme, int p, List<Person> people, LinkedTables.Builder tables, Map<String, Long> cells) {
        String[] names = {programme + "/improved", programme + "/not-improved", programme + "/silent"};
        for (int a = 0; a < 3; a++) {
            int answer = a;
            long count = people.stream()
                    .filter(x -> x.cohort % programmes == p && x.answer == answer)
                    .count();
            tables.count(names[a], count);
            cells.put(names[a], count);
            counts.put(names[a], count);
        }
        sum(tables, programme + "/answered", List.of(names[0], names[1]));
        sum(tables, programme, List.of(programme + "/answered", names[2]));
    }

    private void ages(String edition, List<Person> people, LinkedTables.Builder tables, Map<String, Long> cells) {
        List<String> ageIds = new ArrayList<>();
        List<List<String>> bySex = List.of(new ArrayList<>(), new ArrayList<>());
        for (int a = 0; a < ages; a++) {
            String age = edition + "/a" + a;
            ageIds.add(age);
            int band = a;
            for (int s = 0; s < 2; s++) {
                int sex = s;
                String id = age + "FM".charAt(s);
                long count = people.stream()
                        .filter(x -> x.age == band && x.sex == sex)
                        .count();
                tables.count(id, count);
                cells.put(id, count);
                counts.put(id, count);
                bySex.get(s).add(id);
            }
            sum(tables, age, List.of(age + "F", age + "M"));
        }
        sum(tables, edition + "/all", ageIds);
        sum(tables, edition + "/F", bySex.get(0));
        sum(tables, edition + "/M", bySex.get(1));
    }

    /** Each count of the autumn is that of the spring and of those who came later. */
    private void link(Map<String, Long> spring, Map<String, Long> autumn, LinkedTables.Builder tables) {
        spring.forEach((id, count) -> {
            String now = id.replace("spring", "autumn");
            String later = id.replace("spring", "later");
            if (womenOnly && id.endsWith("/c0M")) {
                return;
            }
            tables.count(later, autumn.get(now) - count).unpublished(later);
            hidden.add(later);
            sum(tables, now, List.of(id, later));
        });
    }

    private void sum(LinkedTables.Builder tables, String total, List<String> parts) {
        tables.total(total, parts.toArray(new String[0]));
        sums.add(new Sum(total, parts));
    }

    private void tellPercentages(LpAttacker attacker) {
        for (LinkedTables.Result result : editions()) {
            String edition = result == earlier ? "spring" : "autumn";
            for (int p = 0; byAnswer && p < programmes; p++) {
                String programme = edition + "/p" + p;
                tellPercentage(
                        attacker,
                        result,
                        programme + "/improved",
                        programme + "/not-improved",
                        programme + "/answered");
                tellPercentage(attacker, result, programme + "/answered", programme + "/silent", programme);
            }
        }
    }

    private void tellPercentage(
            LpAttacker attacker, LinkedTables.Result result, String part, String complement, String whole) {
        if (Rates.percentage(result, part, complement, whole) != Rates.Decision.SHOW) {
            return;
        }
        long numerator = truth(part);
        long denominator = truth(whole);
        double percentage = Math.rint(100.0 * numerator / denominator);
        attacker.learns(Map.of(part, 1.0, whole, -(percentage + .5) / 100), Relationship.LEQ, 0);
        attacker.learns(Map.of(part, 1.0, whole, -(percentage - .5) / 100), Relationship.GEQ, 0);
    }

    private void tellMeans(LpAttacker attacker) {
        for (Sum relation : scoreRelations) {
            List<String> ids = new ArrayList<>(relation.parts());
            ids.add(relation.total());
            LinkedTables.Result result = relation.total().startsWith("spring") ? earlier : latest;
            for (String id : ids) {
                String sum = "Σ" + id;
                attacker.wonders(sum);
                if (Rates.mean(result, id) == Rates.Decision.SHOW) {
                    long n = truth(id);
                    double mean = Math.rint(10 * scoreSums.get(id) / n) / 10;
                    attacker.learns(Map.of(sum, 1.0), Relationship.GEQ, (mean - .05) * n);
                    attacker.learns(Map.of(sum, 1.0), Relationship.LEQ, (mean + .05) * n);
                } else {
                    attacker.learns(Map.of(sum, 1.0, id, (double) -HIGHEST_SCORE), Relationship.LEQ, 0);
                }
            }
            attacker.learnsSum(
                    "Σ" + relation.total(),
                    relation.parts().stream().map(part -> "Σ" + part).toList());
        }
    }
}
