package org.passerelle.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Facts merged from any split give the figures of the raw pairs. */
class MergedFactsTest {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
    private static final double[] METRIC = {7.00, 9.51, 11.25, 12.40, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88};

    @Property(tries = 300, seed = "20270301")
    void wholeScoresGiveExactlyTheSameFact(
            @ForAll @IntRange(min = 0, max = 120) int n,
            @ForAll @IntRange(min = 1, max = 9) int cohorts,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] pre = random.doubles(n, 0, 26).map(Math::floor).map(x -> 4 * x).toArray();
        double[] post =
                random.doubles(n, 0, 26).map(Math::floor).map(x -> 4 * x).toArray();
        lose(pre, random);
        lose(post, random);
        PairedMoments raw = PairedMoments.fold(pre, post);
        PairedMoments merged = split(pre, post, cohorts, random);
        assertEquals(raw, merged);
        assertEquals(
                PairedChange.of(raw, .84, Direction.HIGHER_IS_BETTER),
                PairedChange.of(stored(merged), .84, Direction.HIGHER_IS_BETTER));
    }

    @Property(tries = 300, seed = "20270302")
    void decimalScoresGiveTheSameFiguresAsTheRawPairs(
            @ForAll @IntRange(min = 2, max = 120) int n,
            @ForAll @IntRange(min = 1, max = 9) int cohorts,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] pre =
                random.ints(n, 0, METRIC.length).mapToDouble(i -> METRIC[i]).toArray();
        double[] post =
                random.ints(n, 0, METRIC.length).mapToDouble(i -> METRIC[i]).toArray();
        PairedMoments merged = stored(split(pre, post, cohorts, random));
        assertEquals(PairedMoments.fold(pre, post).histogram(), merged.histogram());
        PairedChange change = PairedChange.of(merged, .84, Direction.HIGHER_IS_BETTER);
        checkAgainstRaw(pre, post, change);
        sameFigures(PairedChange.of(pre, post, .84), change);
    }

    @Property(tries = 100, seed = "20270303")
    void anyNumbersGiveTheFiguresOfTheDefinitions(
            @ForAll @IntRange(min = 2, max = 60) int n,
            @ForAll long seed,
            @ForAll @IntRange(min = -3, max = 6) int size) {
        Random random = new Random(seed);
        double[] pre = random.doubles(n).map(x -> x * Math.pow(10, size)).toArray();
        double[] post = random.doubles(n).map(x -> x * Math.pow(10, size)).toArray();
        PairedChange change = PairedChange.of(split(pre, post, 4, random), .84, Direction.HIGHER_IS_BETTER);
        checkAgainstRaw(pre, post, change);
        sameFigures(PairedChange.of(pre, post, .84), change);
    }

    /** Long arrays are counted through a dictionary: few values, too many, one that comes late, and every kind of NaN. */
    @Property(tries = 150, seed = "20270305")
    void longArraysGiveTheSameFactAsPairByPair(
            @ForAll @IntRange(min = 2_000, max = 6_000) int n,
            @ForAll @IntRange(min = 1, max = 80) int values,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] scale =
                random.ints(values, -400, 400).mapToDouble(x -> x / 4.0).toArray();
        double[] pre = random.ints(n, 0, values).mapToDouble(i -> scale[i]).toArray();
        double[] post = random.ints(n, 0, values).mapToDouble(i -> scale[i]).toArray();
        lose(pre, random);
        lose(post, random);
        pre[random.nextInt(n)] = Double.longBitsToDouble(-1L);
        post[random.nextInt(n)] = Double.longBitsToDouble(0x7FF8_0000_0000_0001L);
        post[n - 1 - random.nextInt(3)] = -0.0;
        pre[n - 1 - random.nextInt(3)] = 100.75;
        PairedMoments.Fold pairByPair = new PairedMoments.Fold();
        for (int i = 0; i < n; i++) {
            pairByPair.add(pre[i], post[i]);
        }
        assertEquals(pairByPair.toMoments(), PairedMoments.fold(pre, post));
    }

    @Property(tries = 50, seed = "20270306")
    void anInfinityIsNamedHoweverLate(@ForAll @IntRange(min = 0, max = 4_999) int place) {
        double[] pre = new double[5_000];
        double[] post = new double[5_000];
        post[place] = Double.NEGATIVE_INFINITY;
        InvalidInput refused = assertThrows(InvalidInput.class, () -> PairedMoments.fold(pre, post));
        assertTrue(refused.getMessage().contains("post[" + place + "]"), refused.getMessage());
    }

    /** Every figure of the record: counts, reasons and ranks alike, numbers to 1e-9. */
    private static void sameFigures(PairedChange raw, PairedChange merged) {
        for (RecordComponent figure : PairedChange.class.getRecordComponents()) {
            List<Double> expected = new ArrayList<>();
            List<Double> actual = new ArrayList<>();
            try {
                String ofRaw = numbersTakenOut(figure.getAccessor().invoke(raw), expected);
                assertEquals(ofRaw, numbersTakenOut(figure.getAccessor().invoke(merged), actual), figure.getName());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i), actual.get(i), 1e-9 * (1 + Math.abs(expected.get(i))), figure.getName());
            }
        }
    }

    private static String numbersTakenOut(Object figure, List<Double> numbers) {
        Matcher number = DECIMAL.matcher(String.valueOf(figure));
        return number.replaceAll(found -> {
            numbers.add(Double.valueOf(found.group()));
            return "#";
        });
    }

    /** The definitions of DOMAIN.md, word for word and pair by pair. */
    private static void checkAgainstRaw(double[] pre, double[] post, PairedChange change) {
        int n = pre.length;
        double[] d = new double[n];
        for (int i = 0; i < n; i++) {
            d[i] = post[i] - pre[i];
        }
        double sd = sd(d);
        close(mean(d), change.meanDifference(), sd);
        close(sd, change.sdDifference(), sd);
        close(sd(pre), change.sdPre(), sd);
        if (change.sdDifference().get() > 0) {
            double t = mean(d) / (sd / Math.sqrt(n));
            close(t, change.t(), 1);
            close(mean(d) / sd, change.dz(), 1);
            close(mean(d) / Math.sqrt((sd(pre) * sd(pre) + sd(post) * sd(post)) / 2), change.dav(), 1);
        }
        double critical = 1.96 * Math.sqrt(2) * sd(pre) * Math.sqrt(1 - .84);
        if (change.improved() instanceof Computed<Proportion> improved) {
            assertEquals(
                    Arrays.stream(d).filter(x -> x > critical).count(),
                    improved.known().successes());
        }
    }

    private static void close(double expected, Figure<Double> actual, double size) {
        assertTrue(
                Math.abs(expected - actual.get()) <= 1e-9 * (Math.abs(expected) + size),
                () -> expected + " but " + actual);
    }

    private static PairedMoments split(double[] pre, double[] post, int cohorts, Random random) {
        int[] cohort = random.ints(pre.length, 0, cohorts).toArray();
        PairedMoments merged = PairedMoments.NONE;
        for (int c = 0; c < cohorts; c++) {
            PairedMoments.Fold fold = new PairedMoments.Fold();
            for (int i = 0; i < pre.length; i++) {
                if (cohort[i] == c) {
                    fold.add(pre[i], post[i]);
                }
            }
            merged = random.nextBoolean()
                    ? merged.plus(stored(fold.toMoments()))
                    : stored(fold.toMoments()).plus(merged);
        }
        return merged;
    }

    /** Through its stored form and back. */
    private static PairedMoments stored(PairedMoments fact) {
        return PairedMoments.of(
                fact.n(),
                fact.incomplete(),
                fact.sumPre(),
                fact.sumSquaresPre(),
                fact.sumPost(),
                fact.sumSquaresPost(),
                fact.sumDifference(),
                fact.sumSquaresDifference(),
                fact.histogramText());
    }

    private static void lose(double[] answers, Random random) {
        for (int i = 0; i < answers.length; i++) {
            answers[i] = random.nextInt(10) == 0 ? Double.NaN : answers[i];
        }
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double sd(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1));
    }

    @Property(tries = 60, seed = "20270304")
    void exactSignedRankIsTheEnumerationOfAllSigns(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] d = random.ints(n, -4, 5).mapToDouble(i -> i).toArray();
        PairedChange change = PairedChange.of(new double[n], d, null);
        if (change.wilcoxon() instanceof Computed<WilcoxonSignedRank> computed) {
            assertEquals(
                    enumerate(Arrays.stream(d).filter(x -> x != 0).toArray()),
                    computed.known().p(),
                    1e-12);
        }
    }

    private static double enumerate(double[] d) {
        double[] ranks = new double[d.length];
        for (int i = 0; i < d.length; i++) {
            for (double other : d) {
                double difference = Math.abs(other) - Math.abs(d[i]);
                ranks[i] += difference < 0 ? 1 : difference == 0 ? .5 : 0;
            }
            ranks[i] += .5;
        }
        double v = 0;
        for (int i = 0; i < d.length; i++) {
            v += d[i] > 0 ? ranks[i] : 0;
        }
        int lower = 0;
        int upper = 0;
        for (int signs = 0; signs < 1 << d.length; signs++) {
            double sum = 0;
            for (int i = 0; i < d.length; i++) {
                sum += (signs >> i & 1) == 1 ? ranks[i] : 0;
            }
            lower += sum <= v ? 1 : 0;
            upper += sum >= v ? 1 : 0;
        }
        return Math.min(1, 2.0 * Math.min(lower, upper) / (1 << d.length));
    }
}
