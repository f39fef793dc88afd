package org.passerelle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.identity.Permit;
import org.passerelle.platform.OrganisationRecord;
import org.passerelle.shared.Personal;
import org.passerelle.shared.PersonalDataHolder;
import org.passerelle.shared.Public;

/** What may stand where: Faces in pages, entities and the entity manager behind use cases, a permission on each of these. */
class LayeringTest {

    private static final DescribedPredicate<JavaClass> WEB =
            DescribedPredicate.describe("in a .web package", ProductionClasses::isWeb);
    private static final DescribedPredicate<JavaClass> WEB_OR_API = DescribedPredicate.describe(
            "in a .web or .api package", one -> ProductionClasses.isWeb(one) || ProductionClasses.isApi(one));
    private static final DescribedPredicate<JavaClass> ENTITY = DescribedPredicate.describe(
            "entity", one -> one.isAnnotatedWith(Entity.class) || one.isAnnotatedWith(MappedSuperclass.class));
    private static final int MOST_INJECTIONS = 5;
    private static final int LONGEST_CLASS = 400;

    @Test
    void facesStaysInPages() {
        check(noClasses()
                .that(DescribedPredicate.not(WEB))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces.."));
    }

    @Test
    void entitiesNeverReachAPageOrTheApi() {
        check(noClasses().that(WEB_OR_API).should().dependOnClassesThat(ENTITY));
        check(classes()
                .that(ENTITY)
                .and()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic());
    }

    @Test
    void onlyRepositoriesAndQueriesHoldTheEntityManager() {
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .haveSimpleNameNotEndingWith("Queries")
                .and()
                .doNotHaveSimpleName("TenantEntities")
                .and()
                // reads the rows of a query that one of those made
                .doNotHaveSimpleName("Rows")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class));
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .haveSimpleNameNotEndingWith("Queries")
                .and()
                .doNotHaveSimpleName("TenantEntities")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("TenantEntities"));
    }

    @Test
    void pagesAndTheApiWriteThroughUseCasesOnly() {
        check(noClasses().that(WEB_OR_API).should().dependOnClassesThat().haveSimpleNameEndingWith("Repository"));
        check(noClasses().that(WEB_OR_API).should().beAnnotatedWith(Transactional.class));
    }

    @Test
    void everyUseCaseCarriesItsPermission() {
        List<String> unguarded = ProductionClasses.all().stream()
                .filter(LayeringTest::isUseCase)
                .filter(one -> !one.isAnnotatedWith(Permit.class) && !one.isAnnotatedWith(Public.class))
                .flatMap(one -> one.getMethods().stream())
                .filter(LayeringTest::isOpenToOthers)
                .filter(method -> !method.isAnnotatedWith(Permit.class) && !method.isAnnotatedWith(Public.class))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
        assertEquals(List.of(), unguarded);
        assertTrue(
                ProductionClasses.all().stream().filter(LayeringTest::isUseCase).count() > 20,
                "use cases are no longer recognised");
    }

    /** A public bean of a feature, beside its pages and API; the glue of the platform serves no caller of its own. */
    private static boolean isUseCase(JavaClass one) {
        return (one.isAnnotatedWith(ApplicationScoped.class) || one.isAnnotatedWith(Transactional.class))
                && one.getModifiers().contains(JavaModifier.PUBLIC)
                && !ProductionClasses.isWeb(one)
                && !ProductionClasses.isApi(one)
                && !ProductionClasses.feature(one).equals("platform");
    }

    private static boolean isOpenToOthers(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    @Test
    void theClockIsInjected() {
        Set<String> clocks = Set.of(
                "java.time.Instant",
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.LocalTime",
                "java.time.ZonedDateTime",
                "java.time.OffsetDateTime",
                "java.time.Year",
                "java.time.YearMonth");
        List<String> calls = ProductionClasses.all().stream()
                .filter(one -> !ProductionClasses.isLauncher(one))
                .flatMap(one -> one.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty()
                        && clocks.contains(call.getTargetOwner().getName()))
                .map(JavaMethodCall::getDescription)
                .toList();
        assertEquals(List.of(), calls);
    }

    @Test
    void aggregatesHaveVerbsAndNoSetters() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .andShould()
                .notBePublic());
        check(fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePrivate());
    }

    @Test
    void pagesAreSmall() {
        List<String> crowded = ProductionClasses.all().stream()
                .filter(ProductionClasses::isWeb)
                .filter(one -> one.isAnnotatedWith(Named.class))
                .filter(one -> one.getFields().stream()
                                .filter(field -> field.isAnnotatedWith(Inject.class))
                                .count()
                        > MOST_INJECTIONS)
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), crowded, "more than " + MOST_INJECTIONS + " injections");
        check(classes()
                .that(WEB)
                .and()
                .areAnnotatedWith(Named.class)
                .should()
                .notBeAnnotatedWith(SessionScoped.class)
                .andShould()
                .notBeAnnotatedWith("org.omnifaces.cdi.ViewScoped"));
        check(classes()
                .that(WEB)
                .and()
                .haveSimpleNameEndingWith("Page")
                .and()
                .areAnnotatedWith(Named.class)
                .should()
                .beAnnotatedWith(RequestScoped.class));
    }

    @Test
    void classesCanBeReadInOneGo() throws java.io.IOException {
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src"))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LONGEST_CLASS)
                    .map(java.nio.file.Path::toString)
                    .toList();
            assertEquals(List.of(), tooLong);
        }
    }

    private static long lines(java.nio.file.Path file) {
        try (var lines = java.nio.file.Files.lines(file)) {
            return lines.count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whoeverKeepsPersonalDataGivesItOutAndErasesIt() {
        Set<String> keeping = ProductionClasses.all().stream()
                .filter(one -> one.getFields().stream().anyMatch(field -> field.isAnnotatedWith(Personal.class)))
                .map(ProductionClasses::feature)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> holding = ProductionClasses.all().stream()
                .filter(one -> one.isAssignableTo(PersonalDataHolder.class) && !one.isInterface())
                .map(ProductionClasses::feature)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(keeping, holding);
        assertTrue(keeping.contains("enrolment"));
    }

    @Test
    void everyEntityOfAnOrganisationIsFiltered() {
        Set<String> ofNobody = Set.of("Organisation", "Account", "ApiToken");
        List<String> unfiltered = ProductionClasses.all().stream()
                .filter(one -> one.isAnnotatedWith(Entity.class))
                .filter(one -> !one.isAssignableTo(OrganisationRecord.class))
                .map(JavaClass::getSimpleName)
                .filter(name -> !ofNobody.contains(name))
                .toList();
        assertEquals(List.of(), unfiltered);
    }

    /** Weaving tracks a change only where a class writes its own fields; STACK.md tells what is lost otherwise. */
    @Test
    void nobodyWritesAnothersFields() {
        List<String> written = ProductionClasses.all().stream()
                .filter(one -> one.isAnnotatedWith(Entity.class))
                .flatMap(one -> one.getFields().stream())
                .filter(field -> !field.isAnnotatedWith(Version.class))
                .flatMap(field -> field.getAccessesToSelf().stream())
                .filter(access -> !access.getOriginOwner().equals(access.getTargetOwner()))
                .map(access -> access.getDescription())
                .toList();
        assertEquals(List.of(), written);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(ProductionClasses.all());
    }
}
