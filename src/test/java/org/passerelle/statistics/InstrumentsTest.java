package org.passerelle.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The scoring rules of DOMAIN.md section 3 with their missing-answer rules and the worked examples of the manuals. */
class InstrumentsTest {

    private static final double MISSING = Double.NaN;

    @Test
    void who5() {
        Instrument who5 = Instruments.get("WHO5", "1998");
        assertEquals(100, score(who5, "total", 5, 5, 5, 5, 5));
        assertEquals(0, score(who5, "total", 0, 0, 0, 0, 0));
        assertEquals(52, score(who5, "total", 3, 3, 3, 2, 2));
        assertEquals(13, score(who5, "raw", 3, 3, 3, 2, 2));
        assertEquals(Optional.of("screen"), who5.main().band(48));
        assertEquals(Optional.of("above-screen"), who5.main().band(52));
        assertEquals(Optional.of("low"), who5.scale("raw").band(12));
        assertEquals(Optional.of("not-low"), who5.scale("raw").band(13));
        needsAll(who5);
    }

    @Test
    void relevantChangeOfWho5IsBelowTheErrorOfOnePersonAndBothAreThere() {
        Instrument who5 = Instruments.get("WHO5", "1998");
        double relevant = who5.relevantChange().orElseThrow();
        double ofOnePerson = who5.publishedReliableChange().get().threshold();
        assertEquals(10, relevant);
        // 1.96 · √2 · 21.2 · √(1 − .84)
        assertEquals(23.5054, ofOnePerson, 1e-4);
        assertTrue(relevant < ofOnePerson);
        assertEquals(Optional.empty(), Instruments.get("UCLA3", "2004").relevantChange());
        assertEquals(
                Because.RELIABILITY_UNKNOWN,
                Instruments.get("UCLA3", "2004")
                        .publishedReliableChange()
                        .because()
                        .orElseThrow());
    }

    @Test
    void ucla3() {
        Instrument ucla = Instruments.get("UCLA3", "2004");
        assertEquals(3, score(ucla, "total", 1, 1, 1));
        assertEquals(9, score(ucla, "total", 3, 3, 3));
        assertEquals(Optional.of("not-lonely"), ucla.main().band(5));
        assertEquals(Optional.of("lonely"), ucla.main().band(6));
        assertEquals(Direction.LOWER_IS_BETTER, ucla.main().direction());
        needsAll(ucla);
    }

    @Test
    void deJongGierveldCountsMoreOrLessAsLonelyOnBothSides() {
        Instrument scale = Instruments.get("DJG6", "2006");
        assertEquals(6, score(scale, "total", 3, 3, 3, 1, 1, 1));
        assertEquals(0, score(scale, "total", 1, 1, 1, 3, 3, 3));
        assertEquals(6, score(scale, "total", 2, 2, 2, 2, 2, 2));
        assertEquals(1, score(scale, "emotional", 2, 1, 1, 3, 3, 3));
        assertEquals(2, score(scale, "social", 1, 1, 1, 2, 1, 3));
        assertEquals(Optional.of("not-lonely"), scale.main().band(1));
        assertEquals(Optional.of("moderate"), scale.main().band(4));
        assertEquals(Optional.of("severe"), scale.main().band(5));
        assertEquals(Optional.of("lonely"), scale.scale("social").band(1));
    }

    @Test
    void deJongGierveldAllowsOneMissingInTheTotalAndNoneInASubscale() {
        Instrument scale = Instruments.get("DJG6", "2006");
        assertEquals(5, score(scale, "total", MISSING, 3, 3, 1, 1, 1));
        assertEquals(Because.TOO_MANY_MISSING_ANSWERS, reason(scale, "emotional", MISSING, 3, 3, 1, 1, 1));
        assertEquals(3, score(scale, "social", MISSING, 3, 3, 1, 1, 1));
        assertEquals(Because.TOO_MANY_MISSING_ANSWERS, reason(scale, "total", MISSING, 3, 3, MISSING, 1, 1));
    }

