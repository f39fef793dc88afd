package org.passerelle.bench;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One benchmark method by JMH, in a virtual machine of its own, as often as it is asked for. */
final class Jmh {

    private static final int WARM_UP = 4;
    private static final int MEASURED = 5;
    private static final TimeValue EACH = TimeValue.milliseconds(400);

    static {
        // JMH starts its machines on the class path of this one; run by Maven, that is Maven's.
        if (Jmh.class.getClassLoader() instanceof URLClassLoader loader) {
            System.setProperty(
                    "java.class.path",
                    Arrays.stream(loader.getURLs()).map(Jmh::file).collect(Collectors.joining(File.pathSeparator)));
        }
        // The lock is one for the whole machine, whoever else measures there.
        System.setProperty("jmh.ignoreLock", "true");
    }

    private Jmh() {}

    private static String file(URL address) {
        try {
            return Path.of(address.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mean time of one call, in the unit that the benchmark declares. */
    static double time(Class<?> benchmarks, String method) {
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(benchmarks.getName().replace(".", "\\.") + "\\." + method + "$")
                            .warmupIterations(WARM_UP)
                            .warmupTime(EACH)
                            .measurementIterations(MEASURED)
                            .measurementTime(EACH)
                            .forks(1)
                            .shouldFailOnError(true)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
            if (results.size() != 1) {
                throw new IllegalStateException(results.size() + " benchmarks are called " + method);
            }
            return results.iterator().next().getPrimaryResult().getScore();
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not run " + method, e);
        }
    }
}
