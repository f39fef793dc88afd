package org.passerelle.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bundle a feature and language: in step, well formed, used, and written as French is set. */
class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/passerelle");
    private static final List<String> LANGUAGES = List.of("fr", "en");
    /** Marks that French sets apart by a narrow no-break space, and the colon by a no-break space. */
    private static final Pattern TIGHT_MARK = Pattern.compile("[^\\s\u00a0\u202f?!«(&#\\d/]([;!?»])(?:\\s|$|<|\\})");

    private static final Pattern SPACED_MARK = Pattern.compile("[ \u00a0]([;!?»])");
    private static final Pattern COLON = Pattern.compile("(?:[^\\s\u00a0]| ):(?:\\s|$)");
    private static final Pattern OPENING = Pattern.compile("«(?!\u202f)");
    private static final Pattern IN_PAGE = Pattern.compile("\\b([a-z]+)Msg\\['([^']+)'\\](?!\\.concat)");
    private static final Pattern PREFIX_IN_PAGE = Pattern.compile("\\b([a-z]+)Msg\\['([^']+)'\\.concat\\(");
    private static final Pattern IN_CODE = Pattern.compile("Message\\.of\\(\\s*\"([a-z]+)\",\\s*\"([^\"]+)\"[,)]");

    static List<String> features() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(file -> file.endsWith("messages_fr.properties"))
                    .map(file -> file.getParent().getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void bundlesAreFound() throws IOException {
        assertTrue(
                features().containsAll(List.of("platform", "identity", "session", "survey")),
                features().toString());
    }

    @ParameterizedTest
    @MethodSource("features")
    void languagesAreInStep(String feature) {
        Map<String, String> french = bundle(feature, "fr");
        Map<String, String> english = bundle(feature, "en");
        assertEquals(french.keySet(), english.keySet());
        for (String key : french.keySet()) {
            assertEquals(
                    places(key, french, "fr"), places(key, english, "en"), feature + " " + key + " fills other places");
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void theHeaderStatesItsRule(String feature) throws IOException {
        for (String language : LANGUAGES) {
            String first = Files.readAllLines(file(feature, language)).get(0);
            assertTrue(first.startsWith("# " + feature + ": keys are"), file(feature, language) + " begins: " + first);
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void noKeyStandsTwice(String feature) throws IOException {
        for (String language : LANGUAGES) {
            List<String> keys = Files.readAllLines(file(feature, language)).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank() && !line.startsWith(" "))
                    .map(line -> line.split("[ =:]", 2)[0])
                    .toList();
            assertEquals(
                    new TreeSet<>(keys).size(),
                    keys.size(),
                    file(feature, language).toString());
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void frenchIsSetAsFrench(String feature) {
        List<String> wrong = new ArrayList<>();
        bundle(feature, "fr").forEach((key, text) -> {
            if (SPACED_MARK.matcher(text).find()
                    || TIGHT_MARK.matcher(text).find()
                    || COLON.matcher(text).find()
                    || OPENING.matcher(text).find()
                    || text.matches(".*\\p{L}'{1,2}\\p{L}.*")) {
                wrong.add(key + " = " + text);
            }
        });
        assertEquals(List.of(), wrong, "U+202F before ; ! ? » and after «, U+00A0 before :, ’ as apostrophe");
    }

    @Test
    void theRuleOfFrenchFindsWhatItIsFor() {
        for (String bad : List.of("Vraiment ?", "Vraiment?", "Nom : x", "Nom: x", "« ici", "l'heure")) {
            boolean found = SPACED_MARK.matcher(bad).find()
                    || TIGHT_MARK.matcher(bad).find()
                    || COLON.matcher(bad).find()
                    || OPENING.matcher(bad).find()
                    || bad.matches(".*\\p{L}'{1,2}\\p{L}.*");
            assertTrue(found, bad);
        }
    }

    @Test
    void everyKeyAskedForExists() throws IOException {
        Map<String, Set<String>> known = new TreeMap<>();
        for (String feature : features()) {
            known.put(feature, bundle(feature, "fr").keySet());
        }
        List<String> missing = new ArrayList<>();
        for (String[] use : uses(IN_PAGE, IN_CODE)) {
            if (!known.getOrDefault(use[0], Set.of()).contains(use[1])) {
                missing.add(use[0] + " " + use[1] + " in " + use[2]);
            }
        }
        for (String[] use : uses(PREFIX_IN_PAGE)) {
            if (known.getOrDefault(use[0], Set.of()).stream().noneMatch(key -> key.startsWith(use[1]))) {
                missing.add(use[0] + " " + use[1] + "… in " + use[2]);
            }
        }
        assertEquals(List.of(), missing);
    }

    /** A key whose name, or the beginning of it up to a dot, stands nowhere in pages or code says nothing to anybody. */
    @Test
    void everyKeyIsUsed() throws IOException {
        String everything = sources().stream().map(BundlesTest::read).collect(Collectors.joining("\n"));
        List<String> unused = new ArrayList<>();
        for (String feature : features()) {
            // The keys of statistics are the names of its enums; ClaimLinterTest holds the two in step.
            for (String key : feature.equals("statistics")
                    ? Set.<String>of()
                    : bundle(feature, "fr").keySet()) {
                if (!isMentioned(key, everything)) {
                    unused.add(feature + " " + key);
                }
            }
        }
        assertEquals(List.of(), unused);
    }

    private static boolean isMentioned(String key, String everything) {
        if (everything.contains("'" + key + "'") || everything.contains("\"" + key + "\"")) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String prefix = key.substring(0, dot + 1);
            if (everything.contains("'" + prefix + "'") || everything.contains("\"" + prefix + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static List<String[]> uses(Pattern... patterns) throws IOException {
        List<String[]> uses = new ArrayList<>();
        for (Path file : sources()) {
            String text = read(file);
            for (Pattern pattern : patterns) {
                Matcher use = pattern.matcher(text);
                while (use.find()) {
                    uses.add(new String[] {use.group(1), use.group(2), file.toString()});
                }
            }
        }
        return uses;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            return Stream.concat(java, pages)
                    .filter(file -> file.toString().matches(".*\\.(java|xhtml|html|js)"))
                    .toList();
        }
    }

    private static int places(String key, Map<String, String> bundle, String language) {
        return new MessageFormat(bundle.get(key), Locale.forLanguageTag(language)).getFormatsByArgumentIndex().length;
    }

    private static Path file(String feature, String language) {
        return BUNDLES.resolve(feature).resolve("messages_" + language + ".properties");
    }

    private static Map<String, String> bundle(String feature, String language) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file(feature, language))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
