package org.passerelle.testing;

import java.io.File;
import java.nio.file.Path;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment of all integration tests: the WAR that Maven has just built, with the test classes that run inside
 * the server. Unit tests and what drives a browser stay outside.
 */
@ArquillianSuiteDeployment
public class WholeApplication {

    @Deployment
    public static WebArchive passerelle() {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "passerelle.war")
                .importFrom(new File(System.getProperty("passerelle.war")))
                .as(WebArchive.class);
        JavaArchive tests = ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory(Path.of(System.getProperty("passerelle.basedir"), "target", "test-classes")
                        .toFile())
                .as(JavaArchive.class);
        return war.merge(tests, "/WEB-INF/classes", path -> insideServer(path.get()));
    }

    /** {@code *IT} classes with what is nested in them, and what is named {@code …InServer} to help them. */
    private static boolean insideServer(String path) {
        return path.matches(".*/org/passerelle/.*(IT|InServer)(\\$[^/]*)?\\.class");
    }
}
