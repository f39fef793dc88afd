package org.passerelle.platform.api;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.testing.AuthorisationMatrix;
import org.passerelle.testing.AuthorisationMatrix.Route;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.MatrixRecords;

/** Whatever is wrong with a request to the API is answered as RFC 9457 says, and says nothing of what is behind it. */
@ArquillianTest
@RunAsClient
class ApiErrorsIT {

    private static final String PROGRAMMES = "/api/v1/programmes";
    private static final String UNREADABLE = "Cette demande n’a pas pu être lue.";
    private static final String NOT_FOUND = "Cette page n’existe pas, ou n’existe plus.";
    /** What a stack trace, a class or a statement would look like. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\bat [\\w.$]+\\(|[\\w.]*(exception|error):|\\b(org|com|java|jakarta|fish)\\.[a-z]+\\.|\\bselect .* from ");

    private final HttpPortal coordinator = HttpPortal.withToken("demo-coordination");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":",
                "{\"title\":\"a\"",
                "not json",
                "[1,2",
                "null",
                "[]",
                "\"text\"",
                "{\"title\":{\"a\":1}}",
                "{\"title\":\"a\",\"startsOn\":\"yesterday\"}",
                "{\"title\":\"a\",\"startsOn\":[]}",
                "{\"title\":\"a\",\"kind\":\"PARTY\"}",
                "{\"title\":\"a\",\"kind\":7}"
            })
    void aBodyThatCannotBeReadIs400(String body) {
        told(400, UNREADABLE, coordinator.json("POST", PROGRAMMES, body));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cohorts, '{\"programme\":\"1\",\"title\":\"a\",\"capacity\":\"many\"}'",
        "/api/v1/cohorts, '{\"programme\":\"1\",\"title\":\"a\",\"capacity\":1.5}'",
        "/api/v1/cohorts, '{\"programme\":\"1\",\"title\":\"a\",\"capacity\":99999999999}'",
        "/api/v1/sessions, '{\"cohort\":\"1\",\"skip\":\"public-holidays\"}'",
        "/api/v1/waves, '{\"cohort\":\"1\",\"moment\":\"T9\"}'",
        "/api/v1/questionnaires, '[1]'"
    })
    void aValueOfTheWrongTypeIs400(String path, String body) {
        told(400, UNREADABLE, coordinator.json("POST", path, body));
    }

    @Test
    void aDayThatNobodyCanMeanIsRefusedAtItsField() {
        JsonObject problem = told(422, null, coordinator.json("POST", PROGRAMMES, """
                        {"title":"a","kind":"TALK","startsOn":"0001-01-01","endsOn":"+99999-12-31"}"""));
        assertEquals(2, problem.getJsonArray("violations").size(), problem::toString);
        told(422, null, coordinator.get("/api/v1/sessions?from=%2B999999999-12-31"));
        told(422, null, coordinator.get("/api/v1/sessions?to=-0001-01-01"));
    }

    @Test
    void whatIsMissingIsNamedAllAtOnce() {
        JsonObject problem = told(
                422, "Quelque chose est à revoir avant d’enregistrer.", coordinator.json("POST", PROGRAMMES, "{}"));
        assertEquals(
                List.of("title", "kind", "startsOn", "endsOn"),
                problem.getJsonArray("violations").stream()
                        .map(one -> one.asJsonObject().getString("field"))
                        .toList());
        assertEquals(
                "Ce champ est à remplir.",
                problem.getJsonArray("violations").getJsonObject(0).getString("message"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/",
                "/api/v1",
                "/api/",
                "/api/v2/programmes",
                "/api/v1/programmes/0",
                "/api/v1/programmes/-1",
                "/api/v1/programmes/12x",
                "/api/v1/programmes/99999999999999999999999",
                "/api/v1/programmes/9007199254740993",
                "/api/v1/programmes/1%27%20or%201=1",
                "/api/v1/sessions/1/nothing",
                "/api/v1/application.wadl",
                "/api/v1/participants/import/1/rejected.csv",
                "/api/v1/questionnaires/nothing"
            })
    void whatDoesNotExistIs404(String path) {
        told(404, null, coordinator.get(path));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/programmes",
        "PUT, /api/v1/waves",
        "PATCH, /api/v1/cohorts/1",
        "POST, /api/v1/cohorts/1"
    })
    void theWrongMethodIs405AndTheRightOnesAreNamed(String method, String path) {
        HttpResponse<String> answer = method.equals("DELETE")
                ? coordinator.send(method, path, BodyPublishers.noBody(), "")
                : coordinator.json(method, path, "{}");
        told(405, "Cette adresse ne permet pas cette action.", answer);
        assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"), answer.headers()::toString);
    }

    @Test
    void theWrongMediaTypeIs415OrElse406() {
        String sentence = "Ce format n’est pas accepté ici.";
        told(415, sentence, coordinator.send("POST", PROGRAMMES, BodyPublishers.ofString("<a/>"), "application/xml"));
        told(406, sentence, coordinator.send("GET", PROGRAMMES, BodyPublishers.noBody(), "", "Accept", "image/png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "demo-coordination-2", "Bearer", "\u00e9\u00e9", "' or '1'='1"})
    void anUnknownTokenIs401(String token) {
        HttpResponse<String> answer = HttpPortal.visitor()
                .send("GET", PROGRAMMES, BodyPublishers.noBody(), "", "Authorization", "Bearer " + token);
        told(401, "Connectez-vous pour continuer.", answer);
        assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'This page does not exist, or no longer exists.'",
        "'en-GB,fr;q=0.5', 'This page does not exist, or no longer exists.'",
        "'de,en;q=0.5', 'This page does not exist, or no longer exists.'",
        "'de', 'Cette page n’existe pas, ou n’existe plus.'",
        "'fr,en;q=0.9', 'Cette page n’existe pas, ou n’existe plus.'",
        "'*', 'Cette page n’existe pas, ou n’existe plus.'",
        "';;q=x', 'Cette page n’existe pas, ou n’existe plus.'"
    })
    void theSentenceIsInTheLanguageAskedFor(String wanted, String sentence) {
        HttpResponse<String> answer =
                coordinator.send("GET", "/api/v1/programmes/1", BodyPublishers.noBody(), "", "Accept-Language", wanted);
        told(404, sentence, answer);
        String language = sentence.startsWith("This") ? "en" : "fr";
        assertEquals(language, answer.headers().firstValue("Content-Language").orElse(""));
    }

    @Test
    void outsideTheOperationsTheLanguageIsKeptToo() {
        HttpResponse<String> unknown =
                coordinator.send("GET", "/api/v9/x", BodyPublishers.noBody(), "", "Accept-Language", "en");
        told(404, "This page does not exist", unknown);
        HttpResponse<String> nobody = HttpPortal.visitor()
                .send("GET", PROGRAMMES, BodyPublishers.noBody(), "", "Accept-Language", "de,en;q=0.5");
        told(401, "Sign in to continue.", nobody);
    }

    /** Nothing sent, the word null, a list, and rubbish: to every operation that takes a body. */
    @Test
    void everyOperationRefusesAnEmptyBody() {
        HttpPortal session = HttpPortal.signedInAs("coordination");
        MatrixRecords records = MatrixRecords.madeBy(session);
        List<String> wrong = new ArrayList<>();
        List<Route> operations = AuthorisationMatrix.routes().stream()
                .filter(route ->
                        route.path().startsWith("/api/") && route.method().matches("POST|PUT|PATCH"))
                .filter(route -> !route.path().matches(".*/(close|cancel)"))
                .toList();
        assertTrue(operations.size() > 8, operations::toString);
        for (Route route : operations) {
            String path = records.filled(route.path()).replaceAll("\\{[a-z]+}", "1");
            Stream.of("", "null", "[]", "{", "\u0000", "{}")
                    .forEach(body -> check(route, body, session.json(route.method(), path, body), wrong));
            check(route, "no type", session.send(route.method(), path, BodyPublishers.noBody(), ""), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    private static void check(Route route, String body, HttpResponse<String> answer, List<String> wrong) {
        boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
        // An answer without any question answered is one.
        boolean empty = route.path().endsWith("/responses") && body.equals("{}") && answer.statusCode() == 201;
        if (!refused && !empty) {
            wrong.add(route + " with <" + body + ">: " + answer.statusCode() + " " + answer.body());
        } else if (INSIDE.matcher(answer.body()).find()) {
            wrong.add(route + " with <" + body + "> tells: " + answer.body());
        }
    }

    /** A problem as RFC 9457 says, with nothing from inside; {@code sentence} null: whatever it says. */
    private static JsonObject told(int status, String sentence, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonObject problem = HttpPortal.object(answer);
        assertAll(
                answer.uri() + " " + answer.body(),
                () -> assertEquals(status, answer.statusCode()),
                () -> assertTrue(type.startsWith("application/problem+json"), type),
                () -> assertEquals(status, problem.getInt("status")),
                () -> assertTrue(problem.getString("type").matches("about:blank|urn:passerelle:problem:[a-z-]+")),
                () -> assertFalse(problem.getString("title").isBlank()),
                () -> assertFalse(problem.getString("detail").isBlank()),
                () -> assertFalse(INSIDE.matcher(answer.body()).find(), "tells what is inside"),
                () -> assertTrue(sentence == null || problem.getString("title").equals(sentence), problem::toString));
        return problem;
    }
}
