package org.passerelle.platform.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** An error page says what happened and what to do next, in the reader's language, without Faces and without a trace. */
@ArquillianTest
@RunAsClient
class ErrorPageIT {

    private static final Pattern REFERENCE = Pattern.compile("(?:Repère\u00a0: |Reference: )([0-9a-f]{8})");

    @ParameterizedTest
    @CsvSource({
        "/nothing, fr, 404, Cette page n’existe pas",
        "/nothing, en, 404, This page does not exist",
        "/error/403, fr, 403, Cette page ne vous est pas ouverte",
        "/error/503, en, 503, The service does not answer at the moment",
        "/error/999, fr, 404, Cette page n’existe pas",
        "/error/<script>, fr, 404, Cette page n’existe pas"
    })
    void itSaysWhatHappened(String path, String language, int status, String title) {
        HttpResponse<String> answer = HttpPortal.visitor()
                .send(
                        "GET",
                        path.replace("<", "%3C").replace(">", "%3E"),
                        BodyPublishers.noBody(),
                        "",
                        "Accept-Language",
                        language);
        assertErrorPage(answer, status, language, title);
        assertFalse(REFERENCE.matcher(answer.body()).find(), "nothing was logged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aFaultHasAReferenceAndNothingOfItsTrace(String language) {
        HttpPortal staff = HttpPortal.signedInAs("coordination.pont");
        staff.post("/language", Map.of("language", language));
        Map<String, String> form = HttpPortal.hidden(staff.get("/app/styleguide"), "fields");
        form.put("fields:fail", "1");
        HttpResponse<String> answer = staff.upload("/app/styleguide", form, "fields:file", "", new byte[0]);
        assertErrorPage(
                answer,
                500,
                language,
                language.equals("fr") ? "Quelque chose s’est mal passé chez nous" : "Something went wrong on our side");
        assertTrue(REFERENCE.matcher(answer.body()).find(), answer.body());
    }

    @Test
    void aFaultOfTheApiHasAReferenceToo() {
        HttpPortal staff = HttpPortal.signedInAs("coordination.pont");
        TestGroup group = TestGroup.of(staff, 3);
        String wave = group.wave("pulse", "PULSE");
        // A row that cannot be: only a fault of ours could have written it.
        Stored.change("update wave set questionnaire_version = 4711 where id = ?", wave);
        try {
            HttpResponse<String> answer = staff.get("/api/v1/waves/" + wave);
            assertEquals(500, answer.statusCode(), answer.body());
            assertTrue(
                    HttpPortal.field(answer, "instance").matches("urn:passerelle:reference:[0-9a-f]{8}"),
                    answer.body());
            assertFalse(answer.body().contains("4711"), answer.body());
            assertFalse(answer.body().contains("Exception"), answer.body());
        } finally {
            Stored.change("update wave set questionnaire_version = 1 where id = ?", wave);
        }
    }

    /** A form with a file, sent as one without, or as parts that are none. */
    @Test
    void aFormThatCannotBeReadIsNoFault() {
        HttpPortal staff = HttpPortal.signedInAs("coordination.pont");
        Map<String, String> form = HttpPortal.hidden(staff.get("/app/enrolment/import"), "upload");
        form.put("upload:submit", "1");
        assertErrorPage(staff.post("/app/enrolment/import", form), 400, "fr", "Cette demande n’a pas pu être lue");
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=x")) {
            int status = staff.send("POST", "/app/enrolment/import", BodyPublishers.ofString("--y\r\nrubbish"), type)
                    .statusCode();
            assertTrue(status < 500, type + ": " + status);
        }
        String half = "--x\r\nContent-Disposition: form-data; name=\"upload:file\"; filename=\"a.csv\"\r\n\r\nPr";
        int status = staff.send(
                        "POST",
                        "/app/enrolment/import",
                        BodyPublishers.ofString(half),
                        "multipart/form-data; boundary=x")
                .statusCode();
        assertEquals(400, status, "a file that ends too early");
    }

    /** A form from outside a browser, without what our pages hide in it. */
    @Test
    void aFormWithoutItsNonceIsNoFault() {
        HttpPortal visitor = HttpPortal.visitor();
        Map<String, String> form = new HashMap<>(HttpPortal.hidden(visitor.get("/login"), "signIn"));
        form.remove("primefaces.nonce");
        form.putAll(Map.of("signIn:email", "nobody@demo.example", "signIn:password", "x", "signIn:submit", "1"));
        int status = visitor.post("/login", form).statusCode();
        assertTrue(status >= 400 && status < 500, "status " + status);
    }

    private static void assertErrorPage(HttpResponse<String> answer, int status, String language, String title) {
        String body = answer.body();
        Matcher heading = Pattern.compile("<h1>(.*?)</h1>").matcher(body);
        assertAll(
                answer.uri() + " " + body,
                () -> assertEquals(status, answer.statusCode()),
                () -> assertTrue(heading.find() && heading.group(1).equals(title), title),
                () -> assertTrue(body.contains("<html lang=\"" + language + "\">")),
                () -> assertEquals(
                        language,
                        answer.headers().firstValue("Content-Language").orElse("")),
                () -> assertTrue(
                        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")),
                () -> assertFalse(
                        body.matches("(?s).*(jakarta\\.faces|ViewState|<script|j_idt|Exception|\\bat org\\.).*")),
                () -> assertFalse(body.contains("{"), "a place left open"));
    }
}
