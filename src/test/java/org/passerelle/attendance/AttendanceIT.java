package org.passerelle.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.testing.AtOnce;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.SqlLog;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** The register: who marks, what is kept of it, and what it costs. */
@ArquillianTest
@RunAsClient
class AttendanceIT {

    private static final int LENGTH = 120;
    private static final int ROUND_TRIPS = 6;

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");
    private final HttpPortal facilitator = HttpPortal.signedInAs("animation.pont");
    private TestGroup group;
    private String session;

    @BeforeEach
    void makeASession() {
        group = TestGroup.of(coordinator, 15);
        session = group.session(LocalDateTime.now(TestGroup.ZONE).minusHours(3));
    }

    private HttpResponse<String> mark(HttpPortal who, String enrolment, String mark) {
        return mark(who, List.of("{\"enrolment\":\"%s\",%s}".formatted(enrolment, mark)));
    }

    private HttpResponse<String> mark(HttpPortal who, List<String> entries) {
        return who.json(
                "PUT",
                "/api/v1/sessions/" + session + "/attendance",
                "{\"entries\":[" + String.join(",", entries) + "]}");
    }

    private List<String> marks() {
        return Stored.texts(
                "select concat(status, ' ', minutes) from attendance where session_id = ? order by enrolment_id",
                session);
    }

    /** Every mark ever made, in their order, with who made it. */
    private List<String> trace(String enrolment) {
        return Stored.texts(
                "select concat(coalesce(m.status, '-'), ' ', m.minutes, ' ', a.role) from attendance_mark m"
                        + " join account a on a.id = m.marked_by where m.session_id = ? and m.enrolment_id = ?"
                        + " order by m.marked_at, m.id",
                session,
                enrolment);
    }

    @Test
    void aMarkChangedAndTakenBackLeavesItsTrace() {
        String person = group.enrol(1).get(0);
        assertEquals(200, mark(coordinator, person, "\"status\":\"PRESENT\"").statusCode());
        assertEquals(
                200,
                mark(facilitator, person, "\"status\":\"LATE\",\"minutes\":90").statusCode());
        assertEquals(
                200,
                mark(facilitator, person, "\"status\":\"LATE\",\"minutes\":null")
                        .statusCode());
        assertEquals(List.of("LATE 90"), marks(), "a second tap keeps the time of the first");
        assertEquals(200, mark(facilitator, person, "\"status\":\"ABSENT\"").statusCode());
        assertEquals(200, mark(coordinator, person, "\"status\":null").statusCode());
        assertEquals(200, mark(coordinator, person, "\"status\":null").statusCode());
        assertEquals(List.of(), marks());
        assertEquals(
                List.of("PRESENT 120 COORDINATOR", "LATE 90 FACILITATOR", "ABSENT 0 FACILITATOR", "- 0 COORDINATOR"),
                trace(person));
        assertEquals("HELD", Stored.text("select state from session where id = ?", session));
    }

