package org.passerelle.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Portal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** A form that waited longer than its session or its view is not lost, and is shown to nobody else. */
@ArquillianTest
@RunAsClient
class ExpiredViewIT {

    private static final String COORDINATOR = "coordination.pont";
    private static final String PAGE = "/app/programme/new";
    private static final String TITLE = "Jardins <partagés> & cuisine";
    private static final String SHOWN = "value=\"Jardins &lt;partagés&gt; &amp; cuisine\"";
    private static final String SESSION = "passerelle";
    private static final String TOLD = "Voici ce que vous aviez écrit";

    private final HttpPortal portal = HttpPortal.signedInAs(COORDINATOR);

    private Map<String, String> typed() {
        Map<String, String> form = HttpPortal.hidden(portal.get(PAGE), "programme");
        form.putAll(Map.of(
                "programme:title", TITLE,
                "programme:kind", "TRAINING",
                "programme:startsOn", "2027-01-04",
                "programme:endsOn", "2027-06-30",
                "programme:objective", "Apprendre\nensemble",
                "programme:submit", "1"));
        return form;
    }

    private HttpResponse<String> signInAgain(HttpResponse<String> sentAway, String name) {
        assertEquals(302, sentAway.statusCode());
        String to = URI.create(sentAway.headers().firstValue("Location").orElseThrow())
                .toString();
        String path = to.substring(to.indexOf("/login"));
        return portal.postForm(
                path,
                "signIn",
                Map.of(
                        "signIn:email",
                        name + "@demo.example",
                        "signIn:password",
                        HttpPortal.PASSWORD,
                        "signIn:submit",
                        "1"));
    }

    private static String target(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse("")).getPath();
    }

    private static long programmes() {
        return Stored.number("select count(*) from programme where title = ?", TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cookie lost", "ended by the server"})
    void aFormWhoseSessionIsOverIsFilledAgainAfterSigningIn(String how) {
        Map<String, String> form = typed();
        endSession(how);
        HttpResponse<String> sentAway = portal.post(PAGE, form);
        HttpResponse<String> back = signInAgain(sentAway, COORDINATOR);
        assertEquals(PAGE, target(back));
        long before = programmes();

        HttpResponse<String> again = portal.get(PAGE);
        assertEquals(200, again.statusCode());
        assertTrue(again.body().contains(SHOWN), again.body());
        assertTrue(again.body().contains("Apprendre\nensemble"), again.body());
        assertTrue(again.body().contains("<option value=\"TRAINING\" selected=\"selected\">"), again.body());
        assertTrue(again.body().contains("value=\"2027-06-30\""), again.body());
        assertTrue(again.body().contains(TOLD), again.body());
        assertEquals(before, programmes(), "nothing is saved before it is sent again");

        Map<String, String> sentAgain = HttpPortal.hidden(again, "programme");
        form.keySet().stream()
                .filter(name -> name.startsWith("programme:"))
                .forEach(name -> sentAgain.put(name, form.get(name)));
        assertEquals(302, portal.post(PAGE, sentAgain).statusCode());
        assertEquals(before + 1, programmes());
        assertFalse(portal.get(PAGE).body().contains(SHOWN), "shown once");
    }

    private void endSession(String how) {
        if (how.equals("cookie lost")) {
            portal.lose(SESSION);
            return;
        }
        HttpRequest.Builder signOut = HttpRequest.newBuilder(Portal.at("/sign-out"))
                .header("Cookie", SESSION + "=" + portal.cookie(SESSION))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.noBody());
        assertEquals(
                303, HttpPortal.visitor().send(signOut, BodyHandlers.ofString()).statusCode());
    }

    @Test
    void nobodyElseSeesWhatWasTyped() {
        Map<String, String> form = typed();
        portal.lose(SESSION);
        HttpResponse<String> sentAway = portal.post(PAGE, form);
        assertFalse(sentAway.body().contains("partag"));
        assertFalse(portal.get("/login").body().contains("partag"));
        signInAgain(sentAway, "animation.pont");
        assertFalse(portal.get(PAGE).body().contains("partag"));
        portal.post("/sign-out", Map.of());
        assertEquals(
                302,
                portal.signIn(COORDINATOR + "@demo.example", HttpPortal.PASSWORD)
                        .statusCode());
        assertFalse(portal.get(PAGE).body().contains("partag"), "lost rather than kept in a stranger's session");
    }

    @Test
    void itIsShownOnItsOwnPageOnly() {
        Map<String, String> form = typed();
        portal.lose(SESSION);
        signInAgain(portal.post(PAGE, form), COORDINATOR);
        assertFalse(portal.get("/app/styleguide").body().contains("partag"));
        assertTrue(portal.get(PAGE).body().contains(SHOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:1", "-4711:4711", "stateless", "", "rubbish'\"<"})
    void aViewThatNobodyKnowsAnyMoreIsOpenedAnewWithAllThatWasTyped(String state) {
        Map<String, String> form = typed();
        form.put("jakarta.faces.ViewState", state);
        long before = programmes();
        HttpResponse<String> again = portal.post(PAGE, form);
        assertEquals(409, again.statusCode());
        assertTrue(again.body().contains(SHOWN), again.body());
        assertTrue(again.body().contains(TOLD), again.body());
        assertEquals(before, programmes());
        assertFalse(portal.get(PAGE).body().contains(SHOWN), "for this answer only");
    }

    @Test
    void boxesThatWereNotTickedStaySo() {
        TestGroup group = TestGroup.of(portal, 5);
        String page = "/app/session/plan?cohort=" + group.cohort();
        Map<String, String> form = HttpPortal.hidden(portal.get(page), "plan");
        form.putAll(Map.of(
                "plan:start", "2027-03-02", "plan:weekdays", "TU", "plan:show", "1", "jakarta.faces.ViewState", "1:1"));
        String body = portal.post(page, form).body();
        assertTrue(body.contains("value=\"2027-03-02\""), body);
        assertTrue(
                body.matches(
                        "(?s).*<input[^>]*checked=\"checked\"[^>]*value=\"TU\".*|(?s).*<input[^>]*value=\"TU\"[^>]*checked=\"checked\".*"),
                body);
        assertFalse(
                body.matches(
                        "(?s).*<input[^>]*value=\"public-holidays\"[^>]*checked.*|(?s).*<input[^>]*checked[^>]*value=\"public-holidays\".*"),
                "the default was unticked");
    }

    @Test
    void aPasswordIsNeverKept() {
        HttpPortal visitor = HttpPortal.visitor();
        Map<String, String> form = HttpPortal.hidden(visitor.get("/login"), "signIn");
        form.putAll(Map.of(
                "signIn:email", "somebody@demo.example",
                "signIn:password", "once-typed-4711",
                "signIn:submit", "1",
                "jakarta.faces.ViewState", "1:1"));
        String body = visitor.post("/login", form).body();
        assertTrue(body.contains("value=\"somebody@demo.example\""), body);
        assertFalse(body.contains("once-typed-4711"), body);
    }

    @Test
    void whatIsTooLongToKeepIsNoFault() {
        Map<String, String> form = typed();
        form.put("programme:objective", "é".repeat(60_000));
        portal.lose(SESSION);
        assertEquals(PAGE, target(signInAgain(portal.post(PAGE, form), COORDINATOR)));
        assertEquals(200, portal.get(PAGE).statusCode());
    }
}
