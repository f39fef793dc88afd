package org.passerelle.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.passerelle.shared.QuestionnaireCatalogue.Asked;
import org.passerelle.shared.QuestionnaireCatalogue.Choice;
import org.passerelle.shared.QuestionnaireCatalogue.Kind;
import org.passerelle.shared.QuestionnaireCatalogue.Outcome;
import org.passerelle.shared.QuestionnaireCatalogue.Question;
import org.passerelle.shared.Wording;
import org.passerelle.statistics.PairedMoments;

/**
 * A made-up organisation whose programmes several funders pay for, with overlapping grants and periods; people come in
 * rounds, and after each the organisation releases what it may. Everything follows from the seed.
 */
final class FundedOrganisation {

    static final LocalDate START = LocalDate.of(2026, 1, 1);

    private record Person(long id, int birthYear, String sex, int round, List<int[]> places) {}

    private record Group(long id, int programme, int round) {}

    final List<Scope> scopes = new ArrayList<>();
    final List<Edition> editions = new ArrayList<>();
    final Asked asked = questionnaire();
    Facts facts = new Facts(List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());
    private final Random random;
    private final int rounds;
    private final int programmes;
    private final List<Person> people = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<Long, Facts.Cycle> cycles = new TreeMap<>();
    private final Map<Long, Facts.Wave> waves = new TreeMap<>();
    private final Map<Long, Map<String, Map<String, Long>>> answers = new HashMap<>();

    FundedOrganisation(long seed) {
        random = new Random(seed);
        rounds = 1 + random.nextInt(3);
        programmes = 2 + random.nextInt(3);
        int grants = 2 + random.nextInt(3);
        for (int g = 0; g < grants; g++) {
            Set<Long> covered = new LinkedHashSet<>();
            for (long p = 0; p < programmes; p++) {
                if ((g == 0 && random.nextBoolean()) || random.nextInt(3) > 0) {
                    covered.add(p);
                }
            }
            covered.add((long) random.nextInt(programmes));
            LocalDate from = random.nextInt(4) == 0 ? START.plusMonths(1) : START;
            scopes.add(new Scope(100 + g, covered, from, START.plusMonths(24)));
        }
        int cohorts = programmes + random.nextInt(5);
        for (int c = 0; c < cohorts; c++) {
            groups.add(new Group(1000 + c, c < programmes ? c : random.nextInt(programmes), random.nextInt(rounds)));
        }
        for (Group group : groups) {
            int size = 5 + random.nextInt(18);
            for (int i = 0; i < size; i++) {
                int[] place = {(int) (group.id() - 1000), random.nextInt(8)};
                if (!people.isEmpty() && random.nextInt(15) == 0) {
                    people.get(random.nextInt(people.size())).places().add(place);
                } else {
                    people.add(new Person(
                            10_000L + people.size(),
                            random.nextInt(20) == 0 ? 0 : 1935 + (int) (50 * Math.pow(random.nextDouble(), 1.6)),
                            random.nextInt(5) == 0 ? "MALE" : random.nextInt(40) == 0 ? "OTHER" : "FEMALE",
                            random.nextInt(rounds),
                            new ArrayList<>(List.of(place))));
                }
            }
        }
    }

    /** Lets all rounds pass, each followed by a release. */
    FundedOrganisation live() {
        for (int round = 0; round < rounds; round++) {
            facts = factsAfter(round);
            editions.addAll(Release.of(Threshold.K, facts, scopes, editions, START.plusMonths(round)));
        }
        return this;
    }

    private Facts factsAfter(int round) {
        List<Facts.Presence> presences = new ArrayList<>();
        Map<String, long[]> sheets = new TreeMap<>();
        for (Person person : people) {
            for (int[] place : person.places()) {
                Group group = groups.get(place[0]);
                for (int slice = 0; slice < 2; slice++) {
                    boolean begun = Math.max(person.round(), group.round()) + slice <= round;
                    long there = begun ? Math.max(0, place[1] - 2L * slice) : 0;
                    if (begun) {
                        LocalDate since = START.plusMonths(slice);
                        presences.add(new Facts.Presence(
                                person.id(),
                                group.programme(),
                                since,
                                there + 1,
                                there,
                                90 * there,
                                person.birthYear(),
                                person.sex()));
                        long[] sum = sheets.computeIfAbsent(group.programme() + " " + since, any -> new long[3]);
                        sum[0] += there + 1;
                        sum[1] += there;
                        sum[2] += 90 * there;
                    }
                }
            }
        }
        groups.stream()
                .filter(group -> group.round() <= round && !cycles.containsKey(group.id()))
                .forEach(this::close);
        List<Facts.Sheets> sums = new ArrayList<>();
        sheets.forEach((key, sum) -> sums.add(new Facts.Sheets(
                Long.parseLong(key.substring(0, key.indexOf(' '))),
                LocalDate.parse(key.substring(key.indexOf(' ') + 1)),
                8,
                sum[0],
                sum[1],
                sum[2])));
        return new Facts(
                presences, sums, List.copyOf(cycles.values()), List.copyOf(waves.values()), answers, List.of(asked));
    }

