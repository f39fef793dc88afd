package org.passerelle.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.Documented;

/** What the documentation of the package shows, run. */
class DocumentedExamplesTest {

    @Test
    void everyExampleIsRunHere() {
        assertEquals(5, Documented.examplesRunIn(DocumentedExamplesTest.class));
    }

    @Test
    @SuppressWarnings("ReturnValueIgnored")
    void oneTableAndCoarsening() {
        int k = Readers.FUNDER.threshold(11);
        ProtectedTable table = TableProtection.protect(k, new int[][] {{42, 4}, {30, 25}, {18, 60}}, true);
        table.cell(0, 1).withheld();
        table.cell(0, 0).withheld();
        table.cell(0, 1).feasible();
        boolean least = table.loss() == table.leastLoss();

        assertEquals(Withheld.PRIMARY, table.cell(0, 1).withheld());
        assertEquals(Withheld.COMPLEMENTARY, table.cell(0, 0).withheld());
        assertEquals(new Range(0, 10L), table.cell(0, 1).feasible());
        assertTrue(least);

        Coarsening.Table ages = Coarsening.Table.of(List.of("60-69", "70-79", "80-89", "90+"), 27, 43, 25, 5);
        Coarsening.Table coarse =
                Coarsening.coarsen(k, ages, List.of(new Coarsening.Merge("80+", List.of("80-89", "90+"))));
        coarse.categories();

        assertEquals(List.of("60-69", "70-79", "80+"), coarse.categories());
    }

    @Test
    @SuppressWarnings("ReturnValueIgnored")
    void linkedTables() {
        LinkedTables.Result result = LinkedTables.withThreshold(11)
                .count("women", 42)
                .count("men", 4)
                .total("all", "women", "men")
                .protect();
        result.cell("men").withheld();
        result.cell("women").withheld();

        assertEquals(Withheld.PRIMARY, result.cell("men").withheld());
        assertEquals(Withheld.COMPLEMENTARY, result.cell("women").withheld());
    }

    @Test
    void besideAnEarlierEdition() {
        LinkedTables.Result spring = LinkedTables.withThreshold(11)
                .count("spring/women", 30)
                .count("spring/men", 14)
                .total("spring/all", "spring/women", "spring/men")
                .protect();
        LinkedTables.Result autumn = LinkedTables.withThreshold(11)
                .beside(spring)
                .count("later/men", 9)
                .unpublished("later/men")
                .total("autumn/men", "spring/men", "later/men")
                .protect();

        assertEquals(23, autumn.cell("autumn/men").shown());
    }

    @Test
    void theLedger() {
        Set<Long> spring50 = LongStream.range(0, 50).boxed().collect(Collectors.toSet());
        Set<Long> summer51 = LongStream.range(0, 51).boxed().collect(Collectors.toSet());
        PublicationLedger ledger = PublicationLedger.of(11, Set.of("ages"));
        PublicationLedger.Edition spring =
                new PublicationLedger.Edition("ages", "2027-S1", 1, spring50, Map.of("all", 50L), Set.of());
        if (ledger.admit(spring) instanceof PublicationLedger.Admitted admitted) {
            ledger = admitted.ledger();
        }
        PublicationLedger.Edition summer =
                new PublicationLedger.Edition("ages", "2027-S2", 1, summer51, Map.of("all", 51L), Set.of());
        PublicationLedger.Admission answer = ledger.admit(summer);

        assertEquals(new PublicationLedger.Refused(PublicationLedger.Why.DIFFERS_BY_TOO_FEW, "ages/2027-S1/1"), answer);
    }
}
