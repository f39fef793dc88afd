package org.passerelle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.passerelle.testing.Browser.Size;

/** The portal's main job in one row, by hand in a browser, from a social centre's list to what its funder reads. */
@ArquillianTest
@RunAsClient
class JourneyIT {

    /** Lines of the list that can be taken, and others. */
    private static final int GOOD = 15;

    private static final int BAD = 4;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** In each language, in an organisation of its own: the people of the list must be new there. */
    @ParameterizedTest
    @CsvSource({"fr, ''", "en, .rives"})
    void fromTheListToTheFundersFigures(String language, String organisation) {
        String programme = "Mémoire et compagnie (" + language + ")";
        String cohort;
        List<String> startLinks;
        List<String> endLinks;
        try (Browser coordinator = Browser.open(Size.DESKTOP, language, true)) {
            coordinator.signIn("coordination" + organisation);
            createProgramme(coordinator, programme);
            cohort = createCohort(coordinator, "Les mardis " + language);
            planSixWeeks(coordinator);
            importPeople(coordinator, cohort);
            startLinks = openWave(coordinator, cohort, "start", "T0");
            endLinks = openWave(coordinator, cohort, "end", "T1");
        }
        try (Browser facilitator = Browser.open(Size.PHONE, language, true)) {
            facilitator.signIn("animation" + organisation);
            markTheRoster(facilitator, cohort);
        }
        try (Browser participant = Browser.open(Size.PHONE, language, false)) {
            for (int i = 0; i < GOOD; i++) {
                answer(participant, startLinks.get(i), 3 + i % 3);
                answer(participant, endLinks.get(i), 5 + i % 4);
            }
            participant.go(startLinks.get(0));
            assertFalse(participant.text().contains("10"), "a link answers once: " + participant.text());
        }
        try (Browser coordinator = Browser.open(Size.DESKTOP, language, true)) {
            coordinator.signIn("coordination" + organisation);
            closeWaves(coordinator, cohort);
            recordGrant(coordinator, programme);
        }
        try (Browser funder = Browser.open(Size.DESKTOP, language, true)) {
            funder.signIn("financeur");
            readTheFigures(funder, programme);
        }
    }

    private static void createProgramme(Browser browser, String title) {
        browser.go("/app/programme/programmes").follow("a[href*='/app/programme/new']");
        browser.type("programme:title", title);
        browser.choose("programme:kind", "TALK");
        browser.type("programme:startsOn", today().minusMonths(1).toString());
        browser.type("programme:endsOn", today().plusMonths(11).toString());
        browser.press("programme:submit");
        assertEquals(title, browser.see("h1").getText());
    }

    private static String createCohort(Browser browser, String title) {
        browser.follow("a[href*='new-cohort']");
        browser.type("cohort:title", title);
        browser.type("cohort:place", "Salle des Glycines");
        browser.type("cohort:capacity", "20");
        browser.press("cohort:submit");
        assertEquals(title, browser.see("h1").getText());
        return browser.path().replaceAll(".*id=(\\d+).*", "$1");
    }

    private static void planSixWeeks(Browser browser) {
        browser.follow("a[href*='/app/session/plan']");
        browser.type("plan:start", today().toString());
        browser.type("plan:time", "10:00");
        browser.type("plan:rrule", "6");
        browser.press("plan:show");
        // A public holiday may fall on one of the days.
        int left = browser.all("[aria-labelledby=preview] s").size();
        int kept = browser.all("[aria-labelledby=preview] li").size() - left;
        assertEquals(6, kept + left, browser.text());
        browser.press("plan:submit");
        assertEquals(kept, browser.all("form#sessions li").size());
    }

    private static void importPeople(Browser browser, String cohort) {
        browser.follow("a[href*='/app/enrolment/participants?cohort=" + cohort + "']");
        browser.follow("a[href*='/app/enrolment/import']");
        browser.see("[id='upload:file']").sendKeys(list().toString());
        browser.press("upload:submit");
        List<String> wrong = browser.all("table.wrong tbody tr td:first-child").stream()
                .map(WebElement::getText)
                .toList();
        assertEquals(List.of("7", "10", "11", "12"), wrong);
        browser.press("take:submit");
        assertTrue(browser.text().contains(Integer.toString(GOOD)));
        WebElement file = browser.see("a[href*='/rejected.csv']");
        assertTrue(file.getText().contains(Integer.toString(BAD)), file.getText());
        browser.follow("a[href*='/app/enrolment/participants']");
        assertEquals(GOOD, browser.all("form#people li").size());
    }

    /** Opens the questionnaire to the group; its personal links. */
    private static List<String> openWave(Browser browser, String cohort, String questionnaire, String moment) {
        browser.go("/app/survey/open?cohort=" + cohort);
        browser.see("input[name=questionnaire][value=" + questionnaire + "] + label")
                .click();
        browser.see("input[name=moment][value=" + moment + "] + label").click();
        browser.press("submit");
        assertEquals(1, browser.all("svg.qr").size());
        List<String> links = browser.all("li .survey-address").stream()
                .map(WebElement::getText)
                .toList();
        assertEquals(GOOD, links.size());
        return links;
    }