    @Test
    void twoDevicesFillOneSheet() {
        List<String> people = group.enrol(8);
        List<Callable<HttpResponse<String>>> taps = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            HttpPortal device = i % 2 == 0 ? coordinator : facilitator;
            String person = people.get(i);
            taps.add(() -> mark(device, person, "\"status\":\"PRESENT\""));
        }
        // Both also mark the first person, each in another way.
        taps.add(() -> mark(facilitator, people.get(0), "\"status\":\"ABSENT\""));
        List<Integer> statuses = AtOnce.all(taps).stream()
                .map(HttpResponse::statusCode)
                .distinct()
                .toList();
        assertEquals(List.of(200), statuses);
        assertEquals(8, marks().size(), "one mark a person");
        assertEquals(2, trace(people.get(0)).size(), "both marks were made, one after the other");
        String last = trace(people.get(0)).get(1).split(" ")[0];
        assertEquals(
                last,
                Stored.text(
                        "select status from attendance where session_id = ? and enrolment_id = ?",
                        session,
                        people.get(0)));
    }

    @Test
    void aCancelledSessionTakesNoMark() {
        String person = group.enrol(1).get(0);
        assertEquals(
                200,
                coordinator
                        .json("POST", "/api/v1/sessions/" + session + "/cancel", "")
                        .statusCode());
        HttpResponse<String> refused = mark(facilitator, person, "\"status\":\"PRESENT\"");
        assertEquals(409, refused.statusCode());
        assertEquals(
                "Cette séance est annulée\u00a0: elle n’a pas de feuille de présence.",
                HttpPortal.field(refused, "detail"));
        assertEquals(List.of(), marks());
        String page =
                facilitator.get("/app/attendance/roster?session=" + session).body();
        assertTrue(!page.contains("<form id=\"sheet\""), "no form to fill");
    }

    @Test
    void aSessionThatWasHeldIsNotCancelled() {
        mark(coordinator, group.enrol(1).get(0), "\"status\":\"ABSENT\"");
        assertEquals(
                409,
                coordinator
                        .json("POST", "/api/v1/sessions/" + session + "/cancel", "")
                        .statusCode());
        assertEquals("HELD", Stored.text("select state from session where id = ?", session));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"status\":\"PRESENT\",\"minutes\":121', entries[1].minutes",
        "'\"status\":\"PRESENT\",\"minutes\":-1', entries[1].minutes",
        "'\"status\":\"LATE\",\"minutes\":2147483647', entries[1].minutes",
        "'\"status\":\"ABSENT\",\"minutes\":5', entries[1].minutes",
        "'\"status\":\"EXCUSED\",\"minutes\":1', entries[1].minutes",
        "'\"status\":null,\"minutes\":1', entries[1].minutes",
        "'\"status\":\"THERE\"', entries[1].status"
    })
    void whatCannotBeIsRefusedAtItsPlaceAndNothingIsMarked(String wrong, String field) {
        List<String> people = group.enrol(2);
        HttpResponse<String> answer = mark(
                coordinator,
                List.of(
                        "{\"enrolment\":\"%s\",\"status\":\"PRESENT\"}".formatted(people.get(0)),
                        "{\"enrolment\":\"%s\",%s}".formatted(people.get(1), wrong)));
        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(
                field,
                HttpPortal.object(answer)
                        .getJsonArray("violations")
                        .getJsonObject(0)
                        .getString("field"));
        assertEquals(List.of(), marks());
        assertEquals("PLANNED", Stored.text("select state from session where id = ?", session));
    }

    @Test
    void nobodyOfAnotherGroupAndNobodyTwiceIsMarked() {
        String person = group.enrol(1).get(0);
        String stranger = TestGroup.of(coordinator, 3).enrol(1).get(0);
        assertEquals(422, mark(coordinator, stranger, "\"status\":\"PRESENT\"").statusCode());
        assertEquals(404, mark(coordinator, "1", "\"status\":\"PRESENT\"").statusCode());
        String one = "{\"enrolment\":\"%s\",\"status\":\"PRESENT\"}".formatted(person);
        assertEquals(422, mark(coordinator, List.of(one, one)).statusCode());
        assertEquals(422, mark(coordinator, List.of()).statusCode());
        assertEquals(List.of(), marks());
    }

    @Test
    void aPartnerMarksHerOwnSessionAndSeesNoOther() {
        String person = group.enrol(1).get(0);
        HttpPortal partner = HttpPortal.signedInAs("partenaire.pont");
        assertEquals(404, mark(partner, person, "\"status\":\"PRESENT\"").statusCode());
        assertEquals(
                404, partner.get("/app/attendance/roster?session=" + session).statusCode());
        assertEquals(List.of(), marks());
        Stored.change(
                "update session_facilitator set account_id = (select id from account where email = ?)"
                        + " where session_id = ?",
                "partenaire.pont@demo.example",
                session);
        assertEquals(200, mark(partner, person, "\"status\":\"PRESENT\"").statusCode());
        assertEquals(List.of("PRESENT 120 PARTNER"), trace(person));
        assertEquals(
                200, partner.get("/app/attendance/roster?session=" + session).statusCode());
    }

    @Test
    void somebodyWhoLeftTheGroupStaysOnTheSheetsThatNameHer() {
        List<String> people = group.enrol(2);
        mark(coordinator, people.get(0), "\"status\":\"PRESENT\"");
        people.forEach(
                person -> coordinator.send("DELETE", "/api/v1/enrolments/" + person, BodyPublishers.noBody(), ""));
        String sheet =
                coordinator.get("/api/v1/sessions/" + session + "/attendance").body();
        assertTrue(sheet.contains(people.get(0)), sheet);
        assertTrue(!sheet.contains(people.get(1)), sheet);
    }

    @Test
    void aWholeSheetIsSavedInFewRoundTrips() {
        List<String> people = group.enrol(15);
        List<String> all = people.stream()
                .map(person -> "{\"enrolment\":\"%s\",\"status\":\"PRESENT\"}".formatted(person))
                .toList();
        List<String> saved = SqlLog.roundTrips(SqlLog.during(() -> mark(facilitator, all)));
        List<String> read =
                SqlLog.roundTrips(SqlLog.during(() -> facilitator.get("/api/v1/sessions/" + session + "/attendance")));
        assertEquals(15, marks().size());
        assertTrue(saved.size() - read.size() <= ROUND_TRIPS, saved::toString);
    }
}
