package org.passerelle.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.disclosure.Coarsening.Merge;
import org.passerelle.disclosure.Coarsening.Table;

class CoarseningTest {

    private static final List<String> AGES = List.of("60-69", "70-79", "80-89", "90+");
    private static final List<Merge> PLAN =
            List.of(new Merge("80+", List.of("80-89", "90+")), new Merge("70+", List.of("70-79", "80+")));

    @Test
    void mergesOnlyAsFarAsNeeded() {
        assertEquals(
                Table.of(List.of("60-69", "70-79", "80+"), 27, 43, 30),
                Coarsening.coarsen(11, Table.of(AGES, 27, 43, 25, 5), PLAN));
        assertEquals(
                Table.of(List.of("60-69", "70+"), 27, 20), Coarsening.coarsen(11, Table.of(AGES, 27, 13, 4, 3), PLAN));
        assertEquals(Table.of(AGES, 27, 43, 25, 15), Coarsening.coarsen(11, Table.of(AGES, 27, 43, 25, 15), PLAN));
    }

    @Test
    void aLaterStepTakesThePartsOfAnEarlierOneThatWasNotNeeded() {
        assertEquals(
                Table.of(List.of("60-69", "70+"), 27, 45), Coarsening.coarsen(11, Table.of(AGES, 27, 5, 25, 15), PLAN));
    }

    @Test
    void oneSmallRowDecidesForAll() {
        Table table = new Table(AGES, List.of(List.of(20L, 20L, 20L, 20L), List.of(20L, 20L, 20L, 2L)));
        assertEquals(
                new Table(List.of("60-69", "70-79", "80+"), List.of(List.of(20L, 20L, 40L), List.of(20L, 20L, 22L))),
                Coarsening.coarsen(11, table, PLAN));
    }

    @Test
    void coarseningFirstWithholdsLess() {
        int[] fine = {27, 43, 25, 5};
        assertEquals(25 + 5, lost(TableProtection.protect(5 + 6, new int[] {27, 43, 25, 5}, true), fine));
        assertEquals(0, lost(TableProtection.protect(11, new int[] {27, 43, 30}, true), new int[] {27, 43, 30}));
    }

    @Test
    void aPlanForAnotherTableIsRefused() {
        List<Merge> plan = List.of(new Merge("GIR 1-4", List.of("GIR 1", "GIR 2")));
        InvalidTable wrong =
                assertThrows(InvalidTable.class, () -> Coarsening.coarsen(11, Table.of(AGES, 1, 2, 3, 4), plan));
        assertEquals("GIR 1", wrong.place());
        assertThrows(InvalidTable.class, () -> new Merge("one", List.of("x")));
        assertThrows(InvalidTable.class, () -> Table.of(List.of("a", "a"), 1, 2));
    }

    private static long lost(ProtectedList list, int[] counts) {
        long lost = 0;
        for (int i = 0; i < counts.length; i++) {
            lost += list.cells().get(i).isShown() ? 0 : counts[i];
        }
        return lost;
    }
}
