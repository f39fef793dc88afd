package org.passerelle.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Portal;
import org.passerelle.testing.Stored;

/** Signing in and out: what a stranger learns, what a guesser meets, what a session is worth afterwards. */
@ArquillianTest
@RunAsClient
class SignInIT {

    private static final String KNOWN = "animation.pont@demo.example";
    private static final String OTHER = "admin.pont@demo.example";
    private static final String WRONG = "tout-faux-7812";
    private static final String SESSION = "passerelle";
    private static final int TRIES = 5;

    @AfterEach
    void forgetWrongPasswords() {
        Stored.change("delete from sign_in_failure");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() {
        HttpResponse<String> wrong = HttpPortal.visitor().signIn(KNOWN, WRONG);
        HttpResponse<String> unknown = HttpPortal.visitor().signIn("personne@demo.example", WRONG);
        assertEquals(422, wrong.statusCode());
        assertEquals(422, unknown.statusCode());
        assertEquals(alike(wrong, KNOWN), alike(unknown, "personne@demo.example"));
        assertTrue(wrong.body().contains("L’adresse ou le mot de passe ne convient pas."), wrong.body());
    }

    @Test
    void theAddressThatWasTypedIsKeptAndThePasswordIsNot() {
        String body = HttpPortal.visitor().signIn(KNOWN, WRONG).body();
        assertTrue(body.contains("value=\"" + KNOWN + "\""), body);
        assertFalse(body.contains(WRONG), body);
    }

    @Test
    void afterFiveWrongPasswordsTheAccountWaits() {
        HttpPortal guesser = HttpPortal.visitor();
        for (int i = 0; i < TRIES; i++) {
            assertEquals(422, guesser.signIn(KNOWN, WRONG).statusCode());
        }
        HttpResponse<String> right = guesser.signIn(KNOWN, HttpPortal.PASSWORD);
        assertEquals(429, right.statusCode());
        assertEquals(1, times(right.body(), "Trop d’essais. Attendez 15 minutes, puis réessayez."), right.body());
        assertEquals(
                429, HttpPortal.visitor().signIn(KNOWN, HttpPortal.PASSWORD).statusCode(), "in any session");
        assertEquals(
                429,
                HttpPortal.visitor()
                        .signIn("  ANIMATION.PONT@demo.example ", HttpPortal.PASSWORD)
                        .statusCode(),
                "however it is written");

        assertEquals(302, guesser.signIn(OTHER, HttpPortal.PASSWORD).statusCode(), "another account");
        assertTrue(signInFrom("127.0.0.2", KNOWN).startsWith("HTTP/1.1 302"), "the same account from elsewhere");
    }

    @Test
    void aRightPasswordEndsTheCount() {
        HttpPortal portal = HttpPortal.visitor();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < TRIES - 1; i++) {
                assertEquals(422, portal.signIn(KNOWN, WRONG).statusCode());
            }
            assertEquals(
                    302, HttpPortal.visitor().signIn(KNOWN, HttpPortal.PASSWORD).statusCode());
        }
    }

    @Test
    void signingInChangesTheSessionAndSigningOutEndsIt() {
        HttpPortal portal = HttpPortal.visitor();
        portal.get("/login");
        String before = portal.cookie(SESSION);
        assertEquals(302, portal.signIn(KNOWN, HttpPortal.PASSWORD).statusCode());
        String within = portal.cookie(SESSION);
        assertNotEquals(before, within);
        assertEquals(200, home(within));
        assertEquals(302, home(before), "the session that a stranger may have planted");

        HttpResponse<String> out = portal.post("/sign-out", Map.of());
        assertEquals(303, out.statusCode());
        assertEquals("/login", URI.create(location(out)).getPath());
        assertEquals(302, home(within), "the session that was signed out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/app//evil.example",
                "/app/\\evil.example",
                "javascript:alert(1)",
                "/application/",
                "/app/home\r\nX-Planted: yes",
                "/app/\thome",
                "/app/../../evil",
                "http:/app/home",
                ""
            })
    void signingInLeadsNowhereElse(String wanted) {
        HttpResponse<String> answer = signInTowards(wanted);
        assertEquals(302, answer.statusCode());
        URI target = URI.create(location(answer));
        assertTrue(target.getHost() == null || target.getHost().equals("127.0.0.1"), target::toString);
        assertEquals("/app/home", target.getPath());
        assertTrue(answer.headers().firstValue("X-Planted").isEmpty());
    }

    @Test
    void signingInLeadsToThePageThatWasWanted() {
        String wanted = "/app/programme/programmes?page=2&order=title";
        URI target = URI.create(location(signInTowards(wanted)));
        assertEquals(wanted, target.getPath() + "?" + target.getQuery());
        String sentThere = location(HttpPortal.visitor().get(wanted));
        assertTrue(sentThere.endsWith("/login?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)), sentThere);
    }

    @Test
    void noCookieCanBeReadByAScriptOrGoesToAnotherSite() {
        HttpPortal portal = HttpPortal.visitor();
        List<String> cookies = new java.util.ArrayList<>(set(portal.get("/login")));
        cookies.addAll(set(portal.signIn(KNOWN, HttpPortal.PASSWORD)));
        cookies.addAll(set(portal.post("/language", Map.of("language", "en", "to", "/"))));
        cookies.addAll(set(portal.post("/display", Map.of("size", "2", "to", "/"))));
        assertEquals(
                java.util.Set.of(SESSION, "author", "language", "size"),
                cookies.stream().map(cookie -> cookie.split("=", 2)[0]).collect(Collectors.toSet()));
        for (String cookie : cookies) {
            assertTrue(cookie.contains("HttpOnly"), cookie);
            assertTrue(cookie.toLowerCase(Locale.ROOT).contains("samesite=lax"), cookie);
            assertTrue(cookie.contains("Path=/"), cookie);
            assertFalse(cookie.contains("Domain"), cookie);
        }
    }

    /** What a stranger sees, without what is new in each answer. */
    private static String alike(HttpResponse<String> answer, String typed) {
        return answer.body()
                .replace(typed, "ADDRESS")
                .replaceAll("(?s)<script .*?</script>", "")
                .replaceAll("(name=\"(?:jakarta\\.faces\\.ViewState|primefaces\\.nonce)\"[^>]* value=\")[^\"]*", "$1");
    }

    private static int times(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static HttpResponse<String> signInTowards(String wanted) {
        return HttpPortal.visitor()
                .postForm(
                        "/login?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8),
                        "signIn",
                        Map.of("signIn:email", KNOWN, "signIn:password", HttpPortal.PASSWORD, "signIn:submit", "1"));
    }

    /** Status of the home page for whoever holds this session. */
    private static int home(String session) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Portal.at("/app/home")).header("Cookie", SESSION + "=" + session);
        return HttpPortal.visitor().send(request, BodyHandlers.ofString()).statusCode();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static List<String> set(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    /** Signs in from another address of this machine, which no client of the JDK can; the answer as it is. */
    private static String signInFrom(String address, String email) {
        HttpPortal visitor = HttpPortal.visitor();
        Map<String, String> fields = HttpPortal.hidden(visitor.get("/login"), "signIn");
        fields.putAll(Map.of("signIn:email", email, "signIn:password", HttpPortal.PASSWORD, "signIn:submit", "1"));
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String request = "POST /login HTTP/1.1\r\nHost: " + Portal.address().getAuthority()
                + "\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nCookie: " + SESSION + "="
                + visitor.cookie(SESSION) + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        try (Socket socket =
                new Socket(Portal.address().getHost(), Portal.address().getPort(), InetAddress.getByName(address), 0)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
