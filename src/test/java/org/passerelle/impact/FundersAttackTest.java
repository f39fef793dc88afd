package org.passerelle.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.disclosure.LpAttacker;

/**
 * All funders of an organisation lay together what they may fetch - every figure of every edition of every grant - and try
 * to work out what was withheld. They may not; and where the protection is broken on purpose they must get through, or the
 * test proves nothing.
 */
class FundersAttackTest {

    private static final int ORGANISATIONS = 20;

    @Test
    void nothingWithheldCanBeWorkedOut() {
        List<String> leaks = new ArrayList<>();
        int attacked = 0;
        for (long seed = 1; seed <= ORGANISATIONS; seed++) {
            FundedOrganisation organisation = new FundedOrganisation(seed).live();
            for (FundersReader reader : readers(organisation, Set.of())) {
                for (var target : reader.targets().entrySet()) {
                    attacked++;
                    LpAttacker.Narrowed range = reader.attacker().narrow(target.getKey());
                    if (range.width() < Threshold.K) {
                        leaks.add("organisation " + seed + ": " + range + " (is " + target.getValue() + ")");
                    }
                    assertTrue(
                            range.lower() <= target.getValue() + 1e-6 && target.getValue() <= range.upper() + 1e-6,
                            "the reader is wrong of " + target + ": " + range);
                }
            }
        }
        assertEquals(List.of(), leaks);
        assertTrue(attacked > 1_500, "attacked only " + attacked);
    }

    @Test
    void aTableShownWholeGivesItselfAway() {
        int broken = 0;
        int caught = 0;
        for (long seed = 1; seed <= 15; seed++) {
            FundedOrganisation organisation = new FundedOrganisation(seed).live();
            Set<String> masked = masked(organisation);
            if (!masked.isEmpty()) {
                broken++;
                caught += readers(organisation, masked).stream()
                                .anyMatch(reader -> reader.targets().keySet().stream()
                                        .anyMatch(target ->
                                                reader.attacker().narrow(target).width() < Threshold.K))
                        ? 1
                        : 0;
            }
        }
        assertTrue(broken > 7, "organisations with anything to break: " + broken);
        assertEquals(broken, caught);
    }

    private static List<FundersReader> readers(FundedOrganisation organisation, Set<String> leaked) {
        return Stream.of(
                        FundersReader.ofPersons(organisation, leaked),
                        FundersReader.ofGroups(organisation, Cube.CYCLES, leaked),
                        FundersReader.ofGroups(organisation, Cube.PULSE, leaked))
                .toList();
    }

    /** What is withheld only to protect a neighbour whose mark says that it is small. */
    private static Set<String> masked(FundedOrganisation organisation) {
        Set<String> masked = new LinkedHashSet<>();
        for (Edition edition : organisation.editions) {
            edition.basis().tables().stream()
                    .filter(table ->
                            table.categories().stream().anyMatch(category -> category.standing() == Standing.BELOW_K))
                    .forEach(table -> table.categories().stream()
                            .filter(category -> category.standing() == Standing.MASKED)
                            .forEach(category -> masked.add(table.name() + "#" + category.name())));
        }
        return masked;
    }
}
