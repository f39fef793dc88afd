package org.passerelle.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One benchmark method by JMH, in a virtual machine of its own, as often as it is asked for. */
final class Jmh {

    private static final int WARM_UP = 8;
    private static final int MEASURED = 5;
    private static final TimeValue EACH = TimeValue.milliseconds(400);

    static {
        // The lock is one for the whole machine, whoever else measures there.
        System.setProperty("jmh.ignoreLock", "true");
    }

    private Jmh() {}

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
                            .jvmArgs("-Xms1g", "-Xmx1g")
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
