package org.passerelle.statistics;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The mergeable fact of one outcome: all that its figures need, and nothing about anybody.
 *
 * <p>Holds n, the sums and sums of squares of pre, post and difference (post − pre), the number of incomplete pairs, and
 * how many pairs have each difference. Facts of cohorts add up with {@link #plus} in any order; {@link PairedChange} then
 * gives the figures of the raw pairs: exactly where scores are whole numbers, to rounding error otherwise.
 *
 * <p>A fact is stored as plain values: the accessors, with {@link #histogramText()} for the histogram, and {@link #of} to
 * read them back. The same type folds what is stored and what is merged, so a stored fact is never recomputed from people.
 */
public final class PairedMoments {

    /** The fact of nobody; the neutral element of {@link #plus}. */
    public static final PairedMoments NONE = new Fold().toMoments();

    private final long n;
    private final long incomplete;
    private final double sumPre;
    private final double sumSquaresPre;
    private final double sumPost;
    private final double sumSquaresPost;
    private final double sumDifference;
    private final double sumSquaresDifference;
    private final DifferenceHistogram histogram;

    @SuppressWarnings("TooManyParameters") // plain stored values
    private PairedMoments(
            long n,
            long incomplete,
            double sumPre,
            double sumSquaresPre,
            double sumPost,
            double sumSquaresPost,
            double sumDifference,
            double sumSquaresDifference,
            DifferenceHistogram histogram) {
        this.n = n;
        this.incomplete = incomplete;
        this.sumPre = sumPre;
        this.sumSquaresPre = sumSquaresPre;
        this.sumPost = sumPost;
        this.sumSquaresPost = sumSquaresPost;
        this.sumDifference = sumDifference;
        this.sumSquaresDifference = sumSquaresDifference;
        this.histogram = histogram;
    }

    /**
     * Folds raw pairs. NaN is a missing answer: the pair is left out and counted as incomplete.
     *
     * @throws InvalidInput if the arrays differ in length or hold an infinity; names the place
     */
    public static PairedMoments fold(double[] pre, double[] post) {
        return new Fold().addAll(pre, post).toMoments();
    }

    /**
     * Reads a stored fact back.
     *
     * @param histogramText as written by {@link #histogramText()}
     * @throws InvalidInput if the values contradict each other: counts that do not add up to n, sums of squares that no n
     *     numbers of this sum have, a sum of differences that is not that of the histogram nor post − pre
     */
    @SuppressWarnings("TooManyParameters") // plain stored values
    public static PairedMoments of(
            long n,
            long incomplete,
            double sumPre,
            double sumSquaresPre,
            double sumPost,
            double sumSquaresPost,
            double sumDifference,
            double sumSquaresDifference,
            String histogramText) {
        if (n < 0 || incomplete < 0) {
            throw new InvalidInput("n", "is negative");
        }
        DifferenceHistogram histogram = DifferenceHistogram.parse(histogramText);
        long counted = histogram.asMap().values().stream().mapToLong(c -> c).sum();
        if (counted != n) {
            throw new InvalidInput("histogram", "counts " + counted + " pairs, not n = " + n);
        }
        possible("sumSquaresPre", n, sumPre, sumSquaresPre);
        possible("sumSquaresPost", n, sumPost, sumSquaresPost);
        double size = Math.abs(sumPre) + Math.abs(sumPost) + Math.sqrt(Math.abs(sumSquaresPre) * Math.max(n, 1)) + 1;
        agree("sumDifference", sumDifference, sumPost - sumPre, size);
        agree("sumDifference", sumDifference, histogram.sum(d -> d), size);
        agree(
                "sumSquaresDifference",
                sumSquaresDifference,
                histogram.sum(d -> d * d),
                Math.abs(sumSquaresDifference) + 1);
        return new PairedMoments(
                n,
                incomplete,
                sumPre,
                sumSquaresPre,
                sumPost,
                sumSquaresPost,
                sumDifference,
                sumSquaresDifference,
                histogram);
    }

    /** Σ x² is at least (Σ x)²/n, and nothing is the sum of nobody. */
    private static void possible(String place, long n, double sum, double sumSquares) {
        double least = n == 0 ? Math.abs(sum) : sum * sum / n;
        if (!(sumSquares >= least * (1 - 1e-9))
                || sumSquares == Double.POSITIVE_INFINITY
                || (n == 0 && sumSquares != 0)) {
            throw new InvalidInput(place, "is " + sumSquares + " for n = " + n + " and a sum of " + sum);
        }
    }

    private static void agree(String place, double stored, double implied, double size) {
        if (!(Math.abs(stored - implied) <= 1e-9 * size)) {
            throw new InvalidInput(place, "is " + stored + " where the other values say " + implied);
        }
    }

    /** The fact of both. For many facts use a {@link Fold}, which merges in place. */
    public PairedMoments plus(PairedMoments other) {
        return new Fold().add(this).add(other).toMoments();
    }

    /** The number of complete pairs. */
    public long n() {
        return n;
    }

    /** The number of pairs with a missing answer, in none of the other figures. */
    public long incomplete() {
        return incomplete;
    }

    /** Σ pre over complete pairs. */
    public double sumPre() {
        return sumPre;
    }

    /** Σ pre² over complete pairs. */
    public double sumSquaresPre() {
        return sumSquaresPre;
    }

    /** Σ post over complete pairs. */
    public double sumPost() {
        return sumPost;
    }

    /** Σ post² over complete pairs. */
    public double sumSquaresPost() {
        return sumSquaresPost;
    }

    /** Σ (post − pre). */
    public double sumDifference() {
        return sumDifference;
    }

    /** Σ (post − pre)². */
    public double sumSquaresDifference() {
        return sumSquaresDifference;
    }

    /** Difference → number of pairs, ascending; unmodifiable. */
    public SortedMap<Double, Long> histogram() {
        return histogram.asMap();
    }

    /** The histogram in its compact form, {@code "-2:1,0:4,3:2"}; empty for no pairs. */
    public String histogramText() {
        return histogram.toString();
    }

    /** n, mean and spread of the first answers of the complete pairs. */
    public Moments pre() {
        return new Moments(n, sumPre, sumSquaresPre);
    }

    /** n, mean and spread of the last answers of the complete pairs. */
    public Moments post() {
        return new Moments(n, sumPost, sumSquaresPost);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairedMoments that
                && n == that.n
                && incomplete == that.incomplete
                && sumPre == that.sumPre
                && sumSquaresPre == that.sumSquaresPre
                && sumPost == that.sumPost
                && sumSquaresPost == that.sumSquaresPost
                && sumDifference == that.sumDifference
                && sumSquaresDifference == that.sumSquaresDifference
                && histogram.equals(that.histogram);
    }

    @Override
    public int hashCode() {
        return Objects.hash(n, incomplete, sumPre, sumPost, histogram);
    }

    @Override
    public String toString() {
        return "PairedMoments[n=" + n + ", differences=" + histogram + "]";
    }

    /** Collects pairs and facts in place; not for several threads. */
    public static final class Fold {

        /** Fewer pairs than these are not worth a dictionary of their scores. */
        private static final int FEW = 2_000;

        private final long[] dense = new long[2 * DifferenceHistogram.DENSE + 1];
        private final TreeMap<Double, Long> others = new TreeMap<>();
        private final CompensatedSum preSum = new CompensatedSum();
        private final CompensatedSum preSquares = new CompensatedSum();
        private final CompensatedSum postSum = new CompensatedSum();
        private final CompensatedSum postSquares = new CompensatedSum();
        private final CompensatedSum differenceSum = new CompensatedSum();
        private final CompensatedSum differenceSquares = new CompensatedSum();
        private long n;
        private long incomplete;

        /** Adds one pair; NaN is a missing answer. */
        public Fold add(double pre, double post) {
            return addAll(new double[] {pre}, new double[] {post});
        }

        /**
         * Adds pairs; NaN is a missing answer.
         *
         * @throws InvalidInput if the arrays differ in length or hold an infinity
         */
        public Fold addAll(double[] pre, double[] post) {
            if (pre.length != post.length) {
                throw new InvalidInput("post", "has " + post.length + " values where pre has " + pre.length);
            }
            int counted = pre.length < FEW ? 0 : addCounted(pre, post);
            for (int i = counted; i < pre.length; i++) {
                if (Double.isInfinite(pre[i]) || Double.isInfinite(post[i])) {
                    throw new InvalidInput((Double.isInfinite(pre[i]) ? "pre[" : "post[") + i + "]", "is infinite");
                }
                add(pre[i], post[i], 1);
            }
            return this;
        }

        private int addCounted(double[] pre, double[] post) {
            JointCounts counts = new JointCounts();
            int counted = counts.count(pre, post);
            counts.forEach(this::add);
            return counted;
        }

        private void add(double pre, double post, long times) {
            if (Double.isNaN(pre) || Double.isNaN(post)) {
                incomplete += times;
                return;
            }
            double difference = Differences.of(pre, post);
            n += times;
            preSum.addTimes(pre, times);
            preSquares.addSquareTimes(pre, times);
            postSum.addTimes(post, times);
            postSquares.addSquareTimes(post, times);
            differenceSum.addTimes(difference, times);
            differenceSquares.addSquareTimes(difference, times);
            DifferenceHistogram.put(dense, others, difference, times);
        }

        /** Adds a fact. */
        public Fold add(PairedMoments fact) {
            n += fact.n;
            incomplete += fact.incomplete;
            preSum.add(fact.sumPre);
            preSquares.add(fact.sumSquaresPre);
            postSum.add(fact.sumPost);
            postSquares.add(fact.sumSquaresPost);
            differenceSum.add(fact.sumDifference);
            differenceSquares.add(fact.sumSquaresDifference);
            fact.histogram.addTo(dense, others);
            return this;
        }

        /** The fact of all that was added so far. */
        public PairedMoments toMoments() {
            return new PairedMoments(
                    n,
                    incomplete,
                    preSum.value(),
                    preSquares.value(),
                    postSum.value(),
                    postSquares.value(),
                    differenceSum.value(),
                    differenceSquares.value(),
                    DifferenceHistogram.of(dense, others));
        }
    }
}
