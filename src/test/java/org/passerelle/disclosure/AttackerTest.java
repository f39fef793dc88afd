package org.passerelle.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The attacker against a thousand organisations. */
class AttackerTest {

    private static final int ORGANISATIONS = Integer.getInteger("organisations", 1_000);

    @Test
    void noWithheldCountIsNarrowedBelowTheThreshold() {
        List<String> leaks = new ArrayList<>();
        int attacked = 0;
        int unprotectable = 0;
        long tp = 0, ta = 0;
        for (long seed = 1; seed <= ORGANISATIONS; seed++) {
            RandomOrganisation organisation = new RandomOrganisation(seed);
            long t0 = System.nanoTime();
            try {
                organisation.publish();
            } catch (UnprotectableException refused) {
                unprotectable++;
                System.out.println("refused " + seed);
                continue;
            }
            long t1 = System.nanoTime();
            LpAttacker attacker = organisation.attacker();
            for (var named : organisation.released().entrySet()) {
                if (!named.getValue().isShown()) {
                    attacked++;
                    LpAttacker.Narrowed range = attacker.narrow(named.getKey());
                    if (range.width() < organisation.k) {
                        leaks.add(seed + ": " + range);
                    }
                }
            }
            long t2 = System.nanoTime();
            tp += t1 - t0;
            ta += t2 - t1;
            if (t1 - t0 > 200e6)
                System.out.println("slow " + seed + " " + (t1 - t0) / 1e6 + " cells "
                        + organisation.released().size());
        }
        System.out.println("attacked " + attacked + " refused " + unprotectable + " protect s " + tp / 1e9
                + " attack s " + ta / 1e9 + " leaks " + leaks.size());
        leaks.stream().limit(20).forEach(System.out::println);
        assertEquals(List.of(), leaks);
        assertTrue(attacked > 5_000);
    }
}