    /** One tap a person: what was tapped is saved, and is still there when the page is opened again. */
    private static void markTheRoster(Browser browser, String cohort) {
        browser.go("/app/session/cohort?id=" + cohort).follow("a[href*='/app/attendance/roster']");
        List<WebElement> people = browser.all("ol.roster > li");
        assertEquals(GOOD, people.size());
        for (int i = 0; i < GOOD; i++) {
            String key = i < GOOD - 2 ? ".key-present" : ".key-absent";
            browser.tap(people.get(i).findElement(By.cssSelector(key)));
        }
        browser.awaitText("#there", Integer.toString(GOOD - 2));
        String saved = browser.all("#roster").get(0).getDomAttribute("data-saved");
        browser.await(driver -> browser.all("ol.roster .state").stream()
                .allMatch(state -> state.getText().equals(saved)));
        String roster = browser.path();
        browser.go(roster);
        browser.awaitText("#there", Integer.toString(GOOD - 2));
        browser.screenshot("journey-roster");
    }

    /** Without a script: a scale for the first questions, the rest left open. */
    private static void answer(Browser browser, String link, int value) {
        browser.go(link);
        for (String code : List.of("wellbeing", "ties", "confidence", "alone", "help")) {
            browser.tap(browser.see("label:has(> input[name=a-" + code + "][value='" + value + "'])"));
        }
        browser.follow("button[name=send]");
        assertTrue(browser.all("button[name=send]").isEmpty(), "the answer was taken");
    }

    private static void closeWaves(Browser browser, String cohort) {
        for (int i = 0; i < 2; i++) {
            browser.go("/app/survey/waves?cohort=" + cohort);
            String wave = browser.all("a[href*='/app/survey/wave?id=']").get(i).getAttribute("href");
            browser.go(java.net.URI.create(wave));
            browser.see("details.card summary").click();
            browser.press("closeWave");
            assertTrue(browser.text().contains(Integer.toString(GOOD)));
            assertFalse(browser.all("section table tbody tr").isEmpty(), "answers are shown");
        }
    }

    private static void recordGrant(Browser browser, String programme) {
        browser.go("/app/funder/manage").follow("a[href$='/app/funder/grant']");
        browser.type("grant:title", programme);
        browser.chooseNamed("grant:funder", "Caisse de prévention du Val d’Ambre");
        browser.type("grant:startsOn", today().minusMonths(1).toString());
        browser.type("grant:endsOn", today().plusMonths(11).toString());
        browser.all("#grant\\:programmes label").stream()
                .filter(label -> label.getText().equals(programme))
                .forEach(browser::tap);
        browser.press("grant:submit");
        assertTrue(browser.text().contains(programme));
    }

    /** Her figures: of the persons who came, with base and interval, and none that rests on fewer than eleven. */
    private static void readTheFigures(Browser browser, String programme) {
        browser.follow(browser.all("main ul a").stream()
                .filter(link -> link.getText().equals(programme))
                .findFirst()
                .orElseThrow());
        List<String> figures = browser.all(".keyfigs .figure-value").stream()
                .map(WebElement::getText)
                .toList();
        int came = GOOD - 2;
        assertEquals("1", figures.get(0), "sessions held");
        assertEquals(Integer.toString(came), figures.get(1), "distinct persons");
        assertEquals(Integer.toString(came), figures.get(2), "attendances");
        assertTrue(figures.get(3).startsWith("19"), "person-hours: 13 times an hour and a half: " + figures);
        // 13 of 15: the two who did not come are fewer than eleven, so the rate would give them away.
        assertFalse(figures.get(4).contains("%") && figures.get(4).contains("87"), figures.toString());
        List<String> changes =
                browser.all(".changes .delta").stream().map(WebElement::getText).toList();
        assertEquals(5, changes.size(), browser.text());
        assertTrue(browser.text().contains(Integer.toString(GOOD)), "n of the matched pairs");
        for (WebElement count : browser.all("table.table-tight td.n:nth-of-type(1)")) {
            String said = count.getText();
            assertTrue(!said.matches("\\d+") || Integer.parseInt(said) >= 11, "a count below 11 is shown: " + said);
        }
        String file = browser.see("a[download]").getAttribute("href");
        HttpPortal reader = HttpPortal.withToken("demo-financeur");
        var csv = reader.get(java.net.URI.create(file).getPath());
        assertEquals(200, csv.statusCode());
        assertTrue(csv.body().contains(";" + came + ";"), csv.body());
        browser.screenshot("journey-impact");
    }

    private static Path list() {
        return Path.of(
                System.getProperty("passerelle.basedir"),
                "src/test/resources/org/passerelle/testing/inscrits-memoire.csv");
    }

    private static LocalDate today() {
        return LocalDate.now(PARIS);
    }
}
