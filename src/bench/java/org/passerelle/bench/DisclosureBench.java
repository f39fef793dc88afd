package org.passerelle.bench;

import org.passerelle.disclosure.LinkedTables;

/** What protecting a large linked set costs, and how much it withholds against what none can undercut. */
final class DisclosureBench {

    private static final int ROUNDS = 3;
    private static final String NAME = "disclosure";

    private DisclosureBench() {}

    static void run(Report report) {
        LinkedTables.Result result = new LinkedSet.Counts().tables().protect();
        report.add(Measured.of(
                NAME, "cells of the 50 linked tables", "", Rounds.of(result.cells().size())));
        report.add(Measured.of(NAME, "protect them", "ms", Rounds.measure(ROUNDS, () -> Jmh.time(LinkedSet.class, "protect")))
                .atMost(2_000));
        long small = result.cells().values().stream()
                .filter(cell -> cell.withheld() == org.passerelle.disclosure.Withheld.PRIMARY)
                .count();
        long beside = result.cells().values().stream()
                .filter(cell -> cell.withheld() == org.passerelle.disclosure.Withheld.COMPLEMENTARY)
                .count();
        report.add(Measured.of(NAME, "small cells withheld", "", Rounds.of(small)));
        report.add(Measured.of(NAME, "cells withheld beside them", "", Rounds.of(beside)));
        report.add(Measured.of(NAME, "information loss (persons in these)", "", Rounds.of(result.loss())));
        report.add(Measured.of(NAME, "a loss that none can undercut", "", Rounds.of(result.leastLoss())));
    }
}
