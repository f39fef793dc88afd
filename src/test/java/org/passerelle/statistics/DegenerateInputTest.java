package org.passerelle.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where there is no number there is a reason, and never a NaN. */
class DegenerateInputTest {

    private static final double MISSING = Double.NaN;

    @Test
    void noPairAtAll() {
        for (PairedChange change : List.of(
                PairedChange.of(new double[0], new double[0], .84),
                PairedChange.of(new double[] {MISSING, 1}, new double[] {1, MISSING}, .84))) {
            assertEquals(0, change.n());
            for (Figure<?> figure : figures(change)) {
                assertEquals(Because.NO_DATA, figure.because().orElseThrow());
            }
        }
        assertEquals(
                2,
                PairedChange.of(new double[] {MISSING, 1}, new double[] {1, MISSING}, null)
                        .incomplete());
    }

    @Test
    void onePair() {
        PairedChange change = PairedChange.of(new double[] {40}, new double[] {48}, .84);
        assertEquals(8, change.meanDifference().get());
        assertEquals(Because.ONE_OBSERVATION, change.sdDifference().because().orElseThrow());
        assertEquals(Because.ONE_OBSERVATION, change.t().because().orElseThrow());
        assertEquals(Because.ONE_OBSERVATION, change.df().because().orElseThrow());
        assertEquals(Because.ONE_OBSERVATION, change.dzCi95().because().orElseThrow());
        assertEquals(Because.ONE_OBSERVATION, change.improved().because().orElseThrow());
        assertEquals(1, change.wilcoxonP().get());
    }

    @Test
    void twoPairsLeaveNoDegreeOfFreedomForTheCorrection() {
        PairedChange change = PairedChange.of(new double[] {1, 2}, new double[] {3, 5}, null);
        assertEquals(Because.TOO_FEW_OBSERVATIONS, change.hedgesG().because().orElseThrow());
        assertTrue(change.dz() instanceof Computed);
    }

    @Test
    void everybodyChangesAlike() {
        PairedChange change = PairedChange.of(new double[] {.1, .2, .3}, new double[] {.4, .5, .6}, .84);
        assertEquals(0.0, change.sdDifference().get());
        assertEquals(Because.NO_VARIANCE, change.t().because().orElseThrow());
        assertEquals(Because.NO_VARIANCE, change.dz().because().orElseThrow());
        assertEquals(Because.NO_VARIANCE, change.hedgesG().because().orElseThrow());
        assertTrue(change.dav() instanceof Computed);
        assertEquals(.25, change.wilcoxonP().get());
    }

