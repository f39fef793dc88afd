package org.passerelle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file {@code authorisation.txt}, read. */
public final class AuthorisationMatrix {

    /** Those who ask, in the order of the columns. */
    public static final List<String> CALLERS =
            List.of("visitor", "admin", "coord", "facil", "partner", "funder", "other");

    /**
     * One route.
     *
     * @param path with its placeholders, such as {@code /app/session/cohort?id={cohort}}
     * @param expected what each caller is answered: yes, no, in, 404, none or -
     * @param body what is sent as JSON, with placeholders
     */
    public record Route(String method, String path, Map<String, String> expected, String body) {

        /** The path without placeholders and query, as a route is declared: {@code /app/session/cohort}. */
        public String pattern() {
            return path.replaceFirst("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private AuthorisationMatrix() {}

    /** Every route of the file. */
    public static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            int answers = CALLERS.size() + 2;
            if (words.length != answers && words.length != answers + 1) {
                throw new IllegalStateException("Not method, route and " + CALLERS.size() + " answers: " + line);
            }
            Map<String, String> expected = new LinkedHashMap<>();
            for (int i = 0; i < CALLERS.size(); i++) {
                expected.put(CALLERS.get(i), words[i + 2]);
            }
            routes.add(new Route(words[0], words[1], expected, words.length > answers ? words[answers] : "{}"));
        }
        return routes;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of(
                    System.getProperty("passerelle.basedir", "."),
                    "src/test/resources/org/passerelle/testing/authorisation.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
