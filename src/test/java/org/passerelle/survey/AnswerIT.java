package org.passerelle.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.testing.AtOnce;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** What a participant may send and how often, and what comes of all else. */
@ArquillianTest
@RunAsClient
class AnswerIT {

    private static final String SCRIPT = "\"><script>alert('é')</script>";
    private static final Map<String, String> ANSWERS = Map.of(
            "a-listened", "4", "a-useful", "", "a-liked", "talk", "a-return", "yes", "a-change", "Je dors mieux.");

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");
    private TestGroup group;
    private String wave;

    @BeforeEach
    void openAWave() {
        group = TestGroup.of(coordinator, 12);
    }

    private String personalLink() {
        group.enrol(1);
        wave = group.wave("pulse", "PULSE");
        return "/f/" + group.tokens(wave).get(0);
    }

    private String openLink() {
        wave = group.wave("pulse", "PULSE");
        return "/w/" + group.code(wave);
    }

    private long stored() {
        return Stored.number("select count(*) from survey_sealed where wave_id = ?", wave)
                + Stored.number("select count(*) from survey_response where wave_id = ?", wave);
    }

    private static HttpResponse<String> page(String link, String language) {
        return HttpPortal.visitor().send("GET", link, BodyPublishers.noBody(), "", "Accept-Language", language);
    }

    private static HttpResponse<String> send(String link, String nonce, Map<String, String> answers) {
        Map<String, String> form = new HashMap<>(answers);
        form.put("nonce", nonce);
        form.put("send", "1");
        return HttpPortal.visitor().post(link, form);
    }

