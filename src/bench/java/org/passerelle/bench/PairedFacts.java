package org.passerelle.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.passerelle.statistics.Direction;
import org.passerelle.statistics.PairedChange;
import org.passerelle.statistics.PairedMoments;

/** Folding and merging facts, and the least that any code would have to do with the same numbers. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PairedFacts {

    private static final int PAIRS = 1_000_000;
    private static final int COHORTS = 10_000;
    private static final double[] METRIC = {
        7.00, 9.51, 11.25, 12.40, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98,
        20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.70, 32.55, 35.00
    };

    /** WHO-5 as it is met: mean 57, SD 21, r .6, a change of 4. */
    static double[][] scores(int pairs, long seed) {
        Random random = new Random(seed);
        double[][] scores = new double[2][pairs];
        for (int i = 0; i < pairs; i++) {
            double person = random.nextGaussian();
            for (int wave = 0; wave < 2; wave++) {
                double score = 57 + 4 * wave + 21 * (Math.sqrt(.6) * person + Math.sqrt(.4) * random.nextGaussian());
                scores[wave][i] = 4 * Math.rint(Math.min(100, Math.max(0, score)) / 4);
            }
        }
        return scores;
    }

    /** A million pairs of WHO-5. */
    @State(Scope.Benchmark)
    public static class Pairs {
        final double[] pre;
        final double[] post;

        public Pairs() {
            double[][] scores = scores(PAIRS, 20270601);
            pre = scores[0];
            post = scores[1];
        }
    }

    /** A million pairs of SWEMWBS, whose scores have decimals. */
    @State(Scope.Benchmark)
    public static class DecimalPairs {
        final double[] pre;
        final double[] post;

        public DecimalPairs() {
            double[][] scores = scores(PAIRS, 20270602);
            pre = metric(scores[0]);
            post = metric(scores[1]);
        }

        private static double[] metric(double[] scores) {
            double[] metric = new double[scores.length];
            for (int i = 0; i < scores.length; i++) {
                metric[i] = METRIC[(int) (scores[i] * (METRIC.length - 1) / 100)];
            }
            return metric;
        }
    }

    /** The facts of ten thousand cohorts of eleven, and the same numbers as bare arrays. */
    @State(Scope.Benchmark)
    public static class Cohorts {
        final List<PairedMoments> facts = new ArrayList<>();
        final double[][] sums = new double[COHORTS][];
        final long[][] counts = new long[COHORTS][];
        final int[] lowest = new int[COHORTS];

        public Cohorts() {
            for (int c = 0; c < COHORTS; c++) {
                double[][] scores = scores(11, 20270603L + c);
                PairedMoments fact = PairedMoments.fold(scores[0], scores[1]);
                facts.add(fact);
                sums[c] = new double[] {
                    fact.n(),
                    fact.incomplete(),
                    fact.sumPre(),
                    fact.sumSquaresPre(),
                    fact.sumPost(),
                    fact.sumSquaresPost(),
                    fact.sumDifference(),
                    fact.sumSquaresDifference()
                };
                lowest[c] = fact.histogram().firstKey().intValue();
                counts[c] = new long[fact.histogram().lastKey().intValue() - lowest[c] + 1];
                for (var bin : fact.histogram().entrySet()) {
                    counts[c][bin.getKey().intValue() - lowest[c]] = bin.getValue();
                }
            }
        }
    }

    @Benchmark
    public PairedChange fold(Pairs pairs) {
        return PairedChange.of(PairedMoments.fold(pairs.pre, pairs.post), .84, Direction.HIGHER_IS_BETTER);
    }

    @Benchmark
    public double sum(Pairs pairs) {
        return sum(pairs.pre, pairs.post);
    }

    @Benchmark
    public PairedChange foldDecimals(DecimalPairs pairs) {
        return PairedChange.of(PairedMoments.fold(pairs.pre, pairs.post), .84, Direction.HIGHER_IS_BETTER);
    }

    @Benchmark
    public double sumDecimals(DecimalPairs pairs) {
        return sum(pairs.pre, pairs.post);
    }

    private static double sum(double[] pre, double[] post) {
        double first = 0;
        double last = 0;
        for (int i = 0; i < pre.length; i++) {
            first += pre[i];
            last += post[i];
        }
        return first - last;
    }

    @Benchmark
    public PairedChange merge(Cohorts cohorts) {
        PairedMoments.Fold fold = new PairedMoments.Fold();
        for (PairedMoments fact : cohorts.facts) {
            fold.add(fact);
        }
        return PairedChange.of(fold.toMoments(), .84, Direction.HIGHER_IS_BETTER);
    }

    @Benchmark
    public Object add(Cohorts cohorts) {
        double[] sums = new double[8];
        long[] counts = new long[201];
        for (int c = 0; c < COHORTS; c++) {
            double[] own = cohorts.sums[c];
            for (int i = 0; i < own.length; i++) {
                sums[i] += own[i];
            }
            long[] bins = cohorts.counts[c];
            int shift = 100 + cohorts.lowest[c];
            for (int i = 0; i < bins.length; i++) {
                counts[shift + i] += bins[i];
            }
        }
        return List.of(sums, counts);
    }
}
