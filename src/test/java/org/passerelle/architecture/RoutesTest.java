package org.passerelle.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.AuthorisationMatrix;

/** Every page, servlet and operation that exists stands in the authorisation matrix, and nothing else does. */
class RoutesTest {

    private static final java.nio.file.Path WEBAPP = java.nio.file.Path.of("src/main/webapp");
    /** Routes that the server itself brings, and those of web.xml. */
    private static final Set<String> OF_THE_PLATFORM = Set.of(
            "GET /", "GET /health/live", "GET /health/ready", "GET /metrics", "GET /openapi", "GET /f/{}", "GET /w/{}");

    @Test
    void theMatrixHoldsEveryRoute() throws IOException {
        Set<String> existing = new TreeSet<>(OF_THE_PLATFORM);
        existing.addAll(pages());
        existing.addAll(operations());
        existing.addAll(servlets());
        Set<String> inMatrix = AuthorisationMatrix.routes().stream()
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(existing, inMatrix);
        assertTrue(existing.size() > 50, "only " + existing.size() + " routes were found");
    }

    private static Set<String> pages() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(WEBAPP)) {
            return files.map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
                    // the participant's page is reached by its short addresses, the first page by /
                    .filter(path -> !path.startsWith("/public/"))
                    .filter(path -> !path.equals("/index.xhtml"))
                    .map(path -> "GET " + path.replaceFirst("\\.xhtml$", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> operations() {
        Set<String> found = new TreeSet<>();
        for (JavaClass one : ProductionClasses.all()) {
            if (!one.isAnnotatedWith(Path.class)) {
                continue;
            }
            String base = "/api/v1/" + one.getAnnotationOfType(Path.class).value();
            for (JavaMethod method : one.getMethods()) {
                String below = method.isAnnotatedWith(Path.class)
                        ? "/" + method.getAnnotationOfType(Path.class).value()
                        : "";
                method.getAnnotations().stream()
                        .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                        .map(annotation -> annotation.getRawType().getSimpleName())
                        .forEach(verb -> found.add(verb + " " + (base + below).replaceAll("\\{[^}]*}", "{}")));
            }
        }
        return found;
    }

    private static Set<String> servlets() {
        return ProductionClasses.all().stream()
                .filter(one -> one.isAnnotatedWith(WebServlet.class))
                .flatMap(one ->
                        Arrays.stream(one.getAnnotationOfType(WebServlet.class).value()))
                .filter(path -> !path.equals("/error"))
                .map(path -> path.startsWith("/error/") ? "GET /error/404" : "POST " + path)
                .collect(Collectors.toSet());
    }
}
