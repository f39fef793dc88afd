package org.passerelle.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every figure on R's public data sets against R itself: 1e-8 relative, p-values 1e-6. The numbers stand in
 * expected.properties, each under the R call that gave it; expected.R writes that file.
 */
class RReferenceTest {

    private static final double TOLERANCE = 1e-8;
    private static final double TOLERANCE_OF_P = 1e-6;
    private static final Properties R = new Properties();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream stream = RReferenceTest.class.getResourceAsStream("expected.properties")) {
            R.load(stream);
        }
    }

    static Stream<String> dataSets() throws IOException {
        read();
        return R.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".pre"))
                .map(key -> key.substring(0, key.length() - 4))
                .sorted();
    }

    @Test
    void allDataSetsAreRead() throws IOException {
        assertEquals(14, dataSets().count());
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void pairedChange(String data) {
        PairedChange change = PairedChange.of(numbers(data + ".pre"), numbers(data + ".post"), .84);
        assertEquals(number(data + ".n"), change.n());
        agrees(data + ".meanDifference", change.meanDifference());
        agrees(data + ".sdDifference", change.sdDifference());
        agrees(data + ".sdPre", change.sdPre());
        agrees(data + ".sdPost", change.sdPost());
        agrees(data + ".t", change.t());
        close(number(data + ".p"), change.p().get(), TOLERANCE_OF_P, "p");
        agreesInterval(data + ".ci95", change.ci95().get());
        agrees(data + ".dz", change.dz());
        agreesInterval(data + ".dzCi95", change.dzCi95().get());
        agrees(data + ".hedgesG", change.hedgesG());
        agrees(data + ".dav", change.dav());
        assertEquals(number(data + ".zeros"), change.zeros());
        agrees(data + ".wilcoxonV", change.wilcoxonV());
        agrees(data + ".rankBiserial", change.rankBiserial());
        boolean exact = R.containsKey(data + ".wilcoxonExactP");
        assertEquals(
                exact ? WilcoxonSignedRank.Method.EXACT : WilcoxonSignedRank.Method.ASYMPTOTIC,
                change.wilcoxonMethod().get());
        double p = number(data + (exact ? ".wilcoxonExactP" : ".wilcoxonAsymptoticP"));
        close(p, change.wilcoxonP().get(), TOLERANCE_OF_P, "Wilcoxon p");
        double[] reliable = numbers(data + ".reliable");
        assertEquals(reliable[0], change.improved().get().successes());
        assertEquals(reliable[1], change.unchanged().get().successes());
        assertEquals(reliable[2], change.worse().get().successes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.10", "70.100", "0.20", "20.20", "1.3", "123456.1000000"})
    void wilson(String counts) {
        String[] parts = counts.split("\\.");
        agreesInterval(
                "wilson." + counts,
                Wilson.of(Long.parseLong(parts[0]), Long.parseLong(parts[1])).get());
    }

    @Test
    void holm() {
        double[] expected = numbers("holm.adjusted");
        double[] adjusted = Holm.adjust(numbers("holm.raw"));
        for (int i = 0; i < expected.length; i++) {
            close(expected[i], adjusted[i], TOLERANCE_OF_P, "p[" + i + "]");
        }
    }

    @Test
    void cronbachsAlpha() {
        double[][] columns = new double[7][];
        for (int item = 0; item < 7; item++) {
            columns[item] = numbers("cronbach.item" + (item + 1));
        }
        double[][] rows = new double[columns[0].length][7];
        for (int person = 0; person < rows.length; person++) {
            for (int item = 0; item < 7; item++) {
                rows[person][item] = columns[item][person];
            }
        }
        agrees("cronbach.alpha", CronbachAlpha.of(rows));
    }

    @Test
    void standardisedDifferenceOfTheLost() {
        Moments matched = PairedMoments.fold(numbers("anorexiaCBT.pre"), numbers("anorexiaCBT.post"))
                .pre();
        agrees("lost.smd", StandardisedDifference.of(matched, Moments.fold(numbers("anorexiaCont.pre"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void nonCentralT(int example) {
        double[] expected = numbers("ncp." + example);
        NoncentralT distribution = new NoncentralT(expected[0], expected[1]);
        close(expected[2], distribution.noncentralityAt(.975), TOLERANCE, "lower");
        close(expected[3], distribution.noncentralityAt(.025), TOLERANCE, "upper");
    }

    /**
     * Effects beyond all reason and bases of two: R's own pt loses digits there, so these are from 30-digit arithmetic, for
     * each p the root δ of {@code mpmath.quad(lambda s: ncdf(t*s - δ) * f(s), [0, ..., inf]) - p}, f the density of
     * √(χ²(df)/df).
     */
    @ParameterizedTest
    @CsvSource({
        "0, 1, -1.9599639845400542355, 1.9599639845400542355",
        "1e-6, 1, -1.9599631866558495386, 1.9599647824249711446",
        "50, 1, 1.5404898431632273318, 112.09254816656875911",
        "1e4, 1, 313.37982178116495382, 22414.027388119589851",
        "1e9, 1, 31337982.021401096417, 2241402727.6048798004",
        "1000, 2, 159.11272299506989661, 1920.6472429553128462",
        "37.7, 4, 13.023918695656855335, 62.988890648761056308",
        "80, 30, 59.748366508278137552, 100.20074963661948239",
        "-300, 10, -429.37172593211245557, -170.92981813224994222",
        "1e6, 49, 802482.3281398548288, 1197125.9252768130855",
        "5, 100000, 3.039901023340324597, 6.9600739796504161955",
        "1e3, 999999, 997.59937279243449359, 1002.4002850642762647"
    })
    void nonCentralTAtExtremes(double t, double df, double lower, double upper) {
        NoncentralT distribution = new NoncentralT(t, df);
        close(lower, distribution.noncentralityAt(.975), TOLERANCE, "lower");
        close(upper, distribution.noncentralityAt(.025), TOLERANCE, "upper");
    }

    @Test
    void aHugeEffectOnTwoPairsHasItsInterval() {
        // d = 1000, 1001: t = 2001, d_z = t/√2
        PairedChange change = PairedChange.of(new double[2], new double[] {1000, 1001}, null);
        close(2001, change.t().get(), TOLERANCE, "t");
        Interval interval = change.dzCi95().get();
        NoncentralT distribution = new NoncentralT(2001, 1);
        close(.975, distribution.cumulative(interval.lower() * Math.sqrt(2)), TOLERANCE, "at the lower end");
        close(.025, distribution.cumulative(interval.upper() * Math.sqrt(2)), TOLERANCE, "at the upper end");
    }

    private static void agrees(String key, Figure<Double> figure) {
        close(number(key), figure.get(), TOLERANCE, key);
    }

    private static void agreesInterval(String key, Interval interval) {
        close(numbers(key)[0], interval.lower(), TOLERANCE, key + " lower");
        close(numbers(key)[1], interval.upper(), TOLERANCE, key + " upper");
    }

    private static void close(double expected, double actual, double relative, String what) {
        double error = Math.abs(expected - actual) / Math.max(Math.abs(expected), 1e-300);
        assertTrue(expected == actual || error <= relative, () -> what + ": R " + expected + ", here " + actual);
    }

    private static double number(String key) {
        return numbers(key)[0];
    }

    private static double[] numbers(String key) {
        return Arrays.stream(R.getProperty(key).split(","))
                .mapToDouble(text -> text.trim().equals("NA") ? Double.NaN : Double.parseDouble(text.trim()))
                .toArray();
    }
}
