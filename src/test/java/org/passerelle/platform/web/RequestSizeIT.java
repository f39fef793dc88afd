package org.passerelle.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Stored;

/** What is too large is refused with one sentence, whether its length was announced or not, and leaves nothing behind. */
@ArquillianTest
@RunAsClient
class RequestSizeIT {

    private static final long HUNDRED_MEGABYTES = 100L * 1024 * 1024;
    private static final long THREE_MEGABYTES = 3L * 1024 * 1024;
    private static final String IMPORT_PAGE = "/app/enrolment/import";
    private static final String IMPORT = "/api/v1/participants/import";
    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");
    private List<String> before;

    @BeforeEach
    void lookWhatIsStored() {
        before = stored();
    }

    @AfterEach
    void nothingIsHalfSaved() {
        assertEquals(before, stored());
        assertEquals(200, coordinator.get("/app/home").statusCode(), "the portal still answers");
    }

    private static List<String> stored() {
        return List.of("participant", "import_draft", "programme", "account").stream()
                .map(table -> table + " " + Stored.number("select count(*) from " + table))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anImportOfAHundredMegabytesByForm(boolean announced) {
        Map<String, String> hidden = HttpPortal.hidden(coordinator.get(IMPORT_PAGE), "upload");
        hidden.put("upload:submit", "1");
        refused(10, send("POST", IMPORT_PAGE, MULTIPART, part(hidden, "upload:file"), HUNDRED_MEGABYTES, announced));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anImportOfAHundredMegabytesByApi(boolean announced) {
        refused(10, send("POST", IMPORT, MULTIPART, part(Map.of(), "file"), HUNDRED_MEGABYTES, announced));
        for (String type : List.of("text/csv", "application/octet-stream")) {
            HttpResponse<String> answer = send("POST", IMPORT, type, "Prénom;Nom\n", HUNDRED_MEGABYTES, announced);
            if (announced) {
                refused(10, answer);
            } else {
                // The operation itself reads no further than a list may go.
                assertEquals(413, answer.statusCode());
                assertTrue(
                        HttpPortal.field(answer, "detail").startsWith("Ce fichier dépasse 5\u00a0Mo."), answer.body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyOfThreeMegabytes(boolean announced) {
        refused(2, send("POST", "/api/v1/programmes", JSON, "{\"title\":\"", THREE_MEGABYTES, announced));
        refused(2, send("POST", "/api/v1/questionnaires", JSON, "{\"title\":\"", THREE_MEGABYTES, announced));
        refused(2, send("POST", IMPORT, "text/plain", "Prénom;Nom\n", THREE_MEGABYTES, announced));
        refused(2, send("POST", "/login", FORM, "signIn:email=", THREE_MEGABYTES, announced));
        refused(2, send("POST", "/language", FORM, "language=", THREE_MEGABYTES, announced));
        refused(2, send("POST", "/f/some-link", FORM, "send=1&a=", THREE_MEGABYTES, announced));
    }

    @Test
    void aTypeInCapitalsIsTheSameType() {
        assertEquals(
                200,
                coordinator
                        .send(
                                "POST",
                                IMPORT + "?dryRun=true",
                                BodyPublishers.ofString("Prénom;Nom\nAda;Fine\n"),
                                "TEXT/CSV")
                        .statusCode());
    }

    /** The container would read a form past the count, so a small one is not taken either. */
    @Test
    void aFormThatDoesNotAnnounceItsLength() {
        HttpResponse<String> answer = send("POST", "/language", FORM, "language=en&to=", 1, false);
        assertEquals(411, answer.statusCode());
        assertTrue(answer.body().contains("Cette demande n’annonce pas sa longueur"), answer.body());
        assertEquals("", coordinator.cookie("language"));
    }

    /** More than one file may hold, less than a request: the import itself refuses. */
    @Test
    void aFileOfSixMegabytes() {
        byte[] file = ("Prénom;Nom\n" + "Ada;Durand\n".repeat(6 * 1024 * 1024 / 11)).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> api = coordinator.send("POST", IMPORT, BodyPublishers.ofByteArray(file), "text/csv");
        assertEquals(413, api.statusCode(), api.body());
        assertTrue(HttpPortal.field(api, "detail").startsWith("Ce fichier dépasse 5\u00a0Mo."), api.body());

        Map<String, String> hidden = HttpPortal.hidden(coordinator.get(IMPORT_PAGE), "upload");
        hidden.put("upload:submit", "1");
        HttpResponse<String> page = coordinator.upload(IMPORT_PAGE, hidden, "upload:file", "liste.csv", file);
        assertEquals(413, page.statusCode());
        assertEquals(1, page.body().split("Ce fichier dépasse 5\u00a0Mo\\.", -1).length - 1, page.body());
    }

    private HttpResponse<String> send(
            String method, String path, String type, String begin, long length, boolean announced) {
        InputStream body = new SequenceInputStream(
                new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8)), new Filling(length));
        BodyPublisher unannounced = BodyPublishers.ofInputStream(() -> body);
        long whole = length + begin.getBytes(StandardCharsets.UTF_8).length;
        return coordinator.send(
                method, path, announced ? BodyPublishers.fromPublisher(unannounced, whole) : unannounced, type);
    }

    private static String part(Map<String, String> fields, String file) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) ->
                text.append("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        return text + "--x\r\nContent-Disposition: form-data; name=\"" + file
                + "\"; filename=\"liste.csv\"\r\n\r\nPrénom;Nom\r\n";
    }

    /** One sentence, as a page or as problem details. */
    private static void refused(int megabytes, HttpResponse<String> answer) {
        String sentence = "C’est trop lourd pour être reçu\u00a0: " + megabytes + "\u00a0Mo au plus.";
        assertEquals(413, answer.statusCode(), answer.uri() + " " + answer.body());
        if (answer.uri().getPath().startsWith("/api/")) {
            assertEquals(sentence, HttpPortal.field(answer, "detail"));
        } else {
            assertEquals(1, Collections.frequency(List.of(answer.body().split("</?p>", -1)), sentence), answer.body());
        }
    }

    /** As many bytes as asked for, none of them kept. */
    private static final class Filling extends InputStream {

        private long rest;

        Filling(long length) {
            rest = length;
        }

        @Override
        public int read() {
            return rest-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (rest <= 0) {
                return -1;
            }
            int count = (int) Math.min(rest, length);
            java.util.Arrays.fill(bytes, offset, offset + count, (byte) 'a');
            rest -= count;
            return count;
        }
    }
}
