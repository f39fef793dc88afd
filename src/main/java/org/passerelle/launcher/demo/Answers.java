package org.passerelle.launcher.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.passerelle.launcher.demo.DemoGroup.Meeting;
import org.passerelle.launcher.demo.DemoGroup.Member;
import org.passerelle.survey.PersonalLinks;

/**
 * What the groups of the demo answered: a finished group has a start, a pulse and an end, closed and folded into facts
 * as the portal itself does it; a group that runs has an open pulse with a known code.
 */
final class Answers {

    private static final List<String> OUTCOMES = List.of("wellbeing", "ties", "confidence", "alone", "help");
    /** Mean at the start and change to the end of each outcome, 0 to 10: small, and for «alone» downwards. */
    private static final double[] AT_START = {5.6, 5.0, 5.9, 5.2, 5.4};

    private static final double[] CHANGE = {0.6, 0.5, 0.3, -0.5, 0.9};
    private static final List<String> LIKED = List.of("talk", "learn", "out", "help", "other");
    private static final int FEWEST_THAT_APPEAR = 5;

    private final Inserts inserts;
    private final SplittableRandom random;
    private final LocalDate today;
    private final PersonalLinks links;
    private int openCodes;

    Answers(Inserts inserts, SplittableRandom random, LocalDate today, PersonalLinks links) {
        this.links = links;
        this.inserts = inserts;
        this.random = random;
        this.today = today;
    }

    /** The waves and answers of one group. */
    void of(long organisation, long cohort, Plan.Public audience, List<Meeting> meetings, List<Member> members)
            throws SQLException {
        Meeting first = meetings.get(0);
        Meeting last = meetings.get(meetings.size() - 1);
        List<Meeting> past = meetings.stream().filter(Meeting::past).toList();
        boolean finished = last.start().toLocalDate().isBefore(today);
        if (!finished) {
            openPulse(organisation, cohort, past.get(past.size() - 1), members);
            return;
        }
        List<Member> came =
                members.stream().filter(member -> member.attended() > 0).toList();
        Map<Member, int[]> before = new LinkedHashMap<>();
        Map<Member, int[]> after = new LinkedHashMap<>();
        for (Member member : came) {
            int[] start = new int[OUTCOMES.size()];
            int[] end = new int[OUTCOMES.size()];
            for (int i = 0; i < start.length; i++) {
                double level = AT_START[i] + gaussian() * 1.9;
                start[i] = within(level);
                end[i] = within(level + CHANGE[i] + gaussian() * 1.6);
            }
            if (random.nextInt(100) < 85) {
                before.put(member, start);
            }
            if (random.nextInt(100) < 60) {
                after.put(member, end);
            }
        }
        Map<Member, Map<String, Object>> starts = starts(before);
        Map<Member, Map<String, Object>> ends = ends(after, audience);
        closedWave(organisation, cohort, null, "start", "T0", first.start().toLocalDate(), members, starts);
        Meeting middle = past.get(past.size() / 2);
        closedWave(
                organisation,
                cohort,
                middle.id(),
                "pulse",
                "PULSE",
                middle.start().toLocalDate(),
                members,
                pulses(came));
        closedWave(organisation, cohort, null, "end", "T1", last.start().toLocalDate(), members, ends);
        if (starts.size() >= FEWEST_THAT_APPEAR && ends.size() >= FEWEST_THAT_APPEAR) {
            changes(organisation, cohort, starts, ends);
        }
    }

    private Map<Member, Map<String, Object>> starts(Map<Member, int[]> levels) {
        Map<Member, Map<String, Object>> forms = new LinkedHashMap<>();
        levels.forEach((member, values) -> {
            Map<String, Object> form = outcomes(values);
            form.put("expect", some(LIKED, 40));
            forms.put(member, form);
        });
        return forms;
    }