    private void close(Group group) {
        long enrolled = people.stream()
                .filter(person -> person.places().stream().anyMatch(place -> place[0] == group.id() - 1000))
                .count();
        long attended = enrolled - random.nextInt(3);
        long first = Math.round(attended * (0.5 + random.nextDouble() / 2));
        long last = Math.round(attended * (0.4 + random.nextDouble() * 0.6));
        wave(group, 0, "T0", first);
        wave(group, 1, "T1", last);
        wave(group, 2, "PULSE", Math.round(attended * random.nextDouble()));
        int pairs = (int) Math.min(first, last) - random.nextInt(2);
        double[] before = IntStream.range(0, Math.max(0, pairs))
                .mapToDouble(i -> random.nextInt(8))
                .toArray();
        double[] after = IntStream.range(0, before.length)
                .mapToDouble(i -> Math.min(10, before[i] + random.nextInt(4) - 1))
                .toArray();
        cycles.put(
                group.id(),
                new Facts.Cycle(
                        group.id(),
                        group.programme(),
                        enrolled,
                        attended,
                        before.length < 5
                                ? List.of()
                                : List.of(new Facts.Change("mood", PairedMoments.fold(before, after)))));
    }

    private void wave(Group group, int which, String moment, long forms) {
        long id = group.id() * 10 + which;
        waves.put(
                id,
                new Facts.Wave(
                        id,
                        group.id(),
                        group.programme(),
                        asked.code(),
                        1,
                        moment,
                        START.plusMonths(random.nextInt(2)),
                        forms));
        Map<String, Map<String, Long>> given = new TreeMap<>();
        for (long form = 0; form < forms; form++) {
            count(given, "agree", skewed(5, 2.2, true));
            count(given, "mood", skewed(11, 1.2, true));
            count(given, "again", List.of("yes", "maybe", "no").get(skewed(3, 2, false)));
            for (String choice : List.of("talk", "learn", "out")) {
                if (random.nextInt(3) > 0) {
                    count(given, "brought", choice);
                }
            }
        }
        answers.put(id, given);
    }

    private int skewed(int steps, double power, boolean up) {
        int step = (int) (steps * Math.pow(random.nextDouble(), power));
        return up ? steps - 1 - step : step;
    }

    private void count(Map<String, Map<String, Long>> given, String question, Object answer) {
        String code = random.nextInt(33) == 0 ? Answers.NONE : answer.toString();
        given.computeIfAbsent(question, any -> new TreeMap<>()).merge(code, 1L, Long::sum);
    }

    static Asked questionnaire() {
        return new Asked(
                "form",
                1,
                Wording.same("form"),
                List.of(
                        new Question("agree", Kind.AGREEMENT, Wording.same("agree"), numbers(5)),
                        new Question("mood", Kind.SCALE, Wording.same("mood"), numbers(11)),
                        new Question("again", Kind.ONE, Wording.same("again"), choices("yes", "maybe", "no")),
                        new Question("brought", Kind.SEVERAL, Wording.same("brought"), choices("talk", "learn", "out")),
                        new Question("change", Kind.TEXT, Wording.same("change"), List.of())),
                List.of(new Outcome("mood", "mood", true, Wording.same("mood"))));
    }

    private static List<Choice> numbers(int steps) {
        return IntStream.range(0, steps)
                .mapToObj(step -> new Choice(Integer.toString(step), Wording.same("step " + step)))
                .toList();
    }

    private static List<Choice> choices(String... codes) {
        return java.util.Arrays.stream(codes)
                .map(code -> new Choice(code, Wording.same(code)))
                .toList();
    }
}
