package org.passerelle.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.passerelle.testing.AtOnce;
import org.passerelle.testing.Browser;
import org.passerelle.testing.Browser.Size;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** A list brought in on the page, in two steps, without script: look, then take. */
@ArquillianTest
@RunAsClient
class ImportPageIT {

    private static final String PAGE = "/app/enrolment/import";

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");

    @TempDir
    private Path directory;

    private HttpResponse<String> choose(String cohort, String name, byte[] content) {
        String page = PAGE + (cohort.isEmpty() ? "" : "?cohort=" + cohort);
        Map<String, String> form = HttpPortal.hidden(coordinator.get(page), "upload");
        form.put("upload:submit", "1");
        return coordinator.upload(page, form, "upload:file", name, content);
    }

    private static String path(HttpResponse<String> redirect) {
        assertEquals(302, redirect.statusCode(), redirect.body());
        String location = redirect.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/app/"));
    }

    @Test
    void whatIsWrongStandsAtItsLineAndColumnAndTheRestIsTaken() throws IOException {
        TestGroup group = TestGroup.of(coordinator, 9);
        Path list = Files.write(
                directory.resolve("liste d’été.csv"),
                ImportIT.real("inscrits-windows-1252.csv", "aubry", "Aubrypage", Charset.forName("windows-1252")));
        Stored.change("delete from participant where last_name in ('Caron', 'Haddad', 'Larivière') and id not in"
                + " (select participant_id from enrolment)");
        try (Browser browser = Browser.open(Size.TABLET, "fr", false).signIn("coordination.pont")) {
            browser.go(PAGE + "?cohort=" + group.cohort());
            browser.see("[id='upload:file']").sendKeys(list.toString());
            browser.press("upload:submit");
            assertTrue(browser.text().contains("liste d’été.csv"), browser.text());
            List<String> wrong = browser.all("table.wrong tbody tr").stream()
                    .map(WebElement::getText)
                    .map(row -> row.replaceAll("[\\s\\u00a0\\u202f]+", " "))
                    .toList();
            assertTrue(wrong.get(0).startsWith("8 Né(e) le « 31/02/1950 »"), wrong::toString);
            assertTrue(
                    wrong.stream().anyMatch(row -> row.startsWith("15 Observations Un numéro de sécurité sociale")),
                    wrong::toString);
            assertEquals(0, Stored.number("select count(*) from enrolment where cohort_id = ?", group.cohort()));
            browser.press("take:submit");
            assertTrue(browser.text().contains("La liste est prise"), browser.text());
            String rejected = browser.see("a[href*='/rejected.csv']").getAttribute("href");
            assertTrue(rejected.contains("/api/v1/participants/import/"), rejected);
            browser.driver().navigate().refresh();
            assertTrue(browser.text().contains("La liste est prise"), "can be shown again, takes nothing again");
        }
        assertTrue(Stored.number("select count(*) from enrolment where cohort_id = ?", group.cohort()) >= 1);
    }

    @Test
    void takenTwiceItIsTakenOnce() {
        TestGroup group = TestGroup.of(coordinator, 9);
        byte[] list = "Prénom;Nom\nLéa;Deuxfois\nLéo;Deuxfois\n".getBytes(StandardCharsets.UTF_8);
        String draft = path(choose(group.cohort(), "liste.csv", list));
        Map<String, String> form = HttpPortal.hidden(coordinator.get(draft), "take");
        form.put("take:submit", "1");
        List<Callable<HttpResponse<String>>> impatient = Collections.nCopies(4, () -> coordinator.post(draft, form));
        List<Integer> statuses = AtOnce.all(impatient).stream()
                .map(HttpResponse::statusCode)
                .distinct()
                .toList();
        assertTrue(List.of(200, 302).containsAll(statuses), "whoever comes late is shown what was taken: " + statuses);
        assertEquals(200, coordinator.post(draft, form).statusCode());
        assertEquals(2, Stored.number("select count(*) from participant where last_name = 'Deuxfois'"));
        assertEquals(2, Stored.number("select count(*) from enrolment where cohort_id = ?", group.cohort()));
        assertTrue(coordinator.get(draft).body().contains("La liste est prise"));
    }

    @Test
    void whatIsNoListIsRefusedBesideTheFileWithOneSentence() {
        Map<String, byte[]> files = Map.of(
                "Choisissez un fichier qui ne soit pas vide.", new byte[0],
                "Ce fichier n’est pas un classeur XLSX, ou il est endommagé.",
                        "PK\3\4rubbish".getBytes(StandardCharsets.US_ASCII),
                "Aucune colonne de prénoms n’a été trouvée.", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        long drafts = Stored.number("select count(*) from import_draft");
        files.forEach((sentence, content) -> {
            HttpResponse<String> page = choose("", "liste.xlsx", content);
            assertEquals(422, page.statusCode());
            assertEquals(1, page.body().split("class=\"field-error\"", -1).length - 1, page.body());
            assertTrue(page.body().contains(sentence), page.body());
        });
        HttpResponse<String> none = choose("", "", new byte[0]);
        assertEquals(422, none.statusCode());
        assertTrue(none.body().contains("Choisissez un fichier qui ne soit pas vide."), none.body());
        assertEquals(drafts, Stored.number("select count(*) from import_draft"));
    }

    @Test
    void aListIsShownToItsAuthorAlone() {
        String draft = path(choose("", "liste.csv", "Prénom;Nom\nLia;Secrète\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(200, coordinator.get(draft).statusCode());
        assertEquals(404, HttpPortal.signedInAs("coordination").get(draft).statusCode());
        Stored.change("update import_draft set expires_at = utc_timestamp() - interval 1 minute");
        assertEquals(404, coordinator.get(draft).statusCode(), "a day later");
    }
}