    /** The SPSS syntax of the manual (1999, updated 2022, section 8), for every pattern of answers and gaps. */
    @Test
    void deJongGierveldIsTheSyntaxOfItsManualForEveryPattern() {
        Instrument scale = Instruments.get("DJG6", "2006");
        double[] choices = {MISSING, 1, 2, 3};
        for (int pattern = 0; pattern < 4096; pattern++) {
            double[] answers = new double[6];
            int emotional = 0;
            int social = 0;
            int emotionalMissing = 0;
            int socialMissing = 0;
            for (int item = 0; item < 6; item++) {
                int choice = pattern >> (2 * item) & 3;
                answers[item] = choices[choice];
                if (item < 3) { // lone3 lone9 lone10 (2,3)
                    emotional += choice == 2 || choice == 3 ? 1 : 0;
                    emotionalMissing += choice == 0 ? 1 : 0;
                } else { // lone4 lone7 lone8 (1,2)
                    social += choice == 1 || choice == 2 ? 1 : 0;
                    socialMissing += choice == 0 ? 1 : 0;
                }
            }
            boolean total = emotionalMissing + socialMissing <= 1;
            assertEquals(published(total, emotional + social), figure(scale, "total", answers));
            assertEquals(published(emotionalMissing == 0, emotional), figure(scale, "emotional", answers));
            assertEquals(published(socialMissing == 0, social), figure(scale, "social", answers));
        }
    }

    private static Figure<Double> published(boolean answeredEnough, int count) {
        return answeredEnough ? Figure.of((double) count) : Figure.not(Because.TOO_MANY_MISSING_ANSWERS);
    }

    @Test
    void lsns6() {
        Instrument lubben = Instruments.get("LSNS6", "2006");
        assertEquals(30, score(lubben, "total", 5, 5, 5, 5, 5, 5));
        assertEquals(Optional.of("isolated"), lubben.main().band(11));
        assertEquals(Optional.of("not-isolated"), lubben.main().band(12));
        needsAll(lubben);
    }

    @Test
    void swemwbsConvertsEveryRawScore() {
        Instrument swemwbs = Instruments.get("SWEMWBS", "2009");
        double[] metric = {
            7.00, 9.51, 11.25, 12.40, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25,
            19.98, 20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.70, 32.55, 35.00
        };
        for (int raw = 7; raw <= 35; raw++) {
            double[] answers = new double[7];
            for (int item = 0; item < 7; item++) {
                answers[item] = 1 + Math.min(4, Math.max(0, raw - 7 - 4 * item));
            }
            assertEquals(metric[raw - 7], score(swemwbs, "total", answers));
        }
        needsAll(swemwbs);
    }

