package org.passerelle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A group made for one test, by the API as its coordinator would: {@code TestGroup.of(coordinator, 12)}, then people,
 * sessions and waves. Names are new each time, so tests do not meet in the list of people.
 */
public final class TestGroup {

    /** Where the demo's organisations are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final Pattern TOKEN = Pattern.compile("/f/([A-Za-z0-9_-]+)");
    private static int made;

    private final HttpPortal coordinator;
    private final String programme;
    private final String cohort;
    private final int number;
    private int people;

    private TestGroup(HttpPortal coordinator, String programme, String cohort, int number) {
        this.coordinator = coordinator;
        this.programme = programme;
        this.cohort = cohort;
        this.number = number;
    }

    /** A new group with this many places in a new programme of the coordinator's organisation. */
    public static synchronized TestGroup of(HttpPortal coordinator, int places) {
        made++;
        String programme = created(coordinator, "programmes", """
                {"title":"Essais %d","kind":"TALK","startsOn":"2026-01-01","endsOn":"2030-12-31"}""".formatted(made));
        String cohort = created(coordinator, "cohorts", """
                {"programme":"%s","title":"Groupe %d","place":"Salle","capacity":%d}""".formatted(programme, made, places));
        return new TestGroup(coordinator, programme, cohort, made);
    }

    private static String created(HttpPortal portal, String resource, String json) {
        return HttpPortal.field(made(portal, resource, json), "id");
    }

    private static HttpResponse<String> made(HttpPortal portal, String resource, String json) {
        HttpResponse<String> answer = portal.json("POST", "/api/v1/" + resource, json);
        assertEquals(201, answer.statusCode(), answer.body());
        return answer;
    }

    public String programme() {
        return programme;
    }

    public String cohort() {
        return cohort;
    }

    /** Somebody new, not enrolled; her id. */
    public String person() {
        people++;
        return created(coordinator, "participants", """
                {"firstName":"Personne%s","lastName":"Essai%s"}""".formatted(letters(people), letters(number)));
    }

    /** Enrols this many new people; the ids of their enrolments. */
    public List<String> enrol(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> created(coordinator, "enrolments", """
                        {"cohort":"%s","participant":"%s"}""".formatted(cohort, person())))
                .toList();
    }

    /** One session of two hours; its id. */
    public String session(LocalDateTime start) {
        JsonObject made = HttpPortal.object(made(coordinator, "sessions", """
                {"cohort":"%s","start":"%s","duration":"PT2H"}""".formatted(cohort, start.withNano(0))));
        return made.getJsonArray("items").getJsonObject(0).getString("id");
    }

    /** Opens a questionnaire for nine days; the id of the wave. */
    public String wave(String questionnaire, String moment) {
        return created(coordinator, "waves", """
                {"cohort":"%s","questionnaire":"%s","moment":"%s","closesOn":"%s"}""".formatted(
                        cohort, questionnaire, moment, LocalDate.now(ZONE).plusDays(9)));
    }

    /** The code of a wave's open link. */
    public String code(String wave) {
        return HttpPortal.field(coordinator.get("/api/v1/waves/" + wave), "code");
    }

    /** The tokens of the personal links that nobody has used yet. */
    public List<String> tokens(String wave) {
        return TOKEN.matcher(coordinator.get("/app/survey/wave?id=" + wave).body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    public void close(String wave) {
        HttpResponse<String> closed = coordinator.json("POST", "/api/v1/waves/" + wave + "/close", "");
        assertEquals(200, closed.statusCode(), closed.body());
    }

    /** A number in letters: names have no digits. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }
}
