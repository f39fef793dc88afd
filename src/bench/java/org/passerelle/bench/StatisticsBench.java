package org.passerelle.bench;

/** What figures of change cost, against passes over the same numbers. */
final class StatisticsBench {

    private static final int ROUNDS = 5;
    private static final String NAME = "statistics";
    private static final String TIMES = "×";

    private StatisticsBench() {}

    static void run(Report report) {
        Rounds.Pair fold = pair("fold", "sum");
        report.add(Measured.of(NAME, "fold 1,000,000 pairs and compute every figure", "µs", fold.first()));
        report.add(Measured.of(NAME, "one pass summing the two arrays", "µs", fold.second()));
        report.add(Measured.of(NAME, "fold and figures ÷ the pass", TIMES, fold.ratio()).atMost(3));
        Rounds.Pair decimals = pair("foldDecimals", "sumDecimals");
        report.add(Measured.of(NAME, "the same ÷, scores with decimals (SWEMWBS)", TIMES, decimals.ratio())
                .atMost(3));
        Rounds.Pair merge = pair("merge", "add");
        report.add(Measured.of(NAME, "merge facts of 10,000 cohorts and evaluate", "µs", merge.first()));
        report.add(Measured.of(NAME, "merge and evaluate ÷ addition of the same arrays", TIMES, merge.ratio())
                .atMost(2));
        Rounds exact = Rounds.measure(ROUNDS, () -> Jmh.time(SignedRank.class, "exact"));
        report.add(Measured.of(NAME, "exact Wilcoxon, 50 pairs with ties", "ms", exact)
                .atMost(10));
    }

    private static Rounds.Pair pair(String first, String second) {
        return Rounds.pair(
                ROUNDS, () -> Jmh.time(PairedFacts.class, first), () -> Jmh.time(PairedFacts.class, second));
    }
}
