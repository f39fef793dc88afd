package org.passerelle.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    void aWholeLessItsGroupsMustNotLeaveAFew() {
        PublicationLedger groups = admitted(ledger, edition("sex", "group b", 1, 50, 90));
        // differs from either by many, from both together by five
        assertEquals(Why.SINGLES_OUT_TOO_FEW, refused(groups, edition("sex", "whole", 1, 0, 95)));
        assertEquals(
                3,
                admitted(groups, edition("sex", "whole", 1, 0, 101)).editions().size());
        assertEquals(
                3,
                admitted(groups, edition("sex", "whole", 1, 0, 90)).editions().size());
        // the union of two that overlap, less both, plus what they share
        PublicationLedger overlapping = admitted(ledger, edition("sex", "b", 1, 30, 90));
        PublicationLedger withShared = admitted(overlapping, edition("sex", "shared", 1, 30, 50));
        assertEquals(Why.SINGLES_OUT_TOO_FEW, refused(withShared, edition("sex", "union", 1, 0, 96)));
        assertEquals(Why.SINGLES_OUT_TOO_FEW, refused(empty, edition("sex", "few", 1, 0, 10)));
        Edition allWithheld = new Edition("sex", "few", 1, people(0, 10), Map.of(), Set.of());
        assertEquals(1, admitted(empty, allWithheld).editions().size());
    }

    /** Random populations, admitted while they may be: no sum or difference with small weights is about a few. */
    @Test
    void noSmallCombinationOfAdmittedPopulationsSinglesOutAFew() {
        Random random = new Random(20270501);
        int refusedByCombination = 0;
        for (int round = 0; round < 200; round++) {
            PublicationLedger released = empty;
            for (int p = 0; p < 8; p++) {
                int from = 13 * random.nextInt(6) + random.nextInt(2) * random.nextInt(5);
                int to = from + 13 * (1 + random.nextInt(5)) + random.nextInt(2) * random.nextInt(5);
                Edition next = new Edition("sex", "p" + p, 1, people(from, to), Map.of("all", 1L), names(released));
                if (released.admit(next) instanceof Admitted admitted) {
                    released = admitted.ledger();
                } else if (refused(released, next) == Why.SINGLES_OUT_TOO_FEW) {
                    refusedByCombination++;
                }
            }
            List<Set<Long>> populations =
                    released.editions().stream().map(Edition::population).toList();
            assertEquals(List.of(), combination(populations, new HashMap<>(), 0), "round " + round);
        }
        assertTrue(refusedByCombination > 30, "refused " + refusedByCombination);
    }

    /** The persons of a combination with weights -1, 0, 1 that is about one to ten persons; empty if there is none. */
    private static List<Long> combination(List<Set<Long>> populations, Map<Long, Integer> weights, int from) {
        if (from == populations.size()) {
            return weights.isEmpty() || weights.size() >= 11 ? List.of() : List.copyOf(weights.keySet());
        }
        for (int weight = -1; weight <= 1; weight++) {
            Map<Long, Integer> next = new HashMap<>(weights);
            for (Long person : weight == 0 ? Set.<Long>of() : populations.get(from)) {
                if (next.merge(person, weight, Integer::sum) == 0) {
                    next.remove(person);
                }
            }
            List<Long> found = combination(populations, next, from + 1);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static Set<String> names(PublicationLedger ledger) {
        return ledger.editions().stream().map(Edition::name).collect(Collectors.toSet());
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
