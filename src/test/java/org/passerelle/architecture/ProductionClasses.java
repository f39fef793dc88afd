package org.passerelle.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The classes of the application, read once for all tests of its structure. */
final class ProductionClasses {

    static final String ROOT = "org.passerelle";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private ProductionClasses() {}

    static JavaClasses all() {
        return ALL;
    }

    /** The feature that a class belongs to: the first part of its package below the root. */
    static String feature(JavaClass one) {
        String rest = one.getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", 2)[0];
    }

    /** Every feature that has a class. */
    static Set<String> features() {
        return ALL.stream().map(ProductionClasses::feature).collect(Collectors.toCollection(TreeSet::new));
    }

    /** True for a class of the feature's pages. */
    static boolean isWeb(JavaClass one) {
        return one.getPackageName().endsWith(".web");
    }

    /** True for a class of the feature's REST surface. */
    static boolean isApi(JavaClass one) {
        return one.getPackageName().endsWith(".api");
    }

    /** True for the launcher, which is no part of what the server runs. */
    static boolean isLauncher(JavaClass one) {
        return feature(one).equals("launcher");
    }
}
