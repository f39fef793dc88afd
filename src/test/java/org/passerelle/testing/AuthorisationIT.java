package org.passerelle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.AuthorisationMatrix.Route;

/** Asks the running portal every question of {@code authorisation.txt}. */
@ArquillianTest
@RunAsClient
class AuthorisationIT {

    private static final String ORGANISATION = "Centre social Les Glycines";

    private final Map<String, HttpPortal> callers = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    @BeforeEach
    void signEverybodyIn() throws SQLException {
        callers.put("visitor", HttpPortal.visitor());
        callers.put("admin", HttpPortal.signedInAs("admin"));
        callers.put("coord", HttpPortal.signedInAs("coordination"));
        callers.put("facil", HttpPortal.signedInAs("animation"));
        callers.put("partner", HttpPortal.signedInAs("partenaire"));
        callers.put("funder", HttpPortal.signedInAs("financeur"));
        callers.put("other", HttpPortal.signedInAs("coordination.rives"));
        makeWhatIsAskedFor(callers.get("coord"));
    }

    /** Records of organisation 1 that may be changed and erased: a new group with a person, a session and a wave. */
    private void makeWhatIsAskedFor(HttpPortal coordinator) throws SQLException {
        ids.put("programme", created(coordinator, "programmes", """
                {"title":"Autorisations","kind":"TALK","startsOn":"2026-01-01","endsOn":"2030-12-31"}"""));
        ids.put("cohort", created(coordinator, "cohorts", """
                {"programme":"%s","title":"Groupe","capacity":5}""".formatted(ids.get("programme"))));
        HttpResponse<String> sessions = coordinator.json("POST", "/api/v1/sessions", """
                {"cohort":"%s","start":"%sT10:00","duration":"PT1H"}""".formatted(
                        ids.get("cohort"),
                        LocalDate.now(java.time.ZoneId.of("Europe/Paris")).plusDays(3)));
        assertEquals(201, sessions.statusCode(), sessions.body());
        ids.put("session", query("select id from session where cohort_id = ?", ids.get("cohort")));
        ids.put("participant", created(coordinator, "participants", """
                {"firstName":"Personne","lastName":"Essai"}"""));
        HttpResponse<String> enrolled = coordinator.json(
                "POST", "/api/v1/enrolments", """
                {"cohort":"%s","participant":"%s"}""".formatted(ids.get("cohort"), ids.get("participant")));
        assertEquals(201, enrolled.statusCode(), enrolled.body());
        ids.put("enrolment", query("select id from enrolment where cohort_id = ?", ids.get("cohort")));
        ids.put("questionnaire", created(coordinator, "questionnaires", """
                {"code":"autorisation","title":{"fr":"Essai","en":"Try"},
                 "questions":[{"code":"q1","type":"FACES","label":{"fr":"Alors ?","en":"So?"}}]}"""));
        ids.put("wave", created(coordinator, "waves", """
                {"cohort":"%s","questionnaire":"pulse","moment":"PULSE","closesOn":"%s"}""".formatted(
                        ids.get("cohort"),
                        LocalDate.now(java.time.ZoneId.of("Europe/Paris")).plusDays(9))));
        ids.put("code", query("select open_code from wave where id = ?", ids.get("wave")));
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
                query(
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

    private static String query(String sql, String value) throws SQLException {
        try (Connection connection = TestServices.database().connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var result = statement.executeQuery()) {
                assertTrue(result.next(), sql);
                return result.getString(1);
            }
        }
    }

    @Test
    void everyRouteAnswersEveryCallerAsTheMatrixSays() {
        List<String> wrong = new ArrayList<>();
        // What destroys comes last, so that the rest still finds it.
        List<Route> routes = new ArrayList<>(AuthorisationMatrix.routes());
        routes.sort(java.util.Comparator.comparing(
                route -> route.method().equals("DELETE") || route.path().matches(".*/(close|cancel)")));
        for (Route route : routes) {
            for (String caller : AuthorisationMatrix.CALLERS) {
                String expected = route.expected().get(caller);
                if (expected.equals("-")) {
                    continue;
                }
                HttpResponse<String> answer = ask(callers.get(caller), route);
                if (!expected.equals(told(answer))) {
                    wrong.add(route + " for " + caller + ": expected " + expected + ", was " + answer.statusCode()
                            + " (" + told(answer) + ")");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private HttpResponse<String> ask(HttpPortal portal, Route route) {
        String path = filled(route.path());
        if (route.method().equals("GET") || route.method().equals("DELETE")) {
            return portal.send(route.method(), path, BodyPublishers.noBody(), "");
        }
        return path.startsWith("/api/")
                ? portal.json(route.method(), path, filled(route.body()))
                : portal.post(path, Map.of("to", "/"));
    }

    private String filled(String template) {
        String text = template;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace("{" + id.getKey() + "}", id.getValue());
        }
        return text;
    }

    private static String told(HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean toSignIn = status == 302
                && answer.headers().firstValue("Location").orElse("").contains("/login");
        if (status == 401 || toSignIn) {
            return "in";
        }
        if (status == 200 && answer.body().startsWith("{\"items\":[]")) {
            return "none";
        }
        return switch (status) {
            case 403 -> "no";
            case 404 -> "404";
            default -> status < 500 ? "yes" : "fault";
        };
    }
}
