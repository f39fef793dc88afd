package org.passerelle.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** A rule is shown before it is saved, by the API in the named shape and on the page; one that cannot be is refused. */
@ArquillianTest
@RunAsClient
class RecurrencePreviewIT {

    private static final String PREVIEW = "/api/v1/recurrences/preview";
    private static final String EXAMPLE = """
            {"rrule":"FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10","start":"2027-03-01T14:00","duration":"PT2H",\
            "zone":"Europe/Paris","skip":["public-holidays","school-holidays:C"]}""";

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");

    /** The example of the design, to the letter. */
    @Test
    void theExampleOfTheDesignAnswersJustSo() {
        String expected = """
                {"occurrences":[
                 {"start":"2027-03-01T14:00:00+01:00","end":"2027-03-01T16:00:00+01:00"},
                 {"start":"2027-03-04T14:00:00+01:00","end":"2027-03-04T16:00:00+01:00"},
                 {"start":"2027-03-08T14:00:00+01:00","end":"2027-03-08T16:00:00+01:00"},
                 {"start":"2027-03-11T14:00:00+01:00","end":"2027-03-11T16:00:00+01:00"},
                 {"start":"2027-03-15T14:00:00+01:00","end":"2027-03-15T16:00:00+01:00"},
                 {"start":"2027-03-18T14:00:00+01:00","end":"2027-03-18T16:00:00+01:00"},
                 {"start":"2027-03-22T14:00:00+01:00","end":"2027-03-22T16:00:00+01:00"},
                 {"start":"2027-03-25T14:00:00+01:00","end":"2027-03-25T16:00:00+01:00"},
                 {"start":"2027-04-01T14:00:00+02:00","end":"2027-04-01T16:00:00+02:00"}],
                 "skipped":[{"date":"2027-03-29","reason":"Lundi de Pâques"}]}""";
        HttpResponse<String> answer = coordinator.json("POST", PREVIEW, EXAMPLE);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(Json.createReader(new StringReader(expected)).readObject(), HttpPortal.object(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rrule\":\"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=3\",\"start\":\"2027-03-01T14:00\",\"duration\":\"PT2H\"|rrule",
                "\"rrule\":\"FREQ=WEEKLY\",\"start\":\"2027-03-01T14:00\",\"duration\":\"PT2H\"|rrule",
                "\"rrule\":\"nonsense\",\"start\":\"2027-03-01T14:00\",\"duration\":\"PT2H\"|rrule",
                "\"rrule\":\"FREQ=DAILY;COUNT=9999\",\"start\":\"2027-03-01T14:00\",\"duration\":\"PT2H\"|rrule",
                "\"rrule\":\"FREQ=DAILY;COUNT=2\",\"start\":\"2027-02-31T14:00\",\"duration\":\"PT2H\"|start",
                "\"rrule\":\"FREQ=DAILY;COUNT=2\",\"start\":\"+999999999-12-31T23:59\",\"duration\":\"PT2H\"|start",
                "\"rrule\":\"FREQ=DAILY;COUNT=2\",\"start\":\"0001-01-01T00:00\",\"duration\":\"PT2H\"|start",
                "\"rrule\":\"FREQ=DAILY;COUNT=2\",\"start\":\"2027-03-01T14:00\",\"duration\":\"PT2M\"|duration",
                "\"rrule\":\"FREQ=DAILY;COUNT=2\",\"start\":\"2027-03-01T14:00\",\"duration\":\"two hours\"|duration",
                "\"rrule\":\"FREQ=DAILY;COUNT=2\",\"start\":\"2027-03-01T14:00\",\"duration\":\"PT2H\",\"zone\":\"Mars/Base\"|zone",
                "\"rrule\":\"FREQ=DAILY;COUNT=2\",\"start\":\"2027-03-01T14:00\",\"duration\":\"PT2H\",\"skip\":[\"mondays\"]|skip"
            })
    void aRecurrenceThatCannotBeIsRefusedAtItsField(String fields, String field) {
        HttpResponse<String> answer = coordinator.json("POST", PREVIEW, "{" + fields + "}");
        assertEquals(422, answer.statusCode(), answer.body());
        var violations = HttpPortal.object(answer).getJsonArray("violations");
        assertEquals(1, violations.size(), answer.body());
        assertEquals(field, violations.getJsonObject(0).getString("field"));
    }

    @Test
    void onThePageAnImpossibleOneIsRefusedWithOneMessageAndNothingIsPlanned() {
        TestGroup group = TestGroup.of(coordinator, 5);
        String page = "/app/session/plan?cohort=" + group.cohort();
        for (String button : new String[] {"plan:show", "plan:submit"}) {
            Map<String, String> form = HttpPortal.hidden(coordinator.get(page), "plan");
            form.putAll(Map.of(
                    "plan:start",
                    "2027-03-02",
                    "plan:time",
                    "14:00",
                    "plan:duration",
                    "90",
                    "plan:rrule",
                    "501",
                    "plan:everyWeeks",
                    "1",
                    button,
                    "1"));
            HttpResponse<String> answer = coordinator.post(page, form);
            assertEquals(422, answer.statusCode(), button);
            assertEquals(1, answer.body().split("class=\"field-error\"", -1).length - 1, answer.body());
            assertTrue(answer.body().contains("value=\"501\""), "kept as typed");
        }
        assertEquals(0, Stored.number("select count(*) from session where cohort_id = ?", group.cohort()));
        assertEquals(0, Stored.number("select count(*) from session_series where cohort_id = ?", group.cohort()));
    }
}
