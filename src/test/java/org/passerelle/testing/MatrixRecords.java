package org.passerelle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the routes of {@code authorisation.txt} ask for: records of organisation 1 that may be changed and erased, a new
 * group with a person, a session and a wave.
 */
public final class MatrixRecords {

    private static final String ORGANISATION = "Centre social Les Glycines";

    private final Map<String, String> ids = new LinkedHashMap<>();

    private MatrixRecords() {}

    /** Makes them; {@code coordinator} is one of organisation 1. */
    public static MatrixRecords madeBy(HttpPortal coordinator) {
        MatrixRecords records = new MatrixRecords();
        records.make(coordinator);
        return records;
    }

    /** The text with ids in the place of {@code {cohort}} and the like. */
    public String filled(String template) {
        String text = template;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace("{" + id.getKey() + "}", id.getValue());
        }
        return text;
    }

    private void make(HttpPortal coordinator) {
        ids.put("programme", created(coordinator, "programmes", """
                {"title":"Autorisations","kind":"TALK","startsOn":"2026-01-01","endsOn":"2030-12-31"}"""));
        ids.put("cohort", created(coordinator, "cohorts", """
                {"programme":"%s","title":"Groupe","capacity":5}""".formatted(ids.get("programme"))));
        HttpResponse<String> sessions = coordinator.json("POST", "/api/v1/sessions", """
                {"cohort":"%s","start":"%sT10:00","duration":"PT1H"}""".formatted(
                        ids.get("cohort"), LocalDate.now(TestGroup.ZONE).plusDays(3)));
        assertEquals(201, sessions.statusCode(), sessions.body());
        ids.put("session", Stored.text("select id from session where cohort_id = ?", ids.get("cohort")));
        ids.put(
                "funder",
                Stored.text("select home_organisation_id from account where email = ?", "financeur@demo.example"));
        ids.put("grant", created(coordinator, "grants", """
                {"title":"Essai","funder":"%s","startsOn":"2026-01-01","endsOn":"2026-12-31","programmes":["%s"]}""".formatted(ids.get("funder"), ids.get("programme"))));
        ids.put("participant", created(coordinator, "participants", """
                {"firstName":"Personne","lastName":"Essai"}"""));
        HttpResponse<String> enrolled = coordinator.json(
                "POST", "/api/v1/enrolments", """
                {"cohort":"%s","participant":"%s"}""".formatted(ids.get("cohort"), ids.get("participant")));
        assertEquals(201, enrolled.statusCode(), enrolled.body());
        ids.put("enrolment", Stored.text("select id from enrolment where cohort_id = ?", ids.get("cohort")));
        ids.put("questionnaire", created(coordinator, "questionnaires", """
                {"code":"autorisation","title":{"fr":"Essai","en":"Try"},
                 "questions":[{"code":"q1","type":"FACES","label":{"fr":"Alors ?","en":"So?"}}]}"""));
        ids.put("wave", created(coordinator, "waves", """
                {"cohort":"%s","questionnaire":"pulse","moment":"PULSE","closesOn":"%s"}""".formatted(
                        ids.get("cohort"), LocalDate.now(TestGroup.ZONE).plusDays(9))));
        ids.put("code", Stored.text("select open_code from wave where id = ?", ids.get("wave")));
        HttpResponse<String> page = coordinator.get("/app/survey/wave?id=" + ids.get("wave"));
        ids.put("token", page.body().replaceAll("(?s).*?/f/([A-Za-z0-9_-]+).*", "$1"));
        HttpResponse<String> imported = coordinator.send(
                "POST",
                "/api/v1/participants/import",
                BodyPublishers.ofString("Prénom;naissance\nAda;hier\n"),
                "text/csv");
        ids.put("draft", HttpPortal.field(imported, "rejectedFile").replaceAll(".*import/(\\d+)/.*", "$1"));
        ids.put(
                "led",
                Stored.text(
                        "select f.session_id from session_facilitator f join account a on a.id = f.account_id"
                                + " join organisation o on o.id = a.home_organisation_id"
                                + " where a.role = 'PARTNER' and o.name = ? limit 1",
                        ORGANISATION));
    }

    private static String created(HttpPortal portal, String resource, String json) {
        HttpResponse<String> answer = portal.json("POST", "/api/v1/" + resource, json);
        assertEquals(201, answer.statusCode(), answer.body());
        return HttpPortal.field(answer, "id");
    }
}
