package org.passerelle.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestServices;

/** The database dies in mid-flight and comes back: the portal says so, recovers by itself, and has what it answered. */
@ArquillianTest
@RunAsClient
class DatabaseOutageIT {

    private static final int WRITERS = 4;
    private static final int FEWEST_BEFORE = 40;

    @AfterEach
    void theDatabaseIsThereForOthers() {
        if (TestServices.database().pid().isEmpty()) {
            TestServices.database().start();
        }
        assertTrue(comesBack(), "the portal did not recover");
    }

    @Test
    void whatWasAnsweredIsThereAndTheRestSaysSo() throws Exception {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        Set<String> refusals = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch busy = new CountDownLatch(FEWEST_BEFORE);
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "Panne " + writer + " ";
                writers.execute(() -> {
                    HttpPortal coordinator = HttpPortal.withToken("demo-coordination");
                    for (int i = 0; !over.get(); i++) {
                        HttpResponse<String> answer = write(coordinator, name + i);
                        if (answer.statusCode() == 201) {
                            answered.add(name + i);
                            busy.countDown();
                        } else {
                            refusals.add(answer.statusCode() + " " + HttpPortal.field(answer, "type"));
                        }
                    }
                });
            }
            assertTrue(busy.await(60, TimeUnit.SECONDS), "nothing is written");
            TestServices.database().kill();
            HttpPortal visitor = HttpPortal.visitor();
            assertEquals(503, visitor.get("/health/ready").statusCode());
            assertEquals(200, visitor.get("/health/live").statusCode());
            TestServices.database().start();
            assertTrue(comesBack(), "the portal did not recover");
        } finally {
            over.set(true);
            writers.shutdown();
            assertTrue(writers.awaitTermination(60, TimeUnit.SECONDS));
        }
        List<String> stored = Stored.texts("select title from programme where title like 'Panne %'");
        assertTrue(Set.copyOf(stored).containsAll(answered), "an answered write is lost");
        assertEquals(Set.of("503 urn:passerelle:problem:unavailable"), refusals);
    }

    @Test
    void aPageSaysThatItIsUnavailableAndAFormKeepsWhatWasTyped() {
        HttpPortal coordinator = HttpPortal.signedInAs("coordination");
        HttpResponse<String> form = coordinator.get("/app/programme/new");
        String state =
                form.body().replaceAll("(?s).*name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\".*", "$1");
        String nonce = form.body().replaceAll("(?s).*name=\"primefaces\\.nonce\" value=\"([^\"]*)\".*", "$1");
        TestServices.database().kill();

        HttpResponse<String> page = coordinator.get("/app/programme/programmes");
        assertEquals(503, page.statusCode());
        assertFalse(page.body().contains("Exception"), page.body());

        HttpResponse<String> sent = coordinator.post(
                "/app/programme/new",
                Map.of(
                        "programme", "programme",
                        "jakarta.faces.ViewState", state,
                        "primefaces.nonce", nonce,
                        "programme:title", "Tapé pendant la panne",
                        "programme:kind", "TALK",
                        "programme:startsOn", LocalDate.EPOCH.toString(),
                        "programme:endsOn", "2030-01-01",
                        "programme:submit", "1"));
        assertEquals(503, sent.statusCode(), sent.body());
        assertTrue(sent.body().contains("Tapé pendant la panne"), "what was typed is shown again");

        TestServices.database().start();
        assertTrue(comesBack());
        assertEquals(0, Stored.number("select count(*) from programme where title = 'Tapé pendant la panne'"));
        assertEquals(200, coordinator.get("/app/programme/programmes").statusCode(), "still signed in");
    }

    private static HttpResponse<String> write(HttpPortal coordinator, String title) {
        return coordinator.json("POST", "/api/v1/programmes", """
                {"title":"%s","kind":"EVENT","startsOn":"2026-01-01","endsOn":"2026-12-31"}""".formatted(title));
    }

    /** Asks until it is ready; each look takes a query, so nothing waits for the clock. */
    private static boolean comesBack() {
        HttpPortal visitor = HttpPortal.visitor();
        for (int look = 0; look < 600; look++) {
            if (visitor.get("/health/ready").statusCode() == 200) {
                return true;
            }
        }
        return false;
    }
}
