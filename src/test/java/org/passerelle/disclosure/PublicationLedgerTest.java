package org.passerelle.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.passerelle.disclosure.PublicationLedger.Admitted;
import org.passerelle.disclosure.PublicationLedger.Edition;
import org.passerelle.disclosure.PublicationLedger.Refused;
import org.passerelle.disclosure.PublicationLedger.Why;

class PublicationLedgerTest {

    private final PublicationLedger empty = PublicationLedger.of(11, Set.of("sex", "age"));
    private final PublicationLedger ledger = admitted(empty, edition("sex", "S1", 1, 0, 50));

    @Test
    void aPopulationThatDiffersByFewerThanKIsRefused() {
        assertEquals(Why.DIFFERS_BY_TOO_FEW, refused(ledger, edition("sex", "S2", 1, 0, 51)));
        assertEquals(Why.DIFFERS_BY_TOO_FEW, refused(ledger, edition("sex", "S2", 1, 0, 60)));
        assertEquals(Why.DIFFERS_BY_TOO_FEW, refused(ledger, edition("age", "S2", 1, 5, 55)));
        assertEquals(
                2, admitted(ledger, edition("sex", "S2", 1, 0, 61)).editions().size());
        assertEquals(
                2,
                admitted(ledger, edition("sex", "S2", 1, 100, 150)).editions().size());
    }

    @Test
    void everyEarlierEditionCountsNotOnlyTheLast() {
        PublicationLedger two = admitted(ledger, edition("sex", "S2", 1, 0, 90));
        assertEquals(Why.DIFFERS_BY_TOO_FEW, refused(two, edition("sex", "S3", 1, 0, 47)));
    }

    @Test
    void anotherTableOfTheSamePersonsMustBeProtectedTogether() {
        assertEquals(Why.NOT_PROTECTED_TOGETHER, refused(ledger, edition("age", "S1", 1, 0, 50)));
        Edition together = new Edition("age", "S1", 1, people(0, 50), Map.of("all", 50L), Set.of("sex/S1/1"));
        assertEquals(2, admitted(ledger, together).editions().size());
    }

    @Test
    void onlyDeclaredCubesArePublished() {
        assertEquals(Why.CUBE_NOT_DECLARED, refused(ledger, edition("women over 80 in one street", "S1", 1, 0, 500)));
    }

    @Test
    void anEditionIsFrozenAndACorrectionIsANewVersion() {
        assertEquals(ledger, admitted(ledger, edition("sex", "S1", 1, 0, 50)));
        Edition changed = new Edition("sex", "S1", 1, people(0, 50), Map.of("all", 49L), Set.of());
        assertEquals(Why.FROZEN, refused(ledger, changed));
        assertEquals(Why.VERSION_OUT_OF_ORDER, refused(ledger, edition("sex", "S1", 3, 0, 80)));
        assertEquals(
                2, admitted(ledger, edition("sex", "S1", 2, 0, 80)).editions().size());
        assertThrows(InvalidTable.class, () -> edition("sex", "S1", 0, 0, 50));
    }

    private static Edition edition(String cube, String period, int version, int from, int to) {
        return new Edition(cube, period, version, people(from, to), Map.of("all", (long) to - from), Set.of());
    }

    private static Set<Long> people(int from, int to) {
        return LongStream.range(from, to).boxed().collect(Collectors.toSet());
    }

    private static PublicationLedger admitted(PublicationLedger ledger, Edition edition) {
        return ((Admitted) ledger.admit(edition)).ledger();
    }

    private static Why refused(PublicationLedger ledger, Edition edition) {
        return ((Refused) ledger.admit(edition)).why();
    }
}
