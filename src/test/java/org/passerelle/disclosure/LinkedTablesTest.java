package org.passerelle.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedTablesTest {

    @Test
    void aStructuralZeroIsShownAndAnyOtherZeroIsSmall() {
        ProtectedTable table = TableProtection.protect(
                11, new int[][] {{30, 0}, {0, 40}}, false, new boolean[][] {{false, true}, {false, false}});
        assertEquals(0, table.cell(0, 1).shown());
        assertEquals(Withheld.PRIMARY, table.cell(1, 0).withheld());
        assertEquals(30, table.cell(0, 0).shown());
    }

    @Test
    void thePartsOfAStructuralZeroAreStructuralToo() {
        LinkedTables.Result result = LinkedTables.withThreshold(11)
                .count("young men", 0)
                .count("old men", 0)
                .structuralZero("men", 0)
                .total("men", "young men", "old men")
                .protect();
        assertEquals(0, result.cell("young men").shown());
    }

    @Test
    void smallMarginsAreWithheldLikeCells() {
        ProtectedTable table = TableProtection.protect(11, new int[][] {{2, 3}, {40, 50}, {60, 70}}, true);
        assertEquals(Withheld.PRIMARY, table.rowTotals().get(0).withheld());
    }

    @Test
    void theSameThresholdOfATeamWithholdsLess() {
        int[] counts = {7, 30, 40};
        assertEquals(7, TableProtection.protect(5, counts, true).cells().get(0).shown());
        assertFalse(TableProtection.protect(11, counts, true).cells().get(0).isShown());
    }

    @Test
    void aSharedMarginDoesNotGiveAwayTheOtherTable() {
        LinkedTables.Result result = LinkedTables.withThreshold(11)
                .count("Fy", 40)
                .count("Fo", 50)
                .count("My", 3)
                .count("Mo", 30)
                .total("F", "Fy", "Fo")
                .total("M", "My", "Mo")
                .total("young", "Fy", "My")
                .total("old", "Fo", "Mo")
                .total("all", "F", "M")
                .total("all", "young", "old")
                .count("young in town", 20)
                .count("young elsewhere", 23)
                .total("young", "young in town", "young elsewhere")
                .protect();
        // a 2 × 2 interior must go as a whole, or a margin with it
        long shown = List.of("Fy", "Fo", "Mo").stream()
                .filter(id -> result.cell(id).isShown())
                .count();
        assertTrue(shown < 3);
        LpAttacker attacker = new LpAttacker()
                .reads(result)
                .learnsSum("F", List.of("Fy", "Fo"))
                .learnsSum("M", List.of("My", "Mo"))
                .learnsSum("young", List.of("Fy", "My"))
                .learnsSum("old", List.of("Fo", "Mo"))
                .learnsSum("all", List.of("F", "M"))
                .learnsSum("all", List.of("young", "old"))
                .learnsSum("young", List.of("young in town", "young elsewhere"));
        result.cells().forEach((id, cell) -> {
            if (!cell.isShown()) {
                assertTrue(attacker.narrow(id).width() >= 11, id);
            }
        });
    }

    @Test
    void anEarlierEditionIsReadTogetherWithTheNew() {
        LinkedTables.Result spring = LinkedTables.withThreshold(11)
                .count("spring/women", 30)
                .count("spring/men", 14)
                .total("spring/all", "spring/women", "spring/men")
                .protect();
        assertEquals(14, spring.cell("spring/men").shown());
        LinkedTables.Result autumn = LinkedTables.withThreshold(11)
                .beside(spring)
                .count("autumn/women", 60)
                .count("autumn/men", 15)
                .count("autumn/others", 4)
                .count("came/women", 30)
                .count("came/men", 1)
                .unpublished("came/women")
                .unpublished("came/men")
                .total("autumn/women", "spring/women", "came/women")
                .total("autumn/men", "spring/men", "came/men")
                .total("autumn/all", "autumn/women", "autumn/men", "autumn/others")
                .protect();
        // alone, 15 would not do for 4 either way; beside spring's 14 it can give way by 1 only
        assertEquals(Withheld.PRIMARY, autumn.cell("autumn/others").withheld());
        assertEquals(15, autumn.cell("autumn/men").shown());
        assertEquals(Withheld.COMPLEMENTARY, autumn.cell("autumn/women").withheld());
        assertThrows(InvalidTable.class, () -> autumn.cell("spring/men"));
    }

    @Test
    void whereTheEarlierEditionLeavesNoChoiceTheNewOneIsRefused() {
        LinkedTables.Result published =
                LinkedTables.withThreshold(11).count("x", 25).count("y", 28).protect();
        assertThrows(
                UnprotectableException.class,
                () -> LinkedTables.withThreshold(11)
                        .beside(published)
                        .count("few", 3)
                        .total("y", "x", "few")
                        .protect());
    }

    @Test
    void badTablesNameTheirPlace() {
        assertEquals("counts[0][1]", place(() -> TableProtection.protect(11, new int[][] {{1, -1}}, true)));
        assertEquals("counts[1]", place(() -> TableProtection.protect(11, new int[][] {{1, 2}, {1}}, true)));
        assertEquals("counts", place(() -> TableProtection.protect(11, new int[0][], true)));
        assertEquals("k", place(() -> TableProtection.protect(1, new int[] {1}, true)));
        assertEquals(
                "counts[0][0]",
                place(() -> TableProtection.protect(11, new int[][] {{1}}, true, new boolean[][] {{true}})));
        assertEquals(
                "all",
                place(() -> LinkedTables.withThreshold(11)
                        .count("a", 1)
                        .count("b", 2)
                        .count("all", 4)
                        .total("all", "a", "b")
                        .protect()));
        assertEquals(
                "b",
                place(() -> LinkedTables.withThreshold(11)
                        .count("a", 1)
                        .total("all", "a", "b")
                        .protect()));
        assertEquals(
                "a", place(() -> LinkedTables.withThreshold(11).count("a", 1).count("a", 2)));
        assertEquals(
                "all", place(() -> LinkedTables.withThreshold(11).count("a", 1).total("all", "a", "a")));
    }

    @Test
    void aHierarchyInACircleIsRefused() {
        InvalidTable circle = assertThrows(
                InvalidTable.class,
                () -> LinkedTables.withThreshold(11)
                        .count("leaf", 20)
                        .total("a", "b", "leaf")
                        .total("b", "a")
                        .protect());
        assertTrue(List.of("a", "b").contains(circle.place()));
        // what merely stands above the circle is not to blame
        InvalidTable below = assertThrows(
                InvalidTable.class,
                () -> LinkedTables.withThreshold(11)
                        .count("leaf", 20)
                        .total("top", "middle", "leaf")
                        .total("middle", "a")
                        .total("a", "b", "leaf")
                        .total("b", "a")
                        .protect());
        assertTrue(List.of("a", "b").contains(below.place()), below.place());
    }

    @Test
    void aCountBeyondThePeopleOfTheEarthIsRefused() {
        assertEquals("a", place(() -> LinkedTables.withThreshold(11).count("a", Long.MAX_VALUE)));
        assertEquals(
                "all",
                place(() -> LinkedTables.withThreshold(11)
                        .count("a", 1_000_000_000_000L)
                        .count("b", 1)
                        .total("all", "a", "b")
                        .protect()));
    }

    @Test
    void theThresholdIsASettingWithAFloor() {
        assertEquals(11, Readers.FUNDER.floor());
        assertEquals(11, Readers.PUBLIC.floor());
        assertEquals(5, Readers.TEAM.floor());
        assertEquals(20, Readers.FUNDER.threshold(20));
        assertEquals("k", place(() -> Readers.FUNDER.threshold(10)));
        assertEquals("k", place(() -> Readers.TEAM.threshold(4)));
    }

    @Test
    void percentagesAndMeans() {
        assertEquals(Rates.Decision.SHOW, Rates.percentage(11, 11, 22));
        assertEquals(Rates.Decision.DENOMINATOR_BELOW_K, Rates.percentage(11, 5, 10));
        assertEquals(Rates.Decision.NUMERATOR_BELOW_K, Rates.percentage(11, 10, 40));
        assertEquals(Rates.Decision.NUMERATOR_BELOW_K, Rates.percentage(11, 0, 40));
        assertEquals(Rates.Decision.COMPLEMENT_BELOW_K, Rates.percentage(11, 30, 40));
        assertEquals(Rates.Decision.COMPLEMENT_BELOW_K, Rates.percentage(11, 40, 40));
        assertEquals(Rates.Decision.SHOW, Rates.mean(11, 11));
        assertEquals(Rates.Decision.DENOMINATOR_BELOW_K, Rates.mean(11, 10));
        assertFalse(Rates.mayEverBeShown(Rates.Kind.MINIMUM));
        assertFalse(Rates.mayEverBeShown(Rates.Kind.MAXIMUM));
        assertFalse(Rates.mayEverBeShown(Rates.Kind.OUTLIER));
        assertThrows(InvalidTable.class, () -> Rates.percentage(11, 12, 11));
    }

    @Test
    void aPercentageOrMeanOfLinkedTablesNeedsAllItsCountsShown() {
        LinkedTables.Result result = LinkedTables.withThreshold(11)
                .count("improved", 30)
                .count("not improved", 20)
                .total("answered", "improved", "not improved")
                .count("yes", 40)
                .count("no", 4)
                .total("asked", "yes", "no")
                .protect();
        assertEquals(Rates.Decision.SHOW, Rates.percentage(result, "improved", "not improved", "answered"));
        assertEquals(Rates.Decision.COUNT_WITHHELD, Rates.percentage(result, "yes", "no", "asked"));
        assertEquals(Rates.Decision.SHOW, Rates.mean(result, "answered"));
        assertEquals(Rates.Decision.COUNT_WITHHELD, Rates.mean(result, "no"));
        assertEquals("answered", place(() -> Rates.percentage(result, "improved", "improved", "answered")));
        assertEquals("nobody", place(() -> Rates.mean(result, "nobody")));
    }

    private static String place(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(InvalidTable.class, call).place();
    }
}
