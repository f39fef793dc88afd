package org.passerelle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * How many SQL statements each page may take, whatever the size of what it shows. A page that is not listed fails, and so
 * does a budget that is larger than what is used: it would let the next statement in unseen.
 */
@ArquillianTest
@RunAsClient
class PageBudgetIT {

    private static final Map<String, Integer> BUDGET = new LinkedHashMap<>();

    static {
        BUDGET.put("/", 0);
        BUDGET.put("/login", 0);
        BUDGET.put("/app/home", 1);
        BUDGET.put("/app/styleguide", 0);
        BUDGET.put("/app/styleguide-primefaces", 0);
        BUDGET.put("/app/programme/programmes", 1);
        BUDGET.put("/app/programme/programme?id={programme}", 2);
        BUDGET.put("/app/programme/new", 0);
        BUDGET.put("/app/programme/new-cohort?programme={programme}", 1);
        BUDGET.put("/app/session/cohort?id={cohort}", 2);
        BUDGET.put("/app/session/plan?cohort={cohort}", 1);
        BUDGET.put("/app/attendance/roster?session={session}", 3);
        // and the access log, one row a person, in one batch
        BUDGET.put("/app/enrolment/participants?cohort={cohort}", 3);
        BUDGET.put("/app/enrolment/import?cohort={cohort}", 2);
        BUDGET.put("/app/survey/waves", 1);
        BUDGET.put("/app/survey/open?cohort={cohort}", 3);
        BUDGET.put("/app/survey/wave?id={wave}", 3);
        BUDGET.put("/app/survey/cards?id={wave}", 3);
        BUDGET.put("/app/funder/grants", 1);
        BUDGET.put("/app/funder/manage", 1);
        BUDGET.put("/app/funder/grant", 2);
        BUDGET.put("/app/funder/impact?id={grant}", 7);
        BUDGET.put("/f/{token}", 1);
        BUDGET.put("/w/{code}", 0);
    }

    @Test
    void everyPageKeepsItsBudget() {
        HttpPortal coordinator = HttpPortal.signedInAs("coordination");
        HttpPortal funder = HttpPortal.signedInAs("financeur");
        Map<String, String> ids = DemoIds.of("Centre social Les Glycines");
        Map<String, Integer> used = new TreeMap<>();
        for (String page : BUDGET.keySet()) {
            String address = ids.entrySet().stream()
                    .reduce(page, (path, id) -> path.replace("{" + id.getKey() + "}", id.getValue()), (a, b) -> b);
            HttpPortal reader = page.matches("/app/funder/(grants|impact).*") ? funder : coordinator;
            // The first time, definitions and classes are loaded.
            reader.get(address);
            List<String> statements =
                    SqlLog.during(() -> assertEquals(200, reader.get(address).statusCode(), address));
            used.put(page, Math.toIntExact(kinds(statements)));
            if (used.get(page) > BUDGET.get(page)) {
                System.out.println(page + " took\n  " + String.join("\n  ", statements));
            }
        }
        assertEquals(new TreeMap<>(BUDGET), used);
    }

    /** Rows of a batch are told one by one: the same insert in a row counts once. */
    private static long kinds(List<String> statements) {
        String last = "";
        long kinds = 0;
        for (String statement : statements) {
            String start = statement.replaceFirst("(?is)values\\s*\\(.*", "");
            boolean batch = start.equals(last)
                    && statement.toLowerCase(java.util.Locale.ROOT).startsWith("insert");
            kinds += batch ? 0 : 1;
            last = start;
        }
        return kinds;
    }

    @Test
    void everyPageHasABudget() {
        Set<String> pages = AuthorisationMatrix.routes().stream()
                .filter(route -> route.method().equals("GET") && !route.path().startsWith("/api/"))
                .map(AuthorisationMatrix.Route::pattern)
                .filter(path -> !path.matches("/(error|health|metrics|openapi).*"))
                .collect(Collectors.toSet());
        Set<String> listed = BUDGET.keySet().stream()
                .map(path -> path.replaceFirst("\\?.*", "").replaceAll("\\{[^}]*}", "{}"))
                .collect(Collectors.toSet());
        assertEquals(new TreeSet<>(pages), new TreeSet<>(listed));
    }
}
