package org.passerelle.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The reference results of DOMAIN.md section 5, to the digits printed there. */
class PairedChangeReferenceTest {

    private static final double[] SLEEP_PRE = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] SLEEP_POST = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    private static final double[] DEPRESSION_PRE = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    private static final double[] DEPRESSION_POST = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

    @Test
    void sleep() {
        PairedChange change = PairedChange.of(SLEEP_PRE, SLEEP_POST, null);
        assertEquals(10, change.n());
        assertEquals(1.58, change.meanDifference().get(), 1e-14);
        assertEquals(1.229995, change.sdDifference().get(), 5e-7);
        assertEquals(4.062128, change.t().get(), 5e-7);
        assertEquals(9L, change.df().get());
        assertEquals(.00283289, change.p().get(), 5e-9);
        assertEquals(.700114, change.ci95().get().lower(), 5e-7);
        assertEquals(2.459886, change.ci95().get().upper(), 5e-7);
        assertEquals(1.284558, change.dz().get(), 5e-7);
        assertEquals(.4146, change.dzCi95().get().lower(), 5e-5);
        assertEquals(2.1180, change.dzCi95().get().upper(), 5e-5);
        assertEquals(1.173925, change.hedgesG().get(), 5e-7);
        assertEquals(45, change.wilcoxonV().get());
        assertEquals(1, change.zeros());
        assertEquals(.00390625, change.wilcoxonP().get());
        assertEquals(WilcoxonSignedRank.Method.EXACT, change.wilcoxonMethod().get());
        assertEquals(1, change.rankBiserial().get());
        assertEquals(new Proportion(9, 10), change.improved().get());
    }

    @Test
    void hollanderWolfeDepression() {
        PairedChange change = PairedChange.of(DEPRESSION_PRE, DEPRESSION_POST, null);
        assertEquals(9, change.n());
        assertEquals(-.431889, change.meanDifference().get(), 5e-7);
        assertEquals(.426855, change.sdDifference().get(), 5e-7);
        assertEquals(-3.035375, change.t().get(), 5e-7);
        assertEquals(.0161766, change.p().get(), 5e-8);
        assertEquals(-.759999, change.ci95().get().lower(), 5e-7);
        assertEquals(-.103779, change.ci95().get().upper(), 5e-7);
        assertEquals(-1.011792, change.dz().get(), 5e-7);
        assertEquals(-.913348, change.hedgesG().get(), 5e-7);
        assertEquals(5, change.wilcoxonV().get());
        assertEquals(.0390625, change.wilcoxonP().get());
    }

    @Test
    void hedgesCorrectionAtNineDegreesOfFreedom() {
        assertEquals(.91387489, EffectSize.hedgesCorrection(9), 5e-9);
        assertEquals(EffectSize.hedgesCorrection(1000), EffectSize.hedgesCorrection(1000.0000001), 1e-11);
    }

    @Test
    void wilson() {
        assertEquals(.396778, Wilson.of(7, 10).get().lower(), 5e-7);
        assertEquals(.892209, Wilson.of(7, 10).get().upper(), 5e-7);
        assertEquals(.604151, Wilson.of(70, 100).get().lower(), 5e-7);
        assertEquals(.781051, Wilson.of(70, 100).get().upper(), 5e-7);
        assertEquals(0, Wilson.of(0, 20).get().lower());
        assertEquals(.161125, Wilson.of(0, 20).get().upper(), 5e-7);
        assertEquals(1, Wilson.of(20, 20).get().upper());
    }

    @Test
    void holmAcrossOutcomes() {
        assertArrayEquals(
                new double[] {.0175, .0408, .075, .082, .2}, Holm.adjust(.0035, .0102, .025, .041, .2), 1e-15);
    }

    @Test
    void seventyPercentAtHalfResponseIsThirtyFiveToEightyFive() {
        ResponseBounds bounds = new ResponseBounds(35, 50, 100);
        assertEquals(.5, bounds.responseRate().get());
        assertEquals(new Interval(.35, .85), bounds.worstAndBest().get());
        Attrition skeleton = new Attrition(130, 100, 85, 60, 50);
        assertEquals(.6, skeleton.responseRate().get());
        assertEquals(new Interval(.35, .85), skeleton.bounds(35).worstAndBest().get());
        assertEquals(
                Because.NO_DATA,
                new Attrition(3, 0, 0, 0, 0).responseRate().because().orElseThrow());
    }

    @Test
    void reliableChangeOfWho5() {
        // d/(√2·SD_pre·√(1−α)) at SD 21.2, α .84: 23 points are within measurement error, 24 beyond
        ReliableChange reliable = ReliableChange.of(21.2, .84).get();
        assertEquals(1.96, reliable.index(23.5054), 1e-5);
        assertFalse(reliable.isReliable(23));
        assertTrue(reliable.isReliable(-24));
    }

    @Test
    void rankBiserialFromItsRanks() {
        // ranks 2, 2, 2, 4 (one tie of three, one zero dropped): W⁺ = 2 + 2 + 4, W⁻ = 2
        PairedChange change = PairedChange.of(new double[5], new double[] {1, 1, -1, 3, 0}, null);
        assertEquals(8, change.wilcoxonV().get());
        assertEquals(.6, change.rankBiserial().get(), 1e-15);
        assertEquals(1, change.zeros());
    }
}
