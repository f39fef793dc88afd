package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was published, against the attack that subtracts one table from another. Immutable: admitting an edition gives a
 * new ledger.
 *
 * <p>A table is one of the cubes declared beforehand, on a population of opaque keys. It is refused if its population
 * differs from that of an earlier release of any cube by fewer than k persons, if sums and differences of several
 * populations would single out fewer than k (a whole, less all its groups but a few), or if it is another table of the very
 * same population without being protected together with the earlier one. An edition once admitted is frozen: the same cube,
 * name and population with other figures is a correction and must come as a new version.
 *
 * <pre>{@code
 * PublicationLedger ledger = PublicationLedger.of(11, Set.of("ages"));
 * PublicationLedger.Edition spring = new PublicationLedger.Edition(
 *         "ages", "2027-S1", 1, spring50, Map.of("all", 50L), Set.of());
 * if (ledger.admit(spring) instanceof PublicationLedger.Admitted admitted) {
 *     ledger = admitted.ledger();
 * }
 * // one person more: the difference of the two tables would be about her alone
 * PublicationLedger.Edition summer = new PublicationLedger.Edition(
 *         "ages", "2027-S2", 1, summer51, Map.of("all", 51L), Set.of());
 * PublicationLedger.Admission answer = ledger.admit(summer); // Refused(DIFFERS_BY_TOO_FEW, "ages/2027-S1/1")
 * }</pre>
 */
public final class PublicationLedger {

    /**
     * One release.
     *
     * @param cube the declared cube that the tables are cut from
     * @param period what the edition is called, such as {@code 2027-S1}
     * @param version 1 for the first, then one more for each correction
     * @param population the keys of the persons counted, meaningless outside the ledger
     * @param figures every published figure by cell id; null values are withheld ones, left out
     * @param protectedBeside the earlier editions that these tables were protected together with, as {@link #name()}
     */
    public record Edition(
            String cube,
            String period,
            int version,
            Set<Long> population,
            Map<String, Long> figures,
            Set<String> protectedBeside) {

        public Edition {
            if (version < 1) {
                throw new InvalidTable("version", "must be at least 1: " + version);
            }
            population = Set.copyOf(population);
            figures = Map.copyOf(figures);
            protectedBeside = Set.copyOf(protectedBeside);
        }

        /** Cube, period and version, unique in a ledger. */
        public String name() {
            return cube + "/" + period + "/" + version;
        }
    }

    /** The answer of the ledger. */
    public sealed interface Admission permits Admitted, Refused {}

    /**
     * The edition may be published.
     *
     * @param ledger the ledger with it
     */
    public record Admitted(PublicationLedger ledger) implements Admission {}

    /**
     * The edition must not be published.
     *
     * @param why the rule that it breaks
     * @param earlier the edition that it collides with, as {@link Edition#name()}; its own name if none
     */
    public record Refused(Why why, String earlier) implements Admission {}

    /** Why an edition is refused. The name is stable. */
    public enum Why {
        /** Not one of the declared cubes: there are no free filters. */
        CUBE_NOT_DECLARED,
        /** Its population differs from an earlier one by fewer than k persons: the difference would be them. */
        DIFFERS_BY_TOO_FEW,
        /** Added to and subtracted from several earlier ones, it leaves fewer than k persons. */
        SINGLES_OUT_TOO_FEW,
        /** Tables of the same population give each other away unless protected together. */
        NOT_PROTECTED_TOGETHER,
        /** This version is already published with other figures; a correction is a new version. */
        FROZEN,
        /** A version is skipped, or comes before its first. */
        VERSION_OUT_OF_ORDER
    }

    private final int k;
    private final Set<String> cubes;
    private final List<Edition> editions;

    private PublicationLedger(int k, Set<String> cubes, List<Edition> editions) {
        this.k = k;
        this.cubes = Set.copyOf(cubes);
        this.editions = List.copyOf(editions);
    }

    /**
     * An empty ledger.
     *
     * @param k the threshold
     * @param cubes the cubes that may ever be published
     */
    public static PublicationLedger of(int k, Set<String> cubes) {
        if (k < 2) {
            throw new InvalidTable("k", "must be at least 2: " + k);
        }
        return new PublicationLedger(k, cubes, List.of());
    }

    /** What was published so far, oldest first. */
    public List<Edition> editions() {
        return editions;
    }

    /** Admits or refuses a release; the same edition again is admitted and changes nothing. */
    public Admission admit(Edition edition) {
        if (!cubes.contains(edition.cube())) {
            return new Refused(Why.CUBE_NOT_DECLARED, edition.name());
        }
        int latest = 0;
        for (Edition earlier : editions) {
            if (earlier.name().equals(edition.name())) {
                return earlier.figures().equals(edition.figures())
                                && earlier.population().equals(edition.population())
                        ? new Admitted(this)
                        : new Refused(Why.FROZEN, earlier.name());
            }
            if (earlier.cube().equals(edition.cube()) && earlier.period().equals(edition.period())) {
                latest = Math.max(latest, earlier.version());
            }
        }
        if (edition.version() != latest + 1) {
            return new Refused(Why.VERSION_OUT_OF_ORDER, edition.name());
        }
        for (Edition earlier : editions) {
            long difference = differenceOf(earlier.population(), edition.population());
            if (difference > 0 && difference < k) {
                return new Refused(Why.DIFFERS_BY_TOO_FEW, earlier.name());
            }
            if (difference == 0
                    && !edition.population().isEmpty()
                    && !edition.protectedBeside().contains(earlier.name())) {
                return new Refused(Why.NOT_PROTECTED_TOGETHER, earlier.name());
            }
        }
        List<Edition> more = new ArrayList<>(editions);
        more.add(edition);
        if (singlesOut(more)) {
            return new Refused(Why.SINGLES_OUT_TOO_FEW, edition.name());
        }
        return new Admitted(new PublicationLedger(k, cubes, more));
    }

    /** An edition that shows nothing tells nothing. */
    private boolean singlesOut(List<Edition> published) {
        return Differencing.singlesOut(
                published.stream()
                        .filter(edition -> !edition.figures().isEmpty())
                        .map(Edition::population)
                        .toList(),
                k);
    }

    /** The persons in one of the populations only: what a subtraction of the tables would be about. */
    private static long differenceOf(Set<Long> earlier, Set<Long> later) {
        long common = earlier.stream().filter(later::contains).count();
        return earlier.size() + later.size() - 2 * common;
    }
}
