package org.passerelle.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may use whom: this map is the whole list. An edge that is not in it fails, and so does one that nobody uses. */
class DependencyTest {

    /** Feature → the features that it may use. The table of the design, as far as its features exist. */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("statistics", Set.of()),
            Map.entry("disclosure", Set.of()),
            Map.entry("platform", Set.of("shared")),
            Map.entry("identity", Set.of("platform", "shared")),
            Map.entry("privacy", Set.of("shared", "platform", "identity")),
            Map.entry("programme", Set.of("shared", "platform", "identity")),
            Map.entry("session", Set.of("shared", "platform", "identity", "programme")),
            Map.entry("enrolment", Set.of("shared", "platform", "identity", "privacy", "programme")),
            Map.entry("attendance", Set.of("shared", "platform", "identity", "enrolment", "session")),
            // Beyond the design's table: programme (ADR 0006: a wave is opened to a cohort).
            Map.entry("survey", Set.of("shared", "platform", "identity", "programme", "session", "enrolment")),
            Map.entry("impact", Set.of("shared", "platform", "identity", "statistics", "disclosure")),
            Map.entry("funder", Set.of("shared", "platform", "identity", "programme", "impact")),
            // Starts the server from outside; not in the WAR. The demo's personal links are real ones.
            Map.entry("launcher", Set.of("survey")));

    /** Features that the pure mathematics must not know of: frameworks. */
    private static final Set<String> PURE = Set.of("statistics", "disclosure", "shared");

    @TestFactory
    Stream<DynamicTest> usesOnlyWhatItMay() {
        return MAY_USE.keySet().stream()
                .sorted()
                .map(feature -> DynamicTest.dynamicTest(feature, () -> {
                    Map<String, String> uses = uses(feature);
                    Set<String> forbidden = new TreeSet<>(uses.keySet());
                    forbidden.removeAll(MAY_USE.get(feature));
                    assertEquals(
                            Map.of(),
                            uses.entrySet().stream()
                                    .filter(use -> forbidden.contains(use.getKey()))
                                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                            feature + " uses what it may not");
                }));
    }

    @Test
    void everyPermittedUseIsMade() {
        Map<String, Set<String>> unused = new TreeMap<>();
        MAY_USE.forEach((feature, permitted) -> {
            Set<String> left = new TreeSet<>(permitted);
            left.removeAll(uses(feature).keySet());
            if (!left.isEmpty()) {
                unused.put(feature, left);
            }
        });
        assertEquals(Map.of(), unused, "permitted and not used: take it out of the table");
    }

    @Test
    void everyPackageIsInTheTable() {
        assertEquals(new TreeSet<>(MAY_USE.keySet()), ProductionClasses.features());
    }

    @Test
    void everyNameInTheTableIsAFeature() {
        Set<String> named =
                MAY_USE.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(MAY_USE.keySet());
        assertEquals(Set.of(), named, "a slip of the pen permits nothing and so would pass unseen");
    }

    @Test
    void theWholeApplicationWasRead() {
        assertTrue(
                ProductionClasses.all().size() > 200,
                "only " + ProductionClasses.all().size() + " classes were read");
    }

    @Test
    void thePureMathematicsKnowsNoFramework() {
        Set<String> foreign = ProductionClasses.all().stream()
                .filter(one -> PURE.contains(ProductionClasses.feature(one)))
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getPackageName())
                .filter(target -> target.startsWith("jakarta.")
                        || target.startsWith("org.primefaces")
                        || target.startsWith("org.omnifaces")
                        || target.startsWith("org.eclipse"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), foreign);
    }

    /** The features that {@code feature} uses, each with one place that shows it. */
    private static Map<String, String> uses(String feature) {
        Map<String, String> uses = new TreeMap<>();
        for (JavaClass one : ProductionClasses.all()) {
            if (!ProductionClasses.feature(one).equals(feature)) {
                continue;
            }
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ProductionClasses.ROOT + ".")
                        && !ProductionClasses.feature(target).equals(feature)) {
                    uses.putIfAbsent(ProductionClasses.feature(target), dependency.getDescription());
                }
            }
        }
        return uses;
    }
}