    private Map<Member, Map<String, Object>> ends(Map<Member, int[]> levels, Plan.Public audience) {
        Map<Member, Map<String, Object>> forms = new LinkedHashMap<>();
        List<String> wishes = audience == Plan.Public.ELDERS
                ? List.of("Une séance de plus par mois.", "Une salle plus proche du bus.", "Rien, c’est très bien.")
                : List.of("Un horaire le samedi.", "Garder les enfants pendant la séance.", "Continuer l’an prochain.");
        levels.forEach((member, values) -> {
            Map<String, Object> form = outcomes(values);
            // «Ma qualité de vie s'est améliorée»: about 70 % agree, as the sector reports.
            form.put("quality", oneOf(6, 8, 16, 38, 32));
            form.put("brought", some(LIKED, 45));
            if (random.nextInt(4) == 0) {
                form.put("change", wishes.get(random.nextInt(wishes.size())));
            }
            forms.put(member, form);
        });
        return forms;
    }

    private Map<Member, Map<String, Object>> pulses(List<Member> came) {
        Map<Member, Map<String, Object>> forms = new LinkedHashMap<>();
        for (Member member : came) {
            if (random.nextInt(100) < 70) {
                Map<String, Object> form = new LinkedHashMap<>();
                form.put("listened", oneOf(2, 5, 13, 35, 45));
                form.put("useful", oneOf(3, 7, 18, 40, 32));
                form.put("ease", oneOf(2, 6, 12, 35, 45));
                form.put("liked", some(LIKED, 45));
                form.put("return", random.nextInt(100) < 80 ? "yes" : random.nextInt(3) == 0 ? "no" : "maybe");
                forms.put(member, form);
            }
        }
        return forms;
    }

