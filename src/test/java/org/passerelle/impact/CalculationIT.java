package org.passerelle.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.testing.HttpPortal;

/** «Vérifier un calcul»: the reference results of DOMAIN §5, and a table with a small cell, through the API. */
@ArquillianTest
@RunAsClient
class CalculationIT {

    private final HttpPortal staff = HttpPortal.withToken("demo-animation");

    @Test
    void theSleepDataGiveTheReferenceResults() {
        JsonObject change = ask("statistics/paired-change", """
                {"pre":[0.7,-1.6,-0.2,-1.2,-0.1,3.4,3.7,0.8,0.0,2.0],
                 "post":[1.9,0.8,1.1,0.1,-0.1,4.4,5.5,1.6,4.6,3.4]}""");
        assertEquals(10, change.getInt("n"));
        near(1.58, change, "meanDifference");
        near(1.229995, change, "sdDifference");
        near(4.062128, change, "t");
        near(.00283289, change, "p");
        near(1.284558, change, "dz");
        near(1.173925, change, "hedgesG");
        assertEquals(45, change.getInt("wilcoxonV"));
        assertEquals(1, change.getInt("zeros"));
        near(.00390625, change, "wilcoxonP");
        assertEquals(.700114, change.getJsonArray("ci95").getJsonNumber(0).doubleValue(), 1e-6);
        assertEquals(2.459886, change.getJsonArray("ci95").getJsonNumber(1).doubleValue(), 1e-6);
        assertEquals(.4146, change.getJsonArray("dzCi95").getJsonNumber(0).doubleValue(), 1e-4);
        assertEquals(2.1180, change.getJsonArray("dzCi95").getJsonNumber(1).doubleValue(), 1e-4);
    }

    @Test
    void missingAnswersAreLeftOutAndWhatCannotBeComputedSaysWhy() {
        JsonObject change = ask("statistics/paired-change", "{\"pre\":[1,2,null],\"post\":[2,3,4],\"alpha\":0.84}");
        assertEquals(2, change.getInt("n"));
        assertEquals(1, change.getInt("incomplete"));
        assertEquals("NO_VARIANCE", change.getJsonObject("t").getString("reason"));
        assertTrue(change.getJsonObject("t").getString("text").startsWith("non calculable"));
    }

    @Test
    void aSmallCellIsWithheldWithWhatWouldGiveItAway() {
        JsonObject table = ask("disclosure/protect", """
                {"k":11,"rows":["F","H"],"columns":["60–79","80+"],"counts":[[42,30],[25,4]],"margins":true}""");
        assertEquals(
                JsonValue.ValueType.NULL,
                table.getJsonArray("counts").getJsonArray(1).get(1).getValueType());
        assertEquals("PRIMARY", table.getJsonArray("reasons").getJsonArray(1).getString(1));
        JsonObject feasible = table.getJsonArray("feasible").getJsonArray(1).getJsonObject(1);
        assertTrue(feasible.getInt("high") - feasible.getInt("low") + 1 >= 11, feasible.toString());
        long withheld = table.getJsonArray("counts").stream()
                .flatMap(line -> line.asJsonArray().stream())
                .filter(count -> count.getValueType() == JsonValue.ValueType.NULL)
                .count();
        assertTrue(withheld > 1, "the margins would give it away: " + table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statistics/paired-change | {\"pre\":[1,2],\"post\":[1]} | post",
                "statistics/paired-change | {\"pre\":[1],\"post\":[1],\"alpha\":1} | alpha",
                "statistics/paired-change | {} | pre",
                "disclosure/protect | {\"k\":4,\"rows\":[\"a\"],\"columns\":[\"b\"],\"counts\":[[1]]} | k",
                "disclosure/protect | {\"k\":11,\"rows\":[\"a\",\"b\"],\"columns\":[\"c\"],\"counts\":[[1],[1,2]]} | counts[1]",
                "disclosure/protect | {\"k\":11,\"rows\":[\"a\"],\"columns\":[\"b\"],\"counts\":[[-1]]} | counts[0]"
            })
    void whatIsWrongIsNamed(String operation, String body, String place) {
        HttpResponse<String> answer = staff.json("POST", "/api/v1/" + operation, body);
        assertEquals(422, answer.statusCode(), answer.body());
        List<String> places = json(answer).getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .map(violation -> violation.getString("field"))
                .toList();
        assertTrue(places.contains(place), answer.body());
    }

    private JsonObject ask(String operation, String body) {
        HttpResponse<String> answer = staff.json("POST", "/api/v1/" + operation, body);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static void near(double expected, JsonObject change, String field) {
        assertEquals(expected, change.getJsonNumber(field).doubleValue(), 1e-6, field);
    }
}
