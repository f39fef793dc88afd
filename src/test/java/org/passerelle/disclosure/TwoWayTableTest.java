package org.passerelle.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoWayTableTest {

    @Test
    void aSmallPartTakesAnotherWithItOrTheTotalWouldGiveItAway() {
        ProtectedList list = TableProtection.protect(11, new int[] {42, 4, 15, 90}, true);
        assertEquals(Withheld.PRIMARY, list.cells().get(1).withheld());
        assertEquals(new Range(0, 10L), list.cells().get(1).feasible());
        // 15 is cheaper, but as a known «11 or more» it leaves only 0 … 8 for the 4
        assertEquals(Withheld.COMPLEMENTARY, list.cells().get(0).withheld());
        assertEquals(new Range(36, 46L), list.cells().get(0).feasible());
        assertEquals(15, list.cells().get(2).shown());
        assertEquals(151, list.total().get(0).shown());
        assertEquals(42, list.loss());
        assertEquals(42, list.leastLoss());
    }

    @Test
    void withoutATotalNothingElseIsWithheld() {
        ProtectedList list = TableProtection.protect(11, new int[] {42, 4, 0}, false);
        assertEquals(42, list.cells().get(0).shown());
        assertEquals(Withheld.PRIMARY, list.cells().get(2).withheld());
        assertEquals(0, list.loss());
    }

    @Test
    void twoSmallPartsOfALargeTotalNeedUniformMarks() {
        ProtectedList list = TableProtection.protect(11, new int[] {8, 7}, true);
        assertEquals(Marking.UNIFORM, list.marking());
        assertEquals(Withheld.COMPLEMENTARY, list.total().get(0).withheld());
        assertEquals(new Range(0, 10L), list.cells().get(0).feasible());
    }

    /** The reported ranges are those of the solver, in random tables of many shapes. */
    @Test
    void reportedRangesAgreeWithTheSolver() {
        Random random = new Random(20270301);
        for (int round = 0; round < 150; round++) {
            int rows = 1 + random.nextInt(4);
            int columns = 1 + random.nextInt(4);
            int[][] counts = new int[rows][columns];
            for (int[] row : counts) {
                for (int c = 0; c < columns; c++) {
                    row[c] = random.nextInt(random.nextBoolean() ? 60 : 14);
                }
            }
            int k = random.nextBoolean() ? 11 : 5;
            ProtectedTable table = TableProtection.protect(k, counts, true);
            LpAttacker attacker = attack(table, rows, columns);
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    check(table.cell(r, c), "c" + r + "_" + c, attacker, k);
                }
                check(table.rowTotals().get(r), "r" + r, attacker, k);
            }
            for (int c = 0; c < columns; c++) {
                check(table.columnTotals().get(c), "k" + c, attacker, k);
            }
            check(table.total().get(0), "t", attacker, k);
            assertTrue(table.leastLoss() <= table.loss());
        }
    }

    private static void check(ProtectedCell cell, String name, LpAttacker attacker, int k) {
        if (cell.isShown()) {
            return;
        }
        LpAttacker.Narrowed range = attacker.narrow(name);
        assertTrue(range.width() >= k, () -> "narrowed to " + range);
        Long upper = cell.feasible().upper();
        assertEquals(cell.feasible().lower(), range.lower(), 1e-6, name);
        assertEquals(upper == null ? Double.POSITIVE_INFINITY : upper, range.upper(), 1e-6, name);
    }

    private static LpAttacker attack(ProtectedTable table, int rows, int columns) {
        LpAttacker attacker = new LpAttacker();
        List<String> rowIds = new ArrayList<>();
        List<List<String>> columnParts = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            columnParts.add(new ArrayList<>());
        }
        for (int r = 0; r < rows; r++) {
            List<String> parts = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                String id = "c" + r + "_" + c;
                read(attacker, id, table.cell(r, c), table);
                parts.add(id);
                columnParts.get(c).add(id);
            }
            read(attacker, "r" + r, table.rowTotals().get(r), table);
            rowIds.add("r" + r);
            attacker.learnsSum("r" + r, parts);
        }
        List<String> columnIds = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            read(attacker, "k" + c, table.columnTotals().get(c), table);
            columnIds.add("k" + c);
            attacker.learnsSum("k" + c, columnParts.get(c));
        }
        read(attacker, "t", table.total().get(0), table);
        return attacker.learnsSum("t", rowIds).learnsSum("t", columnIds);
    }

    private static void read(LpAttacker attacker, String id, ProtectedCell cell, ProtectedTable table) {
        if (cell.shown() != null) {
            attacker.knows(id, cell.shown());
            return;
        }
        attacker.wonders(id);
        boolean small = cell.withheld() == Withheld.PRIMARY;
        int least = table.marking() == Marking.BY_REASON ? table.k() : 0;
        attacker.learnsBounds(id, small ? 0 : least, small ? table.k() - 1 : Double.POSITIVE_INFINITY);
    }
}