    private Map<String, Object> outcomes(int[] values) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            form.put(OUTCOMES.get(i), values[i]);
        }
        return form;
    }

    private void closedWave(
            long organisation,
            long cohort,
            @org.jspecify.annotations.Nullable Long session,
            String questionnaire,
            String moment,
            LocalDate opened,
            List<Member> members,
            Map<Member, Map<String, Object>> forms)
            throws SQLException {
        long wave = wave(organisation, cohort, session, questionnaire, moment, opened, "CLOSED", code());
        for (Member member : members) {
            invite(organisation, wave, member, forms.containsKey(member));
        }
        if (forms.size() < FEWEST_THAT_APPEAR) {
            return;
        }
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Map<String, Object> form : forms.values()) {
            // Three in a hundred skip a question.
            form.keySet().removeIf(question -> random.nextInt(100) < 3);
            inserts.row(
                    "survey_response",
                    "id,organisation_id,wave_id,appeared_on,answers",
                    random.nextLong(Long.MAX_VALUE),
                    organisation,
                    wave,
                    opened.plusDays(14),
                    json(form));
            count(form, questionnaire, counts);
        }
        for (Map.Entry<String, Map<String, Integer>> question : counts.entrySet()) {
            for (Map.Entry<String, Integer> answer : question.getValue().entrySet()) {
                inserts.row(
                        "answer_fact",
                        "id,organisation_id,wave_id,question,answer,responses",
                        inserts.id(),
                        organisation,
                        wave,
                        question.getKey(),
                        answer.getKey(),
                        answer.getValue());
            }
        }
    }

    private static void count(
            Map<String, Object> form, String questionnaire, Map<String, Map<String, Integer>> counts) {
        for (String question : questionsOf(questionnaire)) {
            Object value = form.get(question);
            List<?> answers = value == null
                    ? List.of("none")
                    : value instanceof List<?> many ? many : List.of(isText(question) ? "text" : value);
            for (Object answer : answers) {
                counts.computeIfAbsent(question, any -> new TreeMap<>()).merge(answer.toString(), 1, Integer::sum);
            }
        }
    }

    /** Codes of the questions of the questionnaires that ship; a test holds them against the definitions. */
    static List<String> questionsOf(String questionnaire) {
        List<String> questions = new ArrayList<>();
        switch (questionnaire) {
            case "pulse" -> questions.addAll(List.of("listened", "useful", "ease", "liked", "return", "change"));
            case "start" -> {
                questions.addAll(OUTCOMES);
                questions.addAll(List.of("expect", "wish"));
            }
            default -> {
                questions.addAll(OUTCOMES);
                questions.addAll(List.of("quality", "brought", "change"));
            }
        }
        return questions;
    }

    private static boolean isText(String question) {
        return question.equals("change") || question.equals("wish");
    }

    private void changes(
            long organisation,
            long cohort,
            Map<Member, Map<String, Object>> before,
            Map<Member, Map<String, Object>> after)
            throws SQLException {
        for (String outcome : OUTCOMES) {
            double[] sums = new double[6];
            Map<Integer, Integer> differences = new TreeMap<>();
            int pairs = 0;
            for (Map.Entry<Member, Map<String, Object>> start : before.entrySet()) {
                Map<String, Object> end = after.getOrDefault(start.getKey(), Map.of());
                if (!(start.getValue().get(outcome) instanceof Integer pre)
                        || !(end.get(outcome) instanceof Integer post)) {
                    continue;
                }
                int change = post - pre;
                double[] terms = {pre, pre * pre, post, post * post, change, change * change};
                for (int j = 0; j < sums.length; j++) {
                    sums[j] += terms[j];
                }
                differences.merge(change, 1, Integer::sum);
                pairs++;
            }
            StringBuilder histogram = new StringBuilder();
            differences.forEach((change, times) -> histogram
                    .append(histogram.isEmpty() ? "" : ",")
                    .append(change)
                    .append(':')
                    .append(times));
            inserts.row(
                    "change_fact",
                    "id,organisation_id,cohort_id,outcome,from_moment,to_moment,pairs,pre_sum,pre_squares,post_sum,"
                            + "post_squares,change_sum,change_squares,changes",
                    inserts.id(),
                    organisation,
                    cohort,
                    outcome,
                    "T0",
                    "T1",
                    pairs,
                    sums[0],
                    sums[1],
                    sums[2],
                    sums[3],
                    sums[4],
                    sums[5],
                    histogram.toString());
        }
    }

    private void openPulse(long organisation, long cohort, Meeting session, List<Member> members) throws SQLException {
        long wave = wave(
                organisation,
                cohort,
                session.id(),
                "pulse",
                "PULSE",
                session.start().toLocalDate(),
                "OPEN",
                "demo" + ++openCodes);
        for (Member member : members) {
            invite(organisation, wave, member, false);
        }
    }

    private long wave(
            long organisation,
            long cohort,
            @org.jspecify.annotations.Nullable Long session,
            String questionnaire,
            String moment,
            LocalDate opened,
            String state,
            String code)
            throws SQLException {
        long id = inserts.id();
        boolean open = state.equals("OPEN");
        inserts.row(
                "wave",
                "id,organisation_id,cohort_id,session_id,questionnaire,questionnaire_version,moment,open_code,opens_on,"
                        + "closes_on,state",
                id,
                organisation,
                cohort,
                session,
                questionnaire,
                1,
                moment,
                code,
                opened,
                open ? today.plusDays(21) : opened.plusDays(14),
                state);
        return id;
    }

    private void invite(long organisation, long wave, Member member, boolean answered) throws SQLException {
        long id = inserts.id();
        inserts.row(
                "invitation",
                "id,organisation_id,wave_id,enrolment_id,token_hash,answered",
                id,
                organisation,
                wave,
                member.enrolment(),
                links.hash(id),
                answered);
    }

    private String code() {
        return Long.toString(random.nextLong(Long.MAX_VALUE), 36);
    }

    private double gaussian() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static int within(double level) {
        return (int) Math.max(0, Math.min(10, Math.round(level)));
    }

    /** A face, 0 to 4, drawn by these shares of a hundred. */
    private int oneOf(int... shares) {
        int draw = random.nextInt(100);
        int face = 0;
        while (face < shares.length - 1 && draw >= shares[face]) {
            draw -= shares[face];
            face++;
        }
        return face;
    }

    private List<String> some(List<String> options, int percent) {
        List<String> chosen = new ArrayList<>(options);
        chosen.removeIf(option -> random.nextInt(100) >= percent);
        return chosen.isEmpty() ? List.of(options.get(0)) : chosen;
    }

    private static String json(Map<String, Object> form) {
        StringBuilder json = new StringBuilder("{");
        form.forEach((question, value) -> {
            json.append(json.length() > 1 ? "," : "")
                    .append('"')
                    .append(question)
                    .append("\":");
            if (value instanceof List<?> many) {
                json.append(many.stream().map(one -> "\"" + one + "\"").toList());
            } else {
                json.append(value instanceof Integer ? value.toString() : "\"" + value + "\"");
            }
        });
        return json.append('}').toString();
    }
}
