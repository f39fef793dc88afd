package org.passerelle.platform.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.TestGroup;

/** What each kind of answer tells the browser to do and not to do. */
@ArquillianTest
@RunAsClient
class SecurityHeadersIT {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b([^>]*)>");
    private static final Pattern INLINE = Pattern.compile("(?i)<[^>]*\\s(on[a-z]+|style)=|javascript:");

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");

    @Test
    void everyKindOfAnswerCarriesThePolicy() {
        for (Map.Entry<String, HttpResponse<String>> answer : everyKind().entrySet()) {
            assertPolicy(answer.getKey(), answer.getValue());
        }
    }

    private Map<String, HttpResponse<String>> everyKind() {
        HttpPortal visitor = HttpPortal.visitor();
        TestGroup group = TestGroup.of(coordinator, 3);
        group.enrol(1);
        String wave = group.wave("pulse", "PULSE");
        Map<String, HttpResponse<String>> kinds = new LinkedHashMap<>();
        kinds.put("first page", visitor.get("/"));
        kinds.put("sign-in", visitor.get("/login"));
        kinds.put("sent to sign in", visitor.get("/app/home"));
        kinds.put("page", coordinator.get("/app/home"));
        kinds.put("page with PrimeFaces", coordinator.get("/app/styleguide-primefaces"));
        kinds.put(
                "roster",
                coordinator.get("/app/attendance/roster?session=" + group.session(LocalDateTime.now(TestGroup.ZONE))));
        kinds.put("refused form", visitor.signIn("nobody@demo.example", "wrong"));
        kinds.put("participant's page", visitor.get("/f/" + group.tokens(wave).get(0)));
        kinds.put("unknown link", visitor.get("/f/nothing"));
        kinds.put("error page", visitor.get("/error/503"));
        kinds.put("no such page", visitor.get("/nothing"));
        kinds.put("no such page of the team", coordinator.get("/app/programme/programme?id=1"));
        kinds.put("API", coordinator.get("/api/v1/programmes"));
        kinds.put("API without a caller", visitor.get("/api/v1/programmes"));
        kinds.put("no such operation", visitor.get("/api/v1/nothing"));
        kinds.put("style", visitor.get("/resources/design/base.css"));
        kinds.put("script", visitor.get("/resources/design/roster.js"));
        kinds.put("PrimeFaces' own script", visitor.get("/jakarta.faces.resource/core.js.xhtml?ln=primefaces"));
        kinds.put("template", visitor.get("/WEB-INF/templates/app.xhtml"));
        kinds.put(
                "foreign",
                visitor.send(
                        "POST",
                        "/language",
                        BodyPublishers.ofString("x=1"),
                        "application/x-www-form-urlencoded",
                        "Origin",
                        "https://evil.example"));
        kinds.put("wrong method", visitor.send("PUT", "/language", BodyPublishers.ofString("x"), "text/plain"));
        return kinds;
    }

    private static void assertPolicy(String kind, HttpResponse<String> answer) {
        List<String> policies = answer.headers().allValues(POLICY);
        String policy = String.join(" | ", policies);
        assertAll(
                kind + ": " + answer.statusCode() + " " + policy,
                () -> assertEquals(1, policies.size()),
                () -> assertTrue(policy.startsWith("default-src 'none'; ")),
                () -> assertTrue(policy.contains("frame-ancestors 'none'; ")),
                () -> assertTrue(policy.contains("form-action 'self'; ")),
                () -> assertTrue(policy.contains("base-uri 'none'; ")),
                () -> assertFalse(policy.contains("unsafe")),
                () -> assertFalse(policy.contains("*")),
                () -> assertTrue(policy.matches(".*; script-src [^;]*;?"), "scripts come last"),
                () -> assertEquals("nosniff", header(answer, "X-Content-Type-Options")),
                () -> assertEquals("DENY", header(answer, "X-Frame-Options")),
                () -> assertEquals("same-origin", header(answer, "Referrer-Policy")),
                () -> assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy")),
                () -> assertTrue(header(answer, "Permissions-Policy").contains("geolocation=()")),
                () -> assertEquals("", header(answer, "X-Powered-By")),
                () -> assertFalse(header(answer, "Server").matches("(?i).*(payara|\\d).*"), header(answer, "Server")),
                () -> assertFalse(
                        INLINE.matcher(answer.body().replaceAll("(?s)<script.*?</script>", ""))
                                .find(),
                        "inline"),
                () -> assertScripts(answer, policy));
    }

    /** Every script in the page is a file of ours or carries the nonce of this very answer. */
    private static void assertScripts(HttpResponse<String> answer, String policy) {
        if (!header(answer, "Content-Type").startsWith("text/html")) {
            return;
        }
        Matcher script = SCRIPT.matcher(answer.body());
        Matcher nonce = NONCE.matcher(policy);
        String expected = nonce.find() ? nonce.group(1) : "none";
        while (script.find()) {
            String tag = script.group(1);
            assertFalse(policy.contains("script-src 'none'"), "a script where none may run: " + tag);
            assertTrue(
                    tag.contains("nonce=\"" + expected + "\"") || tag.matches(".*\\bsrc=\"/[^/].*"),
                    tag + " under " + policy);
        }
    }

    @Test
    void aNonceIsUsedOnce() {
        String first = header(coordinator.get("/app/home"), POLICY);
        String second = header(coordinator.get("/app/home"), POLICY);
        assertNotEquals(first, second);
        assertTrue(NONCE.matcher(first).find(), first);
    }

    @Test
    void whatPeopleWroteIsKeptNowhereAndWhatNeverChangesForAYear() {
        HttpPortal visitor = HttpPortal.visitor();
        for (HttpResponse<String> answer : List.of(
                coordinator.get("/app/home"),
                coordinator.get("/api/v1/programmes"),
                visitor.get("/login"),
                visitor.get("/f/nothing"),
                visitor.get("/nothing"))) {
            assertTrue(header(answer, "Cache-Control").contains("no-store"), answer.uri() + " " + answer.headers());
        }
        Matcher style = Pattern.compile("href=\"(/resources/design/base\\.css\\?v=[0-9a-f]+)\"")
                .matcher(visitor.get("/login").body());
        assertTrue(style.find());
        assertEquals("public, max-age=31536000, immutable", header(visitor.get(style.group(1)), "Cache-Control"));
    }

    @Test
    void theServerShowsNothingOfItsOwn() {
        HttpPortal visitor = HttpPortal.visitor();
        for (String path : List.of(
                "/WEB-INF/web.xml",
                "/META-INF/persistence.xml",
                "/app/home.xhtml/..%2f..%2fWEB-INF/web.xml",
                "/resources/",
                "/resources/design/",
                "/public/answer.xhtml",
                "/public/answer",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF")) {
            HttpResponse<String> answer = visitor.get(path);
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, path + ": " + answer.statusCode());
        }
        int traced = visitor.send("TRACE", "/", BodyPublishers.noBody(), "", "Cookie", "secret=1")
                .statusCode();
        assertTrue(traced >= 400, "TRACE: " + traced);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
