package org.passerelle.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.disclosure.PublicationLedger;
import org.passerelle.disclosure.PublicationLedger.Admitted;

/**
 * The rule of subtraction (DOMAIN §6.5): no population is released that differs from one already released, or released with
 * it, by fewer than k members. The larger goes first.
 */
final class Ledger {

    private static final String CUBE = "figures";

    private PublicationLedger ledger;
    private final Set<String> names = new HashSet<>();

    private Ledger(int k) {
        // Each member stands with two keys, see Population.keys.
        this.ledger = PublicationLedger.of(2 * k, Set.of(CUBE));
    }

    /**
     * The candidates that keep the rule; those of fewer than k members too, whose figures are withheld anyway.
     *
     * @param shown populations of one universe that were shown, oldest first
     */
    static List<Population> passed(int k, List<Population> shown, List<Population> candidates) {
        Ledger ledger = new Ledger(k);
        shown.forEach(ledger::admits);
        List<Population> passed = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingInt(Population::size).reversed().thenComparing(Population::subject))
                .filter(candidate -> candidate.size() < k || ledger.admits(candidate))
                .forEach(passed::add);
        return passed;
    }

    private boolean admits(Population population) {
        // To the ledger each is a period of its own: versions are counted by whoever keeps the editions.
        PublicationLedger.Edition edition = new PublicationLedger.Edition(
                CUBE, population.name(), 1, population.keys(), Map.of("n", (long) population.size()), names);
        if (ledger.admit(edition) instanceof Admitted admitted) {
            names.add(edition.name());
            ledger = admitted.ledger();
            return true;
        }
        return false;
    }
}
