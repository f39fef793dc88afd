package org.passerelle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.passerelle.testing.Browser.Size;

/** The pictures of the README, from the demo: renewed by {@code ./mvnw verify -Dpasserelle.pictures=src/docs/images}. */
@ArquillianTest
@RunAsClient
class PicturesIT {

    @Test
    void whatPeopleSeeFirst() {
        Map<String, String> ids = DemoIds.of("Centre social Les Glycines");
        try (Browser browser = Browser.open(Size.PHONE, "fr", true)) {
            browser.signIn("animation").see("h1");
            browser.picture("home");
            browser.go("/app/attendance/roster?session=" + ids.get("session"));
            List<WebElement> people = browser.all("ol.roster > li");
            browser.tap(people.get(0).findElement(By.cssSelector(".key-present")));
            browser.awaitText(
                    "ol.roster > li .state", browser.all("#roster").get(0).getDomAttribute("data-saved"));
            browser.picture("roster");
            browser.go("/w/" + ids.get("code")).see("h1");
            browser.picture("answer");
            assertEquals(List.of(), browser.consoleErrors());
        }
        try (Browser browser = Browser.open(Size.DESKTOP, "fr", true)) {
            browser.signIn("financeur")
                    .go("/app/funder/impact?id=" + ids.get("grant"))
                    .see("h1");
            browser.picture("impact");
            assertEquals(List.of(), browser.consoleErrors());
        }
    }
}
