package org.passerelle.bench;

import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.passerelle.statistics.Figure;
import org.passerelle.statistics.PairedMoments;
import org.passerelle.statistics.WilcoxonSignedRank;

/** The exact signed rank test where it is dearest: fifty ranked pairs, with ties. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SignedRank {

    private static final int PAIRS = 50;

    /** Fifty differences of −6 to 6, none of them zero, and five zeros. */
    @State(Scope.Benchmark)
    public static class Differences {
        final SortedMap<Double, Long> histogram;

        public Differences() {
            Random random = new Random(20270604);
            double[] post = new double[PAIRS + 5];
            for (int i = 0; i < PAIRS; i++) {
                post[i] = (1 + random.nextInt(6)) * (random.nextInt(3) == 0 ? -1 : 1);
            }
            histogram = PairedMoments.fold(new double[post.length], post).histogram();
        }
    }

    @Benchmark
    public Figure<WilcoxonSignedRank> exact(Differences differences) {
        return WilcoxonSignedRank.of(differences.histogram);
    }
}
