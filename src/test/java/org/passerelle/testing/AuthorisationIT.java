package org.passerelle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.AuthorisationMatrix.Route;

/** Asks the running portal every question of {@code authorisation.txt}. */
@ArquillianTest
@RunAsClient
class AuthorisationIT {

    private final Map<String, HttpPortal> callers = new LinkedHashMap<>();
    private MatrixRecords records;

    @BeforeEach
    void signEverybodyIn() {
        callers.put("visitor", HttpPortal.visitor());
        callers.put("admin", HttpPortal.signedInAs("admin"));
        callers.put("coord", HttpPortal.signedInAs("coordination"));
        callers.put("facil", HttpPortal.signedInAs("animation"));
        callers.put("partner", HttpPortal.signedInAs("partenaire"));
        callers.put("funder", HttpPortal.signedInAs("financeur"));
        callers.put("other", HttpPortal.signedInAs("coordination.rives"));
        records = MatrixRecords.madeBy(callers.get("coord"));
    }

    @Test
    void everyRouteAnswersEveryCallerAsTheMatrixSays() {
        List<String> wrong = new ArrayList<>();
        // What destroys comes last, so that the rest still finds it.
        List<Route> routes = new ArrayList<>(AuthorisationMatrix.routes());
        routes.sort(java.util.Comparator.comparing(
                route -> route.method().equals("DELETE") || route.path().matches(".*/(close|cancel)")));
        for (Route route : routes) {
            for (String caller : AuthorisationMatrix.CALLERS) {
                String expected = route.expected().get(caller);
                if (expected.equals("-")) {
                    continue;
                }
                HttpResponse<String> answer = ask(callers.get(caller), route);
                if (!expected.equals(told(answer))) {
                    wrong.add(route + " for " + caller + ": expected " + expected + ", was " + answer.statusCode()
                            + " (" + told(answer) + ")");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private HttpResponse<String> ask(HttpPortal portal, Route route) {
        String path = records.filled(route.path());
        if (route.method().equals("GET") || route.method().equals("DELETE")) {
            return portal.send(route.method(), path, BodyPublishers.noBody(), "");
        }
        return path.startsWith("/api/")
                ? portal.json(route.method(), path, records.filled(route.body()))
                : portal.post(path, Map.of("to", "/"));
    }

    private static String told(HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean toSignIn = status == 302
                && answer.headers().firstValue("Location").orElse("").contains("/login");
        if (status == 401 || toSignIn) {
            return "in";
        }
        if (status == 200 && answer.body().startsWith("{\"items\":[]")) {
            return "none";
        }
        return switch (status) {
            case 403 -> "no";
            case 404 -> "404";
            default -> status < 500 ? "yes" : "fault";
        };
    }
}
