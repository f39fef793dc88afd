package org.passerelle.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.passerelle.testing.Browser;
import org.passerelle.testing.Browser.Size;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** The roster on a phone: one tap a person where scripts run, one form where they do not. */
@ArquillianTest
@RunAsClient
class RosterIT {

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");
    private List<String> people;
    private String session;
    private String page;

    @BeforeEach
    void makeASession() {
        TestGroup group = TestGroup.of(coordinator, 12);
        people = group.enrol(5);
        session = group.session(LocalDateTime.now(TestGroup.ZONE).minusHours(3));
        page = "/app/attendance/roster?session=" + session;
    }

    /** What is stored, by place on the list. */
    private Map<Integer, String> stored() {
        Map<Integer, String> marks = new TreeMap<>();
        for (String row : Stored.texts(
                "select concat(enrolment_id, ' ', status) from attendance where session_id = ?", session)) {
            marks.put(people.indexOf(row.split(" ")[0]), row.split(" ")[1]);
        }
        return marks;
    }

    private WebElement key(Browser browser, int person, String key) {
        return browser.see("li[data-enrolment='" + people.get(person) + "']").findElement(By.cssSelector(key));
    }

    private void awaitSaved(Browser browser, int person) {
        browser.await(driver -> browser.see("li[data-enrolment='" + people.get(person) + "'] .state")
                .getText()
                .equals("Enregistré"));
    }

    @Test
    void oneTapAPersonIsSavedAtOnceAndCanBeUndone() {
        try (Browser phone =
                Browser.open(Size.PHONE, "fr", true).signIn("animation.pont").go(page)) {
            int taps = 0;
            for (String key : List.of(".key-present", ".key-absent", ".key-excused", ".key-late")) {
                phone.tap(key(phone, taps, key));
                awaitSaved(phone, taps);
                taps++;
            }
            assertEquals(Map.of(0, "PRESENT", 1, "ABSENT", 2, "EXCUSED", 3, "LATE"), stored());
            assertEquals(4, taps, "one a person");
            assertEquals("2", phone.see("#there").getText());

            phone.tap(key(phone, 0, ".key-absent"));
            awaitSaved(phone, 0);
            phone.await(driver -> stored().get(0).equals("ABSENT"));
            phone.tap(phone.see("#toast button"));
            phone.await(driver -> stored().get(0).equals("PRESENT"));
            assertTrue(key(phone, 0, ".key-present input").isSelected());

            phone.tap(phone.see("#all"));
            awaitSaved(phone, 4);
            assertEquals(Map.of(0, "PRESENT", 1, "ABSENT", 2, "EXCUSED", 3, "LATE", 4, "PRESENT"), stored());
            assertEquals(List.of(), phone.consoleErrors());
        }
    }

    @Test
    void withoutScriptTheSameKeysAreSentAsAForm() {
        try (Browser phone =
                Browser.open(Size.PHONE, "fr", false).signIn("animation.pont").go(page)) {
            phone.tap(key(phone, 0, ".key-present"));
            phone.tap(key(phone, 1, ".key-absent"));
            assertEquals(Map.of(), stored(), "nothing before it is sent");
            // Meanwhile another device marks somebody else, and one of the two.
            mark(2, "EXCUSED");
            phone.press("submit");
            assertEquals(Map.of(0, "PRESENT", 1, "ABSENT", 2, "EXCUSED"), stored());
            assertTrue(key(phone, 2, ".key-excused input").isSelected(), "and shown");
            phone.press("all");
            assertEquals(Map.of(0, "PRESENT", 1, "ABSENT", 2, "EXCUSED", 3, "PRESENT", 4, "PRESENT"), stored());
        }
    }

    @Test
    void aFormFromOutsideABrowserIsRefusedNotFailed() {
        for (Map<String, String> wrong : List.of(
                Map.of("status-" + people.get(0), "THERE"),
                Map.of("status-" + people.get(0), "LATE", "arrival-" + people.get(0), "25:99"),
                Map.of("status-" + people.get(0), "LATE", "arrival-" + people.get(0), "00:00"),
                Map.of("before-" + people.get(0), "PRESENT"))) {
            Map<String, String> form = HttpPortal.hidden(coordinator.get(page), "sheet");
            form.putAll(wrong);
            form.put("submit", "1");
            int status = coordinator.post(page, form).statusCode();
            assertTrue(status < 500, wrong + ": " + status);
        }
        assertFalse(stored().containsValue("THERE"));
    }

    private void mark(int person, String status) {
        assertEquals(
                200,
                coordinator
                        .json("PUT", "/api/v1/sessions/" + session + "/attendance", """
                                {"entries":[{"enrolment":"%s","status":"%s"}]}""".formatted(
                                        people.get(person), status))
                        .statusCode());
    }
}