    @Test
    void nobodyChanges() {
        PairedChange change = PairedChange.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}, .84);
        assertEquals(Because.ALL_DIFFERENCES_ZERO, change.wilcoxon().because().orElseThrow());
        assertEquals(3, change.zeros());
        assertEquals(new Proportion(3, 3), change.unchanged().get());
        assertEquals(new Interval(0, 0), change.ci95().get());
    }

    @Test
    void everybodyBeginsAlike() {
        PairedChange change = PairedChange.of(new double[] {.7, .7, .7}, new double[] {.7, .7, .7}, .84);
        assertEquals(Because.NO_VARIANCE, change.dav().because().orElseThrow());
        assertEquals(Because.NO_VARIANCE, change.improved().because().orElseThrow());
    }

    @Test
    void reliability() {
        double[] pre = {1, 2, 3};
        double[] post = {2, 4, 9};
        assertEquals(
                Because.RELIABILITY_UNKNOWN,
                PairedChange.of(pre, post, null).reliableChange().because().orElseThrow());
        assertEquals(
                PairedChange.Criterion.ANY_CHANGE,
                PairedChange.of(pre, post, null).criterion());
        for (double alpha : new double[] {1, 1.2, -.1, MISSING}) {
            PairedChange change = PairedChange.of(pre, post, alpha);
            assertEquals(
                    Because.RELIABILITY_OUT_OF_RANGE,
                    change.improved().because().orElseThrow());
            assertEquals(PairedChange.Criterion.RELIABLE_CHANGE, change.criterion());
        }
    }

    @Test
    void aLowerScoreMayBeTheBetterOne() {
        PairedMoments facts = PairedMoments.fold(new double[] {9, 8, 7, 3}, new double[] {3, 8, 6, 4});
        PairedChange change = PairedChange.of(facts, null, Direction.LOWER_IS_BETTER);
        assertEquals(new Proportion(2, 4), change.improved().get());
        assertEquals(new Proportion(1, 4), change.worse().get());
    }

    @Test
    void numbersBeyondDoublesAreAReason() {
        PairedChange change = PairedChange.of(new double[] {-1e300, 1e300}, new double[] {1e308, -1e308}, null);
        for (Figure<?> figure : figures(change)) {
            figure.value().ifPresent(value -> {
                if (value instanceof Double number) {
                    assertTrue(Double.isFinite(number));
                }
            });
        }
    }

    @Test
    void badInputNamesItsPlace() {
        assertEquals("post", place(() -> PairedChange.of(new double[2], new double[3], null)));
        assertEquals("pre[1]", place(() -> PairedChange.of(new double[] {0, 1 / 0.0}, new double[2], null)));
        assertEquals("post[0]", place(() -> PairedChange.of(new double[1], new double[] {-1 / 0.0}, null)));
        assertEquals("successes", place(() -> Wilson.of(3, 2)));
        assertEquals("n", place(() -> Wilson.of(0, -1)));
        assertEquals("p[1]", place(() -> Holm.adjust(.1, 1.1)));
        assertEquals("p[0]", place(() -> Holm.adjust(MISSING)));
        assertEquals("answers[1]", place(() -> CronbachAlpha.of(new double[][] {{1, 2}, {1}})));
        assertEquals("answered", place(() -> new ResponseBounds(1, 5, 4)));
        assertEquals("matched", place(() -> new Attrition(10, 9, 8, 5, 6)));
    }

    @Test
    void aStoredFactThatContradictsItselfIsRefused() {
        assertEquals("histogram", place(() -> PairedMoments.of(3, 0, 3, 3, 6, 12, 3, 3, "1:2")));
        assertEquals("histogram", place(() -> PairedMoments.of(1, 0, 3, 3, 6, 12, 3, 3, "1=2")));
        assertEquals("histogram", place(() -> PairedMoments.of(1, 0, 3, 3, 6, 12, 3, 3, "NaN:1")));
        assertEquals("sumDifference", place(() -> PairedMoments.of(3, 0, 3, 3, 7, 17, 3, 3, "1:3")));
        assertEquals("sumSquaresDifference", place(() -> PairedMoments.of(3, 0, 3, 3, 6, 12, 3, 9, "1:3")));
        assertEquals("n", place(() -> PairedMoments.of(-1, 0, 0, 0, 0, 0, 0, 0, "")));
        assertEquals("sumSquaresPre", place(() -> PairedMoments.of(3, 0, 3, 2, 6, 12, 3, 3, "1:3")));
        assertEquals("sumSquaresPost", place(() -> PairedMoments.of(3, 0, 3, 3, 6, MISSING, 3, 3, "1:3")));
        assertEquals("sumSquaresPost", place(() -> PairedMoments.of(3, 0, 3, 3, 6, 1 / 0.0, 3, 3, "1:3")));
        assertEquals("sumSquaresPre", place(() -> PairedMoments.of(0, 0, 5, 0, 5, 0, 0, 0, "")));
        assertEquals("sumSquaresPost", place(() -> PairedMoments.of(0, 0, 0, 0, 0, 1, 0, 0, "")));
    }

    @Test
    void smallReasonsOfTheOthers() {
        assertEquals(Because.NO_DATA, Wilson.of(0, 0).because().orElseThrow());
        assertEquals(
                Because.NO_DATA, CronbachAlpha.of(new double[0][]).because().orElseThrow());
        assertEquals(
                Because.TOO_FEW_ITEMS,
                CronbachAlpha.of(new double[][] {{1}, {2}}).because().orElseThrow());
        assertEquals(
                Because.ONE_OBSERVATION,
                CronbachAlpha.of(new double[][] {{1, 2}, {1, MISSING}})
                        .because()
                        .orElseThrow());
        assertEquals(
                Because.NO_VARIANCE,
                CronbachAlpha.of(new double[][] {{1, 2}, {1, 2}}).because().orElseThrow());
        assertEquals(
                Because.NO_VARIANCE,
                StandardisedDifference.of(Moments.fold(new double[] {1, 1}), Moments.fold(new double[] {2, 2}))
                        .because()
                        .orElseThrow());
        assertEquals(
                List.of(Figure.of(.02), Figure.not(Because.NO_DATA), Figure.of(.5)),
                Holm.adjust(List.of(Figure.of(.01), Figure.not(Because.NO_DATA), Figure.of(.5))));
    }

    @Test
    void differencesThatReadAlikeAreTied() {
        // 4.5 − 3.2 and 3.2 − 1.9 differ in their last bits
        PairedMoments facts = PairedMoments.fold(new double[] {3.2, 1.9, 7.00}, new double[] {4.5, 3.2, 9.51});
        assertEquals("1.3:2,2.51:1", facts.histogramText());
    }

    private static String place(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(InvalidInput.class, call).place();
    }

    private static List<Figure<?>> figures(PairedChange change) {
        return List.of(
                change.meanPre(),
                change.meanPost(),
                change.sdPre(),
                change.sdPost(),
                change.meanDifference(),
                change.sdDifference(),
                change.t(),
                change.df(),
                change.p(),
                change.ci95(),
                change.dz(),
                change.dzCi95(),
                change.hedgesG(),
                change.dav(),
                change.wilcoxon(),
                change.wilcoxonV(),
                change.wilcoxonP(),
                change.wilcoxonMethod(),
                change.rankBiserial(),
                change.reliableChange(),
                change.improved(),
                change.unchanged(),
                change.worse());
    }
}
