package org.passerelle.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.optim.linear.Relationship;
import org.junit.jupiter.api.Test;

/**
 * The attacker against a thousand organisations: it reads every table, percentage, mean and earlier edition that each
 * releases, and may not narrow any withheld count below k whole numbers. Where the protection is broken on purpose it must
 * get through, or it proves nothing.
 */
class AttackerTest {

    private static final int ORGANISATIONS = 1_000;
    private static final int ORGANISATIONS_IN_WHOLE_NUMBERS = 120;

    @Test
    void noWithheldCountIsNarrowedBelowTheThreshold() {
        List<String> leaks = new ArrayList<>();
        int attacked = 0;
        int refused = 0;
        for (long seed = 1; seed <= ORGANISATIONS; seed++) {
            RandomOrganisation organisation = published(seed);
            refused += organisation.wasRefused() ? 1 : 0;
            LpAttacker attacker = organisation.attacker();
            for (String id : withheld(organisation, Set.of(Withheld.PRIMARY, Withheld.COMPLEMENTARY))) {
                attacked++;
                LpAttacker.Narrowed range = attacker.narrow(id);
                if (range.width() < organisation.k) {
                    leaks.add("organisation " + seed + ": " + range);
                }
                long truth = organisation.truth(id);
                assertTrue(range.lower() <= truth + 1e-6 && truth <= range.upper() + 1e-6, "the attacker is wrong");
            }
        }
        assertEquals(List.of(), leaks);
        assertTrue(attacked > 20_000, "attacked only " + attacked);
        assertTrue(refused < 10, "second editions refused: " + refused);
    }

    /** Bounds of a linear programme do not say that the whole numbers between them are possible: here each is tried. */
    @Test
    void everyWithheldCountKeepsSoManyWholeNumbers() {
        List<String> leaks = new ArrayList<>();
        int attacked = 0;
        for (long seed = 1; seed <= ORGANISATIONS_IN_WHOLE_NUMBERS; seed++) {
            RandomOrganisation organisation = published(seed);
            IntegerAttacker attacker = new IntegerAttacker(organisation.attacker());
            for (String id : withheld(organisation, Set.of(Withheld.PRIMARY, Withheld.COMPLEMENTARY))) {
                attacked++;
                Set<Long> values = attacker.values(id, organisation.truth(id), organisation.k);
                if (values.size() < organisation.k) {
                    leaks.add("organisation " + seed + ": " + id + " " + values);
                }
            }
        }
        assertEquals(List.of(), leaks);
        assertTrue(attacked > 2_000, "attacked only " + attacked);
    }

    @Test
    void whatOnlyWholeNumbersGiveAwayIsCaught() {
        LpAttacker programme = new LpAttacker()
                .wonders("couples")
                .wonders("persons")
                .learns(Map.of("persons", 1.0, "couples", -2.0), Relationship.EQ, 0)
                .learnsBounds("persons", 0, 10);
        assertEquals(11, programme.narrow("persons").width());
        assertEquals(Set.of(0L, 2L, 4L, 6L, 8L, 10L), new IntegerAttacker(programme).values("persons", 6, 11));
    }

    @Test
    void showingWhatOnlyProtectsOthersIsCaught() {
        int broken = 0;
        int caught = 0;
        for (long seed = 1; seed <= 150; seed++) {
            RandomOrganisation organisation = published(seed);
            Set<String> complementary = withheld(organisation, Set.of(Withheld.COMPLEMENTARY));
            // uniform marks hide which counts are small, so that there the totals alone need not give them away
            if (!complementary.isEmpty() && organisation.marksReasons()) {
                broken++;
                LpAttacker attacker = organisation.attacker(complementary);
                caught += withheld(organisation, Set.of(Withheld.PRIMARY)).stream()
                                .anyMatch(id -> attacker.narrow(id).width() < organisation.k)
                        ? 1
                        : 0;
            }
        }
        assertTrue(broken > 40, "organisations with anything to break: " + broken);
        assertEquals(broken, caught);
    }

    @Test
    void onePlantedLeakIsCaught() {
        LinkedTables.Result result = LinkedTables.withThreshold(11)
                .count("women", 42)
                .count("men", 4)
                .total("all", "women", "men")
                .protect();
        List<String> parts = List.of("women", "men");
        assertEquals(
                new LpAttacker.Narrowed("men", 0, 10),
                new LpAttacker().reads(result).learnsSum("all", parts).narrow("men"));
        LpAttacker.Narrowed leaked = new LpAttacker()
                .knows("women", 42)
                .reads(result)
                .learnsSum("all", parts)
                .narrow("men");
        assertEquals(4, leaked.lower(), 1e-9);
        assertEquals(1, leaked.width());
    }

    private static RandomOrganisation published(long seed) {
        RandomOrganisation organisation = new RandomOrganisation(seed);
        organisation.publish();
        return organisation;
    }

    private static Set<String> withheld(RandomOrganisation organisation, Set<Withheld> reasons) {
        return organisation.released().entrySet().stream()
                .filter(named -> named.getValue().withheld() != null
                        && reasons.contains(named.getValue().withheld()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
