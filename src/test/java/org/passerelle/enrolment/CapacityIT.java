package org.passerelle.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.AtOnce;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** The capacity of a group holds whoever comes at the same time. */
@ArquillianTest
@RunAsClient
class CapacityIT {

    private static final int PLACES = 12;
    private static final int PEOPLE = 20;

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");

    @Test
    void twentyAtOnceGetTwelvePlacesAndWhoLeavesIsReplacedOnce() {
        TestGroup group = TestGroup.of(coordinator, PLACES);
        List<String> people = Stream.generate(group::person).limit(PEOPLE).toList();
        List<HttpResponse<String>> answers = AtOnce.all(
                people.stream().map(person -> enrolment(group, person)).toList());
        assertEquals(
                Collections.nCopies(PEOPLE, 201),
                answers.stream().map(HttpResponse::statusCode).toList());
        assertEquals(PLACES, count(group, "CONFIRMED"));
        assertEquals(PEOPLE - PLACES, count(group, "WAITING"));
        assertEquals(
                PLACES,
                answers.stream()
                        .filter(answer -> HttpPortal.field(answer, "status").equals("CONFIRMED"))
                        .count(),
                "told as stored");

        List<String> waiting = enrolments(group, "WAITING");
        List<String> leaving = enrolments(group, "CONFIRMED").subList(0, 3);
        assertEquals(
                List.of(204, 204, 204),
                statuses(leaving.stream().map(this::withdrawal).toList()));
        assertEquals(PLACES, count(group, "CONFIRMED"));
        assertEquals(waiting.subList(3, waiting.size()), enrolments(group, "WAITING"), "the first came first");

        String twice = enrolments(group, "CONFIRMED").get(0);
        assertEquals(List.of(204, 409), statuses(Collections.nCopies(2, withdrawal(twice))));
        assertEquals(PLACES, count(group, "CONFIRMED"));
        assertEquals(PEOPLE - PLACES - 4, count(group, "WAITING"));
    }

    @Test
    void onePersonAskedForTwiceAtOnceIsInOnce() {
        TestGroup group = TestGroup.of(coordinator, PLACES);
        String person = group.person();
        assertEquals(List.of(201, 409, 409, 409), statuses(Collections.nCopies(4, enrolment(group, person))));
        assertEquals(1, count(group, "CONFIRMED"));
    }

    @Test
    void someoneWhoWaitsAndLeavesTakesNobodysPlace() {
        TestGroup group = TestGroup.of(coordinator, 1);
        List<String> three = group.enrol(3);
        assertEquals(204, withdraw(three.get(1)).statusCode());
        assertEquals(List.of(three.get(0)), enrolments(group, "CONFIRMED"));
        assertEquals(204, withdraw(three.get(0)).statusCode());
        assertEquals(List.of(three.get(2)), enrolments(group, "CONFIRMED"));
        assertEquals(0, count(group, "WAITING"));
    }

    private Callable<HttpResponse<String>> enrolment(TestGroup group, String person) {
        return () -> coordinator.json("POST", "/api/v1/enrolments", """
                {"cohort":"%s","participant":"%s"}""".formatted(group.cohort(), person));
    }

    private Callable<HttpResponse<String>> withdrawal(String enrolment) {
        return () -> withdraw(enrolment);
    }

    /** The answers' statuses, the lowest first. */
    private static List<Integer> statuses(List<Callable<HttpResponse<String>>> requests) {
        return AtOnce.all(requests).stream()
                .map(HttpResponse::statusCode)
                .sorted()
                .toList();
    }

    private HttpResponse<String> withdraw(String enrolment) {
        return coordinator.send("DELETE", "/api/v1/enrolments/" + enrolment, BodyPublishers.noBody(), "");
    }

    private static long count(TestGroup group, String status) {
        return enrolments(group, status).size();
    }

    private static List<String> enrolments(TestGroup group, String status) {
        return Stored.texts(
                "select id from enrolment where cohort_id = ? and status = ? order by enrolled_on, id",
                group.cohort(),
                status);
    }
}