    private static void assertSays(int status, String title, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("<h1>" + title + "</h1>"), answer.body());
    }

    @Test
    void aPersonalLinkAnswersOnce() {
        String link = personalLink();
        assertEquals(200, page(link, "fr").statusCode());
        HttpResponse<String> sent = send(link, "n1", ANSWERS);
        assertEquals(302, sent.statusCode(), sent.body());
        String thanks = sent.headers().firstValue("Location").orElseThrow();
        assertTrue(thanks.endsWith(link + "?done=1&lang=fr"), thanks);
        assertSays(200, "Merci, vos réponses sont arrivées", page(link + "?done=1&lang=fr", "fr"));

        assertSays(410, "Vous avez déjà répondu", page(link, "fr"));
        assertSays(410, "You have already answered", page(link, "en"));
        assertSays(410, "Vous avez déjà répondu", send(link, "n2", ANSWERS));
        assertEquals(1, stored());
    }

    @ParameterizedTest
    @CsvSource({
        "/f/forged, fr, Ce lien n’existe pas",
        "/w/forged, fr, Ce lien n’existe pas",
        "/w/forged, en, This link does not exist",
        "/f/, fr, Ce lien n’existe pas",
        "/f, fr, Ce lien n’existe pas",
        "/w/a/b/c, fr, Ce lien n’existe pas",
        "/f/%00, fr, ''",
        "/f/%27or%271, fr, Ce lien n’existe pas"
    })
    void aForgedLinkLeadsNowhere(String link, String language, String title) {
        HttpResponse<String> answer = page(link, language);
        // A zero byte does not get as far as the portal.
        assertEquals(title.isEmpty() ? 400 : 404, answer.statusCode());
        assertTrue(title.isEmpty() || answer.body().contains("<h1>" + title + "</h1>"), answer.body());
        assertTrue(send(link, "n", ANSWERS).statusCode() >= 400);
        String long1 = link + "x".repeat(5000);
        assertTrue(page(long1, language).statusCode() >= 400);
    }

    @Test
    void aClosedWaveTakesNothing() {
        String personal = personalLink();
        String open = "/w/" + group.code(wave);
        assertEquals(200, page(open, "fr").statusCode());
        group.close(wave);
        for (String link : List.of(personal, open)) {
            assertSays(410, "Ce questionnaire est terminé", page(link, "fr"));
            assertSays(410, "Ce questionnaire est terminé", send(link, "n", ANSWERS));
        }
        HttpResponse<String> api = HttpPortal.visitor()
                .json(
                        "POST",
                        "/api/v1" + open.replace("/w/", "/waves/") + "/responses",
                        "{\"answers\":{\"listened\":3}}");
        assertEquals(410, api.statusCode());
        assertEquals(
                "Ce questionnaire est terminé\u00a0: il ne prend plus de réponses.", HttpPortal.field(api, "detail"));
        assertEquals(0, stored());
    }

    /** The night closes waves; until it does the last day counts. */
    @Test
    void aWaveWhoseLastDayHasPassedTakesNothing() {
        String link = openLink();
        Stored.change("update wave set closes_on = date_sub(closes_on, interval 30 day) where id = ?", wave);
        assertSays(410, "Ce questionnaire est terminé", page(link, "fr"));
        assertSays(410, "Ce questionnaire est terminé", send(link, "n", ANSWERS));
        assertEquals(0, stored());
    }

    @Test
    void aFormSentTwiceCountsOnce() {
        String link = openLink();
        List<Callable<HttpResponse<String>>> impatient = Collections.nCopies(6, () -> send(link, "one-form", ANSWERS));
        List<Integer> statuses = AtOnce.all(impatient).stream()
                .map(HttpResponse::statusCode)
                .distinct()
                .toList();
        assertEquals(List.of(302), statuses, "each is told that it arrived");
        assertEquals(302, send(link, "one-form", ANSWERS).statusCode());
        assertEquals(1, stored());
        assertEquals(302, send(link, "another", ANSWERS).statusCode());
        assertEquals(2, stored());
    }

    @Test
    void onePersonalLinkOpenInSixWindowsCountsOnce() {
        String link = personalLink();
        List<Callable<HttpResponse<String>>> windows = IntStream.range(0, 6)
                .mapToObj(i -> (Callable<HttpResponse<String>>) () -> send(link, "window" + i, ANSWERS))
                .toList();
        List<Integer> statuses = AtOnce.all(windows).stream()
                .map(HttpResponse::statusCode)
                .sorted()
                .toList();
        assertEquals(List.of(302, 410, 410, 410, 410, 410), statuses);
        assertEquals(1, stored());
    }

    @ParameterizedTest
    @CsvSource({
        "a-listened, 5, Choisissez un nombre de 0 à 4.",
        "a-listened, -1, Choisissez un nombre de 0 à 4.",
        "a-listened, many, Choisissez un nombre de 0 à 4.",
        "a-liked, nothing, Choisissez une des réponses proposées.",
        "a-return, perhaps, Choisissez une des réponses proposées.",
        "a-return, talk, Choisissez une des réponses proposées."
    })
    void anAnswerThatIsNotOfferedIsRefusedAtItsQuestionAndNothingIsLost(String field, String value, String sentence) {
        String link = openLink();
        Map<String, String> typed = new HashMap<>(ANSWERS);
        typed.put(field, value);
        HttpResponse<String> answer = send(link, "n", typed);
        assertEquals(422, answer.statusCode());
        assertTrue(
                answer.body().contains("<p class=\"q-error\" id=\"" + field + "-error\">" + sentence + "</p>"),
                answer.body());
        assertTrue(answer.body().contains("Je dors mieux."), "kept as typed");
        assertEquals(0, stored());
    }

    @Test
    void answersToAnotherQuestionAreNone() {
        String link = openLink();
        Map<String, String> foreign = Map.of("a-wellbeing", "9", "a-", "1", "listened", "2", "send", "1");
        assertEquals(302, send(link, "n1", foreign).statusCode());
        HttpResponse<String> api =
                HttpPortal.visitor().json("POST", "/api/v1" + link.replace("/w/", "/waves/") + "/responses", """
                        {"answers":{"wellbeing":9,"listened":3}}""");
        assertEquals(422, api.statusCode());
        assertEquals(
                "wellbeing",
                HttpPortal.object(api)
                        .getJsonArray("violations")
                        .getJsonObject(0)
                        .getString("field"));
        assertEquals(1, stored(), "the empty one");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"listened\":{\"a\":1}}'", "'{\"listened\":1.5}'", "'{\"listened\":1e99}'", "'{\"listened\":[1,2]}'",
        "'{\"liked\":[[\"talk\"]]}'", "'{\"liked\":[1e400]}'", "'{\"return\":true}'", "'{\"listened\":99999999999999}'"
    })
    void aValueOfAnotherKindIsRefused(String answers) {
        HttpResponse<String> answer = HttpPortal.visitor()
                .json(
                        "POST",
                        "/api/v1" + openLink().replace("/w/", "/waves/") + "/responses",
                        "{\"answers\":" + answers + "}");
        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(0, stored());
    }

    @Test
    void tooLongATextIsRefusedAndAFarTooLongOneIsNotEvenRead() {
        String link = openLink();
        Map<String, String> typed = new HashMap<>(ANSWERS);
        typed.put("a-change", "x".repeat(1001));
        HttpResponse<String> refused = send(link, "n", typed);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("C’est trop long\u00a0: 1\u202f000 signes au plus."), refused.body());
        assertTrue(refused.body().contains("x".repeat(1001)), "nothing is lost");

        typed.put("a-change", "x".repeat(10 * 1024 * 1024));
        HttpResponse<String> large = send(link, "n", typed);
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("C’est trop lourd pour être reçu\u00a0: 2\u00a0Mo au plus."), large.body());
        assertEquals(0, stored());
    }

    @Test
    void aScriptInAnyFieldIsShownAsText() {
        String start = group.wave("start", "T0");
        String link = "/w/" + group.code(start);
        Map<String, String> typed = new HashMap<>();
        for (String code : List.of("wellbeing", "ties", "confidence", "alone", "help", "expect", "wish")) {
            typed.put("a-" + code, SCRIPT);
        }
        typed.putAll(Map.of("code", SCRIPT, "language", SCRIPT, "size", SCRIPT, "contrast", SCRIPT, "lang", SCRIPT));
        HttpResponse<String> refused = send(link, SCRIPT, typed);
        assertEquals(422, refused.statusCode());
        assertFalse(refused.body().contains("<script"), refused.body());
        HttpResponse<String> asked =
                HttpPortal.visitor().get(link + "?done=%22%3E%3Cscript%3E&lang=%22%3E%3Cscript%3E");
        assertFalse(asked.body().contains("<script"), asked.body());

        wave = start;
        Map<String, String> taken = Map.of("a-wish", SCRIPT);
        Stream.of("1", "2", "3", "4", "5")
                .forEach(nonce -> assertEquals(302, send(link, nonce, taken).statusCode()));
        group.close(start);
        String results = coordinator.get("/app/survey/wave?id=" + start).body();
        assertTrue(results.contains("&lt;script&gt;alert('é')&lt;/script&gt;"), results);
        assertFalse(results.contains("<script>alert"), results);
    }

    @Test
    void noTokenReachesALog() throws IOException {
        String link = personalLink();
        String token = link.substring(3);
        page(link, "fr");
        send(link, "n", Map.of("a-listened", "9"));
        send(link, "n", ANSWERS);
        send(link, "n2", ANSWERS);
        Path log = Path.of(System.getProperty("passerelle.it.log"));
        try (Stream<Path> files = Files.list(log.getParent())) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("it-server.log"))
                    .toList()) {
                assertFalse(Files.readString(file).contains(token), file::toString);
            }
        }
    }
}
