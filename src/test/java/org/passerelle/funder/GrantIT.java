package org.passerelle.funder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.HttpPortal;

/** Who reads what of the demo's grants: the first funder pays for two organisations, the second for another two. */
@ArquillianTest
@RunAsClient
class GrantIT {

    private final HttpPortal funder = HttpPortal.withToken("demo-financeur");
    private final HttpPortal coordinator = HttpPortal.withToken("demo-coordination");

    @Test
    void aFunderSeesHerGrantsAcrossOrganisations() {
        List<String> organisations = grants(funder).stream()
                .map(grant -> grant.getString("organisationName"))
                .toList();
        assertTrue(organisations.contains("Centre social Les Glycines"), organisations.toString());
        assertTrue(organisations.contains("CCAS de Rives-sur-Ambre"), organisations.toString());
        assertFalse(organisations.contains("Association Le Pont des Aînés"), organisations.toString());
    }

    @Test
    void anotherFundersGrantDoesNotExist() {
        HttpPortal other = HttpPortal.signedInAs("financeur.quais");
        for (JsonObject grant : grants(funder)) {
            String id = grant.getString("id");
            assertEquals(404, other.get("/api/v1/grants/" + id + "/impact").statusCode());
            assertEquals(404, other.get("/api/v1/grants/" + id + "/impact.csv").statusCode());
            assertEquals(404, other.get("/app/funder/impact?id=" + id).statusCode());
        }
    }

    @Test
    void everyFigureHasAUnitAndADefinitionAndNoneRestsOnFewerThanEleven() {
        for (JsonObject grant : grants(funder)) {
            JsonObject impact = impact(grant.getString("id"));
            for (JsonObject figure : impact.getJsonArray("figures").getValuesAs(JsonObject.class)) {
                assertFalse(figure.getString("unit").isBlank());
                assertFalse(figure.getString("definition").isBlank());
                assertTrue(figure.containsKey("value") || figure.containsKey("reason"), figure.toString());
            }
            for (JsonObject table : impact.getJsonArray("tables").getValuesAs(JsonObject.class)) {
                assertTrue(table.getInt("n") >= 11, table.toString());
                for (JsonObject row : table.getJsonArray("rows").getValuesAs(JsonObject.class)) {
                    assertTrue(!row.containsKey("count") || row.getInt("count") >= 11, row.toString());
                }
            }
            for (JsonObject change : impact.getJsonArray("changes").getValuesAs(JsonObject.class)) {
                assertTrue(!change.containsKey("n") || change.getInt("n") >= 11, change.toString());
            }
        }
    }

    @Test
    void aReleasedFigureStaysAsItWas() {
        String id = grants(funder).get(0).getString("id");
        JsonValue first = impact(id).get("editions");
        assertEquals(first, impact(id).get("editions"));
    }

    @Test
    void theOrganisationReadsJustWhatItsFunderReads() {
        String id = grants(coordinator).stream()
                .filter(grant -> grant.getString("title").startsWith("Prévention"))
                .map(grant -> grant.getString("id"))
                .findFirst()
                .orElseThrow();
        assertEquals(impact(id), json(coordinator.get("/api/v1/grants/" + id + "/impact")));
    }

    @Test
    void whatCoversReleasedFiguresNoLongerChanges() {
        JsonObject grant = grants(coordinator).stream()
                .filter(one -> one.getString("title").startsWith("Prévention"))
                .findFirst()
                .orElseThrow();
        String id = grant.getString("id");
        impact(id);
        HttpPortal signedIn = HttpPortal.signedInAs("coordination");
        HttpResponse<String> answer = signedIn.postForm(
                "/app/funder/grant?id=" + id,
                "grant",
                Map.of(
                        "grant:title", grant.getString("title"),
                        "grant:funder", grant.getString("funder"),
                        "grant:startsOn", "2020-01-01",
                        "grant:endsOn", grant.getString("endsOn"),
                        "grant:programmes",
                                grant.getJsonArray("programmes")
                                        .getJsonObject(0)
                                        .getString("id"),
                        "grant:submit", "1"));
        assertTrue(answer.body().contains("ne changent plus"), answer.body());
        assertTrue(answer.body().contains("2020-01-01"), "what was typed is kept");
    }

    @Test
    void aGrantWithoutProgrammeFunderOrEndIsRefusedAtEachField() {
        HttpResponse<String> answer = coordinator.json(
                "POST",
                "/api/v1/grants",
                "{\"title\":\"\",\"funder\":\"7\",\"startsOn\":\"2026-02-01\",\"endsOn\":\"2026-01-01\",\"amount\":-1}");
        assertEquals(422, answer.statusCode());
        List<String> fields = json(answer).getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .map(violation -> violation.getString("field"))
                .toList();
        assertTrue(fields.containsAll(List.of("title", "funder", "endsOn", "amount", "programmes")), fields.toString());
    }

    @Test
    void theFileHoldsTheSameFiguresAndReadsInASpreadsheet() {
        String id = grants(funder).get(0).getString("id");
        String file = funder.get("/api/v1/grants/" + id + "/impact.csv").body();
        assertTrue(file.startsWith("\ufeffrubrique;chiffre;valeur"), file);
        for (JsonObject figure : impact(id).getJsonArray("figures").getValuesAs(JsonObject.class)) {
            assertTrue(file.contains(";" + figure.getString("id") + ";"), figure.toString());
        }
    }

    private List<JsonObject> grants(HttpPortal reader) {
        return json(reader.get("/api/v1/grants")).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private JsonObject impact(String id) {
        HttpResponse<String> answer = funder.get("/api/v1/grants/" + id + "/impact");
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
