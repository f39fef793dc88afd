package org.passerelle.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small tables: the loss against exhaustive search over every set of cells that might be withheld. */
class LeastLossTest {

    @Test
    void noSetOfCellsLosesLess() {
        Random random = new Random(20270401);
        int compared = 0;
        int positive = 0;
        for (int round = 0; round < 250; round++) {
            int rows = 1 + random.nextInt(3);
            int columns = 2 + random.nextInt(rows == 3 ? 1 : 2);
            CellSystem system = table(rows, columns, random);
            Protector.Outcome outcome = new Protector(system, 11).protect();
            long least = exhaustive(system, outcome.suppression().marking);
            assertEquals(least, outcome.suppression().loss(), "round " + round);
            assertEquals(least, outcome.leastLoss(), "proof of round " + round);
            compared++;
            positive += least > 0 ? 1 : 0;
        }
        assertTrue(compared == 250 && positive > 100, positive + " tables with a loss");
    }

    private static long exhaustive(CellSystem system, Marking marking) {
        List<Integer> candidates = new ArrayList<>();
        Suppression none = new Suppression(system, 11, marking);
        for (int cell = 0; cell < system.size(); cell++) {
            if (none.mayWithhold(cell)) {
                candidates.add(cell);
            }
        }
        long least = Long.MAX_VALUE;
        for (int set = 0; set < 1 << candidates.size(); set++) {
            Suppression suppression = new Suppression(system, 11, marking);
            for (int i = 0; i < candidates.size(); i++) {
                if ((set >> i & 1) == 1) {
                    suppression.withhold(candidates.get(i));
                }
            }
            if (suppression.loss() < least
                    && Protector.isSafe(suppression, new Proof(suppression, new MoveSearch(system)))) {
                least = suppression.loss();
            }
        }
        return least;
    }

    private static CellSystem table(int rows, int columns, Random random) {
        LinkedTables.Builder tables = LinkedTables.withThreshold(11);
        String[] rowIds = new String[rows];
        for (int r = 0; r < rows; r++) {
            String[] parts = new String[columns];
            for (int c = 0; c < columns; c++) {
                parts[c] = r + "," + c;
                tables.count(parts[c], random.nextInt(random.nextBoolean() ? 60 : 16));
            }
            rowIds[r] = "row" + r;
            tables.total(rowIds[r], parts);
        }
        String[] columnIds = new String[columns];
        for (int c = 0; c < columns; c++) {
            String[] parts = new String[rows];
            for (int r = 0; r < rows; r++) {
                parts[r] = r + "," + c;
            }
            columnIds[c] = "column" + c;
            tables.total(columnIds[c], parts);
        }
        tables.total("all", rowIds).total("all", columnIds);
        SumOrder.complete(tables);
        return tables.system();
    }
}
