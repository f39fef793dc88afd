package org.passerelle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.JavascriptExecutor;

/** The portal answers a real browser, in the sizes that pages are looked at in. */
@ArquillianTest
@RunAsClient
class BrowserIT {

    @ParameterizedTest
    @EnumSource
    void theHomePageIsShown(Browser.Size size) throws Exception {
        try (Browser browser = Browser.open(size, "fr", true).go("/")) {
            assertFalse(browser.text().isBlank());
            Object width = ((JavascriptExecutor) browser.driver()).executeScript("return window.innerWidth");
            assertEquals(
                    switch (size) {
                        case PHONE -> 360L;
                        case TABLET -> 768L;
                        case DESKTOP -> 1440L;
                    },
                    width);
            assertTrue(Files.size(browser.screenshot("home-" + size.name().toLowerCase(java.util.Locale.ROOT))) > 0);
        }
    }

    @Test
    void javascriptCanBeSwitchedOff() {
        try (Browser browser = Browser.open(Browser.Size.PHONE, "fr", false)) {
            browser.go(java.net.URI.create(
                    "data:text/html,%3Ctitle%3Eoff%3C/title%3E%3Cscript%3Edocument.title='on'%3C/script%3E"));
            assertEquals("off", browser.driver().getTitle());
        }
    }
}
