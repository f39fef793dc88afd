package org.passerelle.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, template and tag keeps the rules of {@link PageLint}; and every rule finds what it is there for. */
class PageLintTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final int FEWEST_PAGES = 15;

    private static final Map<PageLint.Rule, String> BAD = Map.ofEntries(
            Map.entry(PageLint.Rule.LENGTH, page("<br/>\n".repeat(201))),
            Map.entry(PageLint.Rule.INLINE_SCRIPT, page("<script>alert(1)</script>")),
            Map.entry(PageLint.Rule.HANDLER, page("<button onclick=\"#{x}\"></button>")),
            Map.entry(PageLint.Rule.STYLE, page("<p style=\"color:red\"></p>")),
            Map.entry(PageLint.Rule.LITERAL_TEXT, page("<p>#{a.b} Bonjour</p>")),
            Map.entry(PageLint.Rule.CALL_IN_RENDERED, page("<p rendered=\"#{not empty bean.find(1)}\"></p>")),
            Map.entry(PageLint.Rule.PICTURE_WITHOUT_ALT, page("<img src=\"a.png\"/>")),
            Map.entry(PageLint.Rule.INPUT_WITHOUT_LABEL, page("<input id=\"a\"/>")),
            Map.entry(PageLint.Rule.UNKNOWN_NAMESPACE, page("<x:y xmlns:x=\"omnifaces.functions\"/>")),
            Map.entry(PageLint.Rule.AJAX, page("<f:ajax xmlns:f=\"jakarta.faces.core\"/>")),
            Map.entry(PageLint.Rule.FOREIGN_ADDRESS, page("<link href=\"https://elsewhere.example/a.css\"/>")),
            Map.entry(PageLint.Rule.UNESCAPED, page("<output escape=\"false\"/>")));

    private static String page(String body) {
        return "<ui:composition xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:ui=\"jakarta.faces.facelets\">" + body
                + "</ui:composition>";
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsTheRules(Path page) throws IOException {
        assertEquals(List.of(), PageLint.of(Files.readString(page)), page.toString());
    }

    @Test
    void pagesAreFound() throws IOException {
        assertTrue(pages().size() >= FEWEST_PAGES, "only " + pages().size() + " pages were read");
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatTheRuleIsFor(PageLint.Rule rule) {
        Set<PageLint.Rule> found =
                PageLint.of(BAD.get(rule)).stream().map(PageLint.Finding::rule).collect(Collectors.toSet());
        assertEquals(Set.of(rule), found);
    }

    @Test
    void aGoodPagePasses() {
        String good = page("""
                <p rendered="#{not empty bean.rows and (bean.open or not (bean.count gt 3))}">#{msg['a.b']} · 12</p>
                <label for="a">#{msg['a']}</label><input id="a" />
                <img src="a.png" alt="" /><code>--ink</code>
                """);
        assertEquals(List.of(), PageLint.of(good));
    }

    @Test
    void findsEachOfSeveralCalls() {
        for (String call : List.of("#{bean.go()}", "#{of:contains(a, b)}", "#{a and b['c'].d(2)}", "#{!fn:x(a)}")) {
            List<PageLint.Finding> found = PageLint.of(page("<p rendered=\"" + call + "\"></p>"));
            assertEquals(1, found.size(), call);
        }
    }

    @Test
    void everyRuleHasABadPage() {
        assertEquals(new TreeSet<>(Arrays.asList(PageLint.Rule.values())), new TreeSet<>(BAD.keySet()));
    }
}
