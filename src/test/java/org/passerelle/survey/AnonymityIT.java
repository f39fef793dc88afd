package org.passerelle.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** Answers meet without a name, appear in fives at least, and the key by which they met is gone afterwards. */
@ArquillianTest
@RunAsClient
class AnonymityIT {

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");
    private final TestGroup group = TestGroup.of(coordinator, 12);

    private static void answer(String link, int value) {
        Map<String, String> form = new HashMap<>(Map.of("nonce", link + value, "send", "1"));
        for (String code : List.of("wellbeing", "ties", "confidence", "alone", "help")) {
            form.put("a-" + code, Integer.toString(value));
        }
        assertEquals(302, HttpPortal.visitor().post(link, form).statusCode());
    }

    private static long responses(String wave) {
        return Stored.number("select count(*) from survey_response where wave_id = ?", wave);
    }

    private static long sealed(String wave) {
        return Stored.number("select count(*) from survey_sealed where wave_id = ?", wave);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void fewerThanFiveAnswersNeverAppear(int count) {
        String wave = group.wave("start", "T0");
        String link = "/w/" + group.code(wave);
        for (int i = 0; i < count; i++) {
            answer(link, i);
        }
        assertEquals(count, sealed(wave));
        assertFalse(coordinator.get("/app/survey/wave?id=" + wave).body().contains("survey-result"));
        group.close(wave);
        assertEquals(0, responses(wave));
        assertEquals(0, sealed(wave), "destroyed");
        assertEquals(0, Stored.number("select coalesce(sum(responses), 0) from answer_fact where wave_id = ?", wave));
        assertFalse(coordinator.get("/app/survey/wave?id=" + wave).body().contains("survey-result"));
    }

    @Test
    void whatIsStoredOfAnAnswerSaysNothingOfWhoGaveItOrWhen() {
        group.enrol(5);
        String wave = group.wave("start", "T0");
        group.tokens(wave).forEach(token -> answer("/f/" + token, 7));
        assertEquals(
                1,
                Stored.texts("select distinct length(sealed) from survey_sealed where wave_id = ?", wave)
                        .size(),
                "all of one size");
        group.close(wave);
        assertEquals(5, responses(wave));
        assertEquals(
                List.of(LocalDate.now(ZoneOffset.UTC).toString()),
                Stored.texts("select distinct appeared_on from survey_response where wave_id = ?", wave));
        assertEquals(
                List.of("answers", "appeared_on", "id", "organisation_id", "pairing", "wave_id"),
                Stored.texts("select column_name from information_schema.columns where table_schema = database()"
                        + " and table_name = 'survey_response' order by 1"));
        assertEquals(
                5,
                Stored.texts("select distinct hex(pairing) from survey_response where wave_id = ?", wave)
                        .size(),
                "no two sealed keys are alike");
        assertEquals(0, Stored.number("select count(*) from survey_submission where wave_id = ?", wave), "forgotten");
    }

    /** Six by personal link, before and after: 2 → 6, 3 → 7 … and one who answered only once. */
    @Test
    void beforeAndAfterMeetAndThenTheKeyIsDestroyed() {
        group.enrol(7);
        String before = group.wave("start", "T0");
        String after = group.wave("end", "T1");
        List<String> first = group.tokens(before);
        List<String> second = group.tokens(after);
        for (int i = 0; i < 6; i++) {
            answer("/f/" + first.get(i), i);
            answer("/f/" + second.get(i), Math.min(10, 2 * i));
        }
        answer("/f/" + first.get(6), 9);

        group.close(before);
        assertEquals(1, Stored.number("select count(*) from cohort_key where cohort_id = ?", group.cohort()));
        assertEquals(7, Stored.number("select count(pairing) from survey_response where wave_id = ?", before));
        assertEquals(0, Stored.number("select count(*) from change_fact where cohort_id = ?", group.cohort()));

        group.close(after);
        assertEquals(0, Stored.number("select count(*) from cohort_key where cohort_id = ?", group.cohort()));
        assertEquals(13, responses(before) + responses(after));
        assertEquals(
                0,
                Stored.number("select count(pairing) from survey_response where wave_id in (?, ?)", before, after),
                "nobody can say any more which two belong together");
        assertEquals(
                "6 15.0 30.0 15.0 0:1,1:1,2:1,3:1,4:1,5:1",
                Stored.text(
                        "select concat_ws(' ', pairs, format(pre_sum, 1), format(post_sum, 1), format(change_sum, 1),"
                                + " changes) from change_fact where cohort_id = ? and outcome = 'wellbeing'",
                        group.cohort()));
    }

    @Test
    void withoutLinksACodeOfOnesOwnPairs() {
        String before = group.wave("start", "T0");
        String after = group.wave("end", "T1");
        for (int i = 0; i < 5; i++) {
            answerWithCode("/w/" + group.code(before), "Jeanne " + i + " mai", 3);
            answerWithCode("/w/" + group.code(after), "jeanne-" + i + "-MAI", 5);
        }
        group.close(after);
        group.close(before);
        assertEquals(
                "5 10",
                Stored.text(
                        "select concat_ws(' ', pairs, format(change_sum, 0)) from change_fact where cohort_id = ?"
                                + " and outcome = 'ties'",
                        group.cohort()),
                "whichever is closed last, and however the code is written");
        assertEquals(0, Stored.number("select count(*) from cohort_key where cohort_id = ?", group.cohort()));
    }

    private static void answerWithCode(String link, String code, int value) {
        Map<String, String> form = Map.of("nonce", link + code, "send", "1", "code", code, "a-ties", "" + value);
        assertEquals(302, HttpPortal.visitor().post(link, form).statusCode());
    }

    @Test
    void theApiTellsNobodyAnAnswerEither() {
        String wave = group.wave("start", "T0");
        for (int i = 0; i < 6; i++) {
            answer("/w/" + group.code(wave), i);
        }
        String body = coordinator.get("/api/v1/waves/" + wave).body();
        try (var reader = Json.createReader(new StringReader(body))) {
            assertEquals(6, reader.readObject().getInt("responses"), "how many, and nothing more");
        }
        assertFalse(body.contains("wellbeing"), body);
        assertTrue(coordinator.get("/api/v1/waves/" + wave + "/responses").statusCode() >= 400);
    }
}
