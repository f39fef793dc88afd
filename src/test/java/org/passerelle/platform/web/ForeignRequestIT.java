package org.passerelle.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Portal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** What another site makes a visitor's browser send does nothing, on pages with a view state and on those without. */
@ArquillianTest
@RunAsClient
class ForeignRequestIT {

    private static final String REFUSED = "Cette demande vient d’un autre site. Rien n’a été fait";

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");
    private TestGroup group;
    private String enrolment;
    private String session;
    private String wave;

    @BeforeEach
    void makeSomethingToMisuse() {
        group = TestGroup.of(coordinator, 3);
        enrolment = group.enrol(1).get(0);
        session = group.session(LocalDateTime.now(TestGroup.ZONE).minusHours(1));
        wave = group.wave("pulse", "PULSE");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1",
        "Origin, http://127.0.0.1.evil.example:80",
        "Origin, not an address",
        "Referer, https://evil.example/form",
        // a browser that says nothing at all, but sends the cookie
        "X-Nothing, said"
    })
    void nothingIsDoneForAnotherSite(String header, String value) {
        List<String> done = new ArrayList<>();
        for (Map.Entry<String, HttpRequest.Builder> asked : everyKindOfRequest().entrySet()) {
            HttpResponse<String> answer = coordinator.send(
                    asked.getValue().header(header, value), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 403 || !answer.body().contains(REFUSED)) {
                done.add(asked.getKey() + ": " + answer.statusCode());
            }
        }
        assertEquals(List.of(), done);
        assertEquals("CONFIRMED", Stored.text("select status from enrolment where id = ?", enrolment));
        assertEquals(0, Stored.number("select count(*) from attendance where session_id = ?", session));
        assertEquals(0, Stored.number("select count(*) from invitation where wave_id = ? and answered", wave));
        assertEquals("OPEN", Stored.text("select state from wave where id = ?", wave));
        assertEquals(200, coordinator.get("/app/home").statusCode(), "still signed in");
    }

    /** By address; each would do something if our own page had sent it. */
    private Map<String, HttpRequest.Builder> everyKindOfRequest() {
        Map<String, HttpRequest.Builder> requests = new LinkedHashMap<>();
        Map<String, String> form =
                HttpPortal.hidden(coordinator.get("/app/enrolment/participants?cohort=" + group.cohort()), "people");
        form.put("withdraw", enrolment);
        requests.put("form", form("/app/enrolment/participants?cohort=" + group.cohort(), form));
        requests.put("sign-in", form("/login", Map.of("signIn", "signIn")));
        requests.put("answer", form("/f/" + group.tokens(wave).get(0), Map.of("send", "1", "a-listened", "4")));
        requests.put("open answer", form("/w/" + group.code(wave), Map.of("send", "1", "a-listened", "4")));
        requests.put("language", form("/language", Map.of("language", "en")));
        requests.put("display", form("/display", Map.of("size", "3")));
        requests.put("sign-out", form("/sign-out", Map.of("x", "1")));
        requests.put("marks", json("PUT", "/api/v1/sessions/" + session + "/attendance", """
                        {"entries":[{"enrolment":"%s","status":"PRESENT"}]}""".formatted(enrolment)));
        // What a foreign form can send without asking: a text that is read as JSON.
        requests.put("close", form("/api/v1/waves/" + wave + "/close", Map.of()));
        requests.put(
                "withdraw",
                HttpRequest.newBuilder(Portal.at("/api/v1/enrolments/" + enrolment))
                        .DELETE());
        return requests;
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, here", "Referer, here"})
    void ourOwnPagesAreHeard(String header, String value) {
        String here = value.equals("here") ? "http://" + Portal.address().getAuthority() : value;
        HttpResponse<String> answer = HttpPortal.visitor()
                .send(
                        form("/language", Map.of("language", "en", "to", "/")).header(header, here),
                        BodyHandlers.ofString());
        assertEquals(303, answer.statusCode());
    }

    @Test
    void aProgramWithATokenIsHeardThoughItSaysNothingOfItsOrigin() {
        HttpRequest.Builder request =
                json("POST", "/api/v1/recurrences/preview", """
                        {"rrule":"FREQ=DAILY;COUNT=1","start":"2027-03-01T14:00","duration":"PT1H"}""").header("Authorization", "Bearer demo-coordination");
        assertEquals(
                200, HttpPortal.visitor().send(request, BodyHandlers.ofString()).statusCode());
    }

    @Test
    void aLinkChangesNothing() {
        coordinator.get("/app/enrolment/participants?cohort=" + group.cohort() + "&withdraw=" + enrolment);
        coordinator.get("/app/session/cohort?id=" + group.cohort() + "&cancel=" + session);
        coordinator.get("/f/" + group.tokens(wave).get(0) + "?send=1&a-listened=4");
        assertTrue(coordinator.get("/sign-out").statusCode() >= 400);
        assertTrue(coordinator.get("/language?language=en").statusCode() >= 400);
        assertEquals("CONFIRMED", Stored.text("select status from enrolment where id = ?", enrolment));
        assertEquals("PLANNED", Stored.text("select state from session where id = ?", session));
        assertEquals(0, Stored.number("select count(*) from invitation where wave_id = ? and answered", wave));
        assertEquals(200, coordinator.get("/app/home").statusCode(), "still signed in");
    }

    private static HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(Portal.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder json(String method, String path, String body) {
        return HttpRequest.newBuilder(Portal.at(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }
}