    @Test
    void rosenbergReversesFiveItemsAndProratesOneMissing() {
        Instrument rosenberg = Instruments.get("RSES", "1965");
        assertEquals(40, score(rosenberg, "total", 4, 4, 1, 4, 1, 4, 4, 1, 1, 1));
        assertEquals(25, score(rosenberg, "total", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        assertEquals(40, score(rosenberg, "total", MISSING, 4, 1, 4, 1, 4, 4, 1, 1, 1), 1e-12);
        assertEquals(29 / .9, score(rosenberg, "total", 4, 4, 3, 4, 2, 4, 3, 3, 2, MISSING), 1e-12);
        assertEquals(
                Because.TOO_MANY_MISSING_ANSWERS, reason(rosenberg, "total", MISSING, MISSING, 1, 4, 1, 4, 4, 1, 1, 1));
    }

    @Test
    void generalSelfEfficacyProratesUpToThreeMissing() {
        Instrument gse = Instruments.get("GSE", "1995");
        assertEquals(10, score(gse, "total", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        assertEquals(40, score(gse, "total", 4, 4, 4, 4, 4, 4, 4, MISSING, MISSING, MISSING), 1e-12);
        assertEquals(
                Because.TOO_MANY_MISSING_ANSWERS,
                reason(gse, "total", 4, 4, 4, 4, 4, 4, MISSING, MISSING, MISSING, MISSING));
    }

    @Test
    void perceivedSupportIsAMeanForEachSource() {
        Instrument mspss = Instruments.get("MSPSS", "1988");
        double[] answers = {7, 7, 1, 1, 7, 4, 4, 1, 4, 7, 1, 4};
        assertEquals(7, score(mspss, "others", answers));
        assertEquals(1, score(mspss, "family", answers));
        assertEquals(4, score(mspss, "friends", answers));
        assertEquals(4, score(mspss, "total", answers));
        answers[2] = MISSING;
        assertEquals(Because.TOO_MANY_MISSING_ANSWERS, reason(mspss, "family", answers));
        assertEquals(7, score(mspss, "others", answers));
    }

    @Test
    void parentalStressReversesThePleasures() {
        Instrument stress = Instruments.get("PSS", "1995");
        double[] calm = {5, 5, 1, 1, 5, 5, 5, 5, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5};
        assertEquals(18, score(stress, "total", calm));
        assertEquals(
                90, score(stress, "total", Arrays.stream(calm).map(a -> 6 - a).toArray()));
        needsAll(stress);
    }

    @Test
    void topseHasEightDomainsOfSixItems() {
        Instrument topse = Instruments.get("TOPSE", "2005");
        double[] answers = new double[48];
        Arrays.fill(answers, 42, 48, 10);
        assertEquals(60, score(topse, "learning", answers));
        assertEquals(0, score(topse, "emotion", answers));
        assertEquals(60, score(topse, "total", answers));
        assertEquals(9, topse.scales().size());
        answers[0] = MISSING;
        assertEquals(Because.TOO_MANY_MISSING_ANSWERS, reason(topse, "emotion", answers));
        assertEquals(60, score(topse, "learning", answers));
    }

    @Test
    void phq4IsOffByDefaultAndNeedsACarePathway() {
        Instrument phq = Instruments.get("PHQ4", "2009");
        assertEquals(12, score(phq, "total", 3, 3, 3, 3));
        assertEquals(List.of("none", "none", "mild", "moderate", "severe"), bands(phq, 0, 2, 3, 6, 9));
        assertEquals("false", phq.metadata().get("enabled"));
        assertEquals("care-pathway", phq.metadata().get("requires"));
        needsAll(phq);
    }

    @Test
    void systemUsability() {
        Instrument sus = Instruments.get("SUS", "1986");
        assertEquals(100, score(sus, "total", 5, 1, 5, 1, 5, 1, 5, 1, 5, 1));
        assertEquals(50, score(sus, "total", 3, 3, 3, 3, 3, 3, 3, 3, 3, 3));
        // the worked example of Brooke's paper: contributions 4 1 1 4 1 2 1 1 4 3, together 22
        assertEquals(55, score(sus, "total", 5, 4, 2, 1, 2, 3, 2, 4, 5, 2));
        needsAll(sus);
    }

    @Test
    void epicesRunsFromNoughtToAHundred() {
        Instrument epices = Instruments.get("EPICES", "2005");
        assertEquals(75.14, score(epices, "total", new double[11]), 1e-9);
        assertEquals(0, score(epices, "total", 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1), 1e-9);
        assertEquals(100, score(epices, "total", 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0), 1e-9);
        assertEquals(Optional.of("precarious"), epices.main().band(30.17));
        assertEquals(Optional.of("not-precarious"), epices.main().band(30.16));
        needsAll(epices);
    }

    @Test
    void anAnswerOutsideTheScaleIsRefusedAndNamed() {
        Instrument who5 = Instruments.get("WHO5", "1998");
        assertEquals(
                "WHO5 item 2",
                assertThrows(InvalidInput.class, () -> who5.score(1, 6, 1, 1, 1))
                        .place());
        assertEquals(
                "WHO5 item 1",
                assertThrows(InvalidInput.class, () -> who5.score(-1, 6, 1, 1, 1))
                        .place());
        assertEquals(
                "WHO5 item 5",
                assertThrows(InvalidInput.class, () -> who5.score(1, 1, 1, 1, 2.5))
                        .place());
        assertEquals(
                "WHO5",
                assertThrows(InvalidInput.class, () -> who5.score(1, 1, 1, 1)).place());
    }

    @Test
    void anUnknownVersionIsRefusedAndNamed() {
        assertEquals(
                "WHO5-2099",
                assertThrows(InvalidInput.class, () -> Instruments.get("WHO5", "2099"))
                        .place());
        assertThrows(InvalidInput.class, () -> Instruments.get("../WHO5", "1998"));
    }

    @Test
    void everyShippedInstrumentTellsItsNameSourceAndLicence() {
        assertEquals(13, Instruments.shipped().size());
        for (String name : Instruments.shipped()) {
            int dash = name.lastIndexOf('-');
            Instrument instrument = Instruments.get(name.substring(0, dash), name.substring(dash + 1));
            assertTrue(instrument.citation().matches(".+ \\((?:19|20)\\d\\d\\)\\. .+"), name);
            assertNotEquals(instrument.name(Locale.FRENCH), instrument.name(Locale.ENGLISH));
            assertTrue(instrument.metadata().containsKey("text.licence"), name);
            assertTrue(List.of("true", "false").contains(instrument.metadata().get("enabled")), name);
            assertTrue(List.of("true", "false").contains(instrument.metadata().get("text.ships")), name);
        }
    }

    /** The column «text may ship» of DOMAIN.md section 3, and no file of the package holds the text of another. */
    @Test
    void textShipsOnlyWhereItsLicenceAllows() {
        List<String> shippable = Instruments.shipped().stream()
                .filter(name -> Instruments.get(
                                name.substring(0, name.lastIndexOf('-')), name.substring(name.lastIndexOf('-') + 1))
                        .isTextShippable())
                .toList();
        assertEquals(List.of("DJG6-2006", "GSE-1995", "MSPSS-1988", "PHQ4-2009", "SUS-1986"), shippable);
    }

    @Test
    void aMalformedFileIsRefusedAndNamed() {
        Properties file = new Properties();
        file.putAll(
                Map.of("code", "X", "version", "1", "items", "2", "lowest", "0", "highest", "1", "scales", "total"));
        assertEquals(
                "X",
                assertThrows(InvalidInput.class, () -> InstrumentFile.parse(file))
                        .place());
        file.put("total.direction", "sideways");
        assertEquals(
                "X total.direction",
                assertThrows(InvalidInput.class, () -> InstrumentFile.parse(file))
                        .place());
        file.put("total.direction", "high");
        assertEquals(2, InstrumentFile.parse(file).score(1, 1).get("total").get());
        for (Map.Entry<String, String> bad : Map.of(
                        "items",
                        "two",
                        "total.weights",
                        "1",
                        "total.items",
                        "1-3",
                        "total.table",
                        "7",
                        "total.bands",
                        "0")
                .entrySet()) {
            Properties broken = new Properties();
            broken.putAll(file);
            broken.put(bad.getKey(), bad.getValue());
            assertTrue(
                    assertThrows(InvalidInput.class, () -> InstrumentFile.parse(broken))
                            .place()
                            .startsWith("X"),
                    bad.getKey());
        }
    }

    @Test
    void keyedAnswersGiveTheReliability() {
        Instrument stress = Instruments.get("RSES", "1965");
        double[] keyed = stress.keyed("total", 4, 4, 1, 4, 1, 4, 4, 1, 1, 1);
        assertEquals(10, Arrays.stream(keyed).filter(a -> a == 4).count());
    }

    private static List<String> bands(Instrument instrument, double... scores) {
        return Arrays.stream(scores)
                .mapToObj(score -> instrument.main().band(score).orElseThrow())
                .toList();
    }

    private static void needsAll(Instrument instrument) {
        double[] answers = new double[instrument.items()];
        Arrays.fill(answers, instrument.lowest());
        assertTrue(instrument.score(answers).get(instrument.main().name()) instanceof Computed);
        for (int item = 0; item < answers.length; item++) {
            double[] holed = answers.clone();
            holed[item] = MISSING;
            assertEquals(
                    Because.TOO_MANY_MISSING_ANSWERS,
                    reason(instrument, instrument.main().name(), holed));
        }
    }

    private static double score(Instrument instrument, String scale, double... answers) {
        return figure(instrument, scale, answers).get();
    }

    private static Because reason(Instrument instrument, String scale, double... answers) {
        return figure(instrument, scale, answers).because().orElseThrow();
    }

    private static Figure<Double> figure(Instrument instrument, String scale, double... answers) {
        Figure<Double> figure = instrument.score(answers).get(scale);
        assertTrue(figure != null, "no scale " + scale);
        return figure;
    }
}
