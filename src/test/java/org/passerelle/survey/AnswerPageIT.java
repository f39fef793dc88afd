package org.passerelle.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import org.passerelle.testing.Browser;
import org.passerelle.testing.Browser.Size;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Portal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** The participant's page: light, without script, session or trace, and patient with whoever changes how it looks. */
@ArquillianTest
@RunAsClient
class AnswerPageIT {

    private static final int LARGEST = 14 * 1024;
    private static final Pattern LINKED = Pattern.compile("<link[^>]*href=\"([^\"]+)\"");

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");
    private final TestGroup group = TestGroup.of(coordinator, 12);

    private static HttpResponse<byte[]> compressed(String path) {
        HttpResponse<byte[]> answer = HttpPortal.visitor()
                .send(
                        HttpRequest.newBuilder(Portal.at(path)).header("Accept-Encoding", "gzip"),
                        BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pulse", "start", "end"})
    void theFirstPageWeighsFourteenKilobytesAtMostStyleIncluded(String questionnaire) {
        String link = "/w/" + group.code(group.wave(questionnaire, "PULSE"));
        HttpResponse<byte[]> page = compressed(link);
        assertEquals("gzip", page.headers().firstValue("Content-Encoding").orElse(""));
        int weight = page.body().length;
        Matcher linked = LINKED.matcher(HttpPortal.visitor().get(link).body());
        while (linked.find()) {
            weight += compressed(linked.group(1)).body().length;
        }
        assertTrue(weight <= LARGEST, questionnaire + ": " + weight + " bytes");
    }

    @Test
    void thePageCarriesNoScriptAndLeavesNoTrace() {
        HttpPortal participant = HttpPortal.visitor();
        HttpResponse<String> page = participant.get("/w/" + group.code(group.wave("pulse", "PULSE")));
        assertFalse(page.body().contains("<script"), page.body());
        assertFalse(page.body().contains("jakarta.faces"), page.body());
        assertFalse(page.body().matches("(?s).*\\b(?:href|src|action)=\"(?:https?:)?//.*"), "nothing from elsewhere");
        assertEquals(List.of(), page.headers().allValues("Set-Cookie"));
        assertEquals("noindex", page.headers().firstValue("X-Robots-Tag").orElse(""));
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").contains("script-src 'none'"));
        HttpResponse<String> sent = participant.post(page.uri().getPath(), Map.of("send", "1", "nonce", "n"));
        assertEquals(302, sent.statusCode());
        assertEquals(List.of(), sent.headers().allValues("Set-Cookie"));
    }

    @Test
    void itIsAnsweredWithoutScriptOnAPhone() {
        group.enrol(1);
        String wave = group.wave("pulse", "PULSE");
        String link = "/f/" + group.tokens(wave).get(0);
        try (Browser phone = Browser.open(Size.PHONE, "fr", false).go(link)) {
            phone.tap(phone.see("label:has(> input[name=a-listened][value='4'])"));
            phone.tap(phone.see("label:has(> input[name=a-liked][value='talk'])"));
            phone.type("a-change", "Je sors davantage.");
            phone.follow("button[name=language][value=en]");
            assertEquals("en", phone.see("html").getDomAttribute("lang"));
            assertTrue(phone.all("input[name=a-listened][value='4']").get(0).isSelected(), "kept");
            assertEquals("Je sors davantage.", phone.see("#a-change").getDomProperty("value"));
            phone.follow("button[name=size][value='3']");
            assertTrue(phone.see("html").getDomAttribute("class").contains("t3"));
            phone.follow("button[name=contrast][value='1']");
            assertTrue(phone.see("html").getDomAttribute("class").contains("fort"));
            assertEquals("Je sors davantage.", phone.see("#a-change").getDomProperty("value"));
            assertEquals(0, Stored.number("select count(*) from survey_sealed where wave_id = ?", wave));
            phone.follow("button[name=send]");
            assertTrue(phone.text().contains("Thank you"), phone.text());
            assertEquals(1, Stored.number("select count(*) from survey_sealed where wave_id = ?", wave));
            assertEquals(List.of(), phone.consoleErrors());
        }
    }

    @ParameterizedTest
    @CsvSource({"language, en", "size, 3", "contrast, 1", "stay, 1"})
    void theButtonsThatChangeHowItLooksSendNothing(String button, String value) {
        String wave = group.wave("start", "PULSE");
        String link = "/w/" + group.code(wave);
        Map<String, String> typed =
                new HashMap<>(Map.of("a-wish", "Voir <du> monde", "a-wellbeing", "7", "nonce", "kept"));
        typed.put(button, value);
        HttpResponse<String> page = HttpPortal.visitor().post(link, typed);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Voir &lt;du&gt; monde"), page.body());
        assertTrue(page.body().contains("name=\"a-wellbeing\" value=\"7\" checked"), page.body());
        assertTrue(page.body().contains("name=\"nonce\" value=\"kept\""), "still the same form");
        assertEquals(0, Stored.number("select count(*) from survey_sealed where wave_id = ?", wave));
    }
}
