package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tables of counts that are published together, or beside earlier ones, and therefore protected together.
 *
 * <p>A cell is named once and may stand in any number of tables; {@link Builder#total} says which cells add up to which,
 * and so builds margins, shared margins and hierarchies of any depth. A percentage is a total too: numerator and complement
 * add up to the denominator.
 *
 * <pre>{@code
 * LinkedTables.Result result = LinkedTables.withThreshold(11)
 *         .count("women", 42).count("men", 4)
 *         .total("all", "women", "men")
 *         .protect();
 * result.cell("men").withheld();   // PRIMARY
 * result.cell("women").withheld(); // COMPLEMENTARY: or the total would give the men away
 * }</pre>
 */
public final class LinkedTables {

    private LinkedTables() {}

    /**
     * Begins a set of tables.
     *
     * @param k the threshold, at least 2 (11 for funders and the public, 5 for the team)
     */
    public static Builder withThreshold(int k) {
        if (k < 2) {
            throw new InvalidTable("k", "must be at least 2: " + k);
        }
        return new Builder(k);
    }

    /** The cells and their sums; refuses what contradicts itself at once. */
    public static final class Builder {

        /** More than there are people, and few enough that no sum overflows. */
        private static final long MOST = 1_000_000_000_000L;

        private static final class Entry {
            @Nullable
            Long count;

            boolean structural;
            boolean hidden;
            boolean guarded;
            boolean known;
            boolean earlier;
            boolean frozenShown;
            boolean frozenWithheld;
            boolean frozenLarge;

            Entry() {}

            Entry(Entry other) {
                count = other.count;
                structural = other.structural;
                hidden = other.hidden;
                guarded = other.guarded;
                known = other.known;
                earlier = other.earlier;
                frozenShown = other.frozenShown;
                frozenWithheld = other.frozenWithheld;
                frozenLarge = other.frozenLarge;
            }
        }

        private final int k;
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Map<String, Integer> indices = new LinkedHashMap<>();
        private final List<String[]> sums = new ArrayList<>();

        private Builder(int k) {
            this.k = k;
        }

        /**
         * A count of persons.
         *
         * @throws InvalidTable if it is negative or beyond {@link #MOST}, or given before with another value
         */
        public Builder count(String id, long count) {
            if (count < 0 || count > MOST) {
                throw new InvalidTable(id, (count < 0 ? "is negative: " : "counts more than " + MOST + ": ") + count);
            }
            Entry entry = entry(id);
            if (entry.count != null && entry.count != count) {
                throw new InvalidTable(id, "is given as " + entry.count + " and as " + count);
            }
            entry.count = count;
            return this;
        }

        /**
         * A zero that everybody knows must be one, because the combination cannot exist; it is shown.
         *
         * @param count must be 0; passed so that a wrong mark is noticed
         */
        public Builder structuralZero(String id, long count) {
            if (count != 0) {
                throw new InvalidTable(id, "is marked as a structural zero and counts " + count);
            }
            count(id, 0);
            entry(id).structural = true;
            return this;
        }

        /** The cell is not published in any form, so it needs no protection and offers some to others. */
        public Builder unpublished(String id) {
            entry(id).hidden = true;
            return this;
        }

        /**
         * The cell is not published, but readers would learn of a small group if they could work it out: where its count is
         * below k, at least k whole numbers stay possible for it. Such are the persons whom one of two overlapping
         * populations holds and the other does not.
         */
        public Builder guarded(String id) {
            entry(id).guarded = true;
            return unpublished(id);
        }

        /**
         * The count is taken for known to readers, from other tables: it is neither protected here nor withheld, and
         * nothing here relies on it being uncertain. So tables that share such totals and nothing else may be protected one
         * by one.
         */
        public Builder known(String id) {
            entry(id).known = true;
            return this;
        }

        /**
         * A cell of an earlier edition, from storage; the same as {@link #beside} for each of its cells.
         *
         * @param withheld why it was not shown, or null if it was
         * @param marking how withheld figures were marked in that edition
         */
        public Builder released(String id, long count, @Nullable Withheld withheld, Marking marking) {
            count(id, count);
            Entry entry = entry(id);
            entry.earlier = true;
            entry.frozenShown = withheld == null;
            entry.frozenWithheld = withheld != null;
            entry.frozenLarge = withheld == Withheld.COMPLEMENTARY && marking == Marking.BY_REASON;
            return this;
        }

        /**
         * Puts the new tables beside an earlier edition, which readers still hold: what it showed stays shown, what it
         * withheld stays withheld, its sums still hold. Its cells keep their ids, so editions need ids of their own.
         *
         * <p>Say how the editions hang together. If a count only grows from one to the next:
         *
         * <pre>{@code
         * .beside(spring).count("later/men", 9).unpublished("later/men").total("autumn/men", "spring/men", "later/men")
         * }</pre>
         */
        public Builder beside(Result earlier) {
            Builder other = earlier.tables;
            other.entries.forEach((id, theirs) -> {
                count(id, other.countOf(id));
                Entry entry = entry(id);
                entry.structural = theirs.structural;
                entry.hidden = theirs.hidden;
                entry.guarded = theirs.guarded;
                entry.known = theirs.known;
                entry.earlier = true;
                ProtectedCell cell = earlier.cells.get(id);
                entry.frozenShown = cell == null ? theirs.frozenShown : cell.isShown();
                entry.frozenWithheld = cell == null ? theirs.frozenWithheld : !cell.isShown();
                entry.frozenLarge = cell == null
                        ? theirs.frozenLarge
                        : cell.withheld() == Withheld.COMPLEMENTARY && earlier.marking == Marking.BY_REASON;
            });
            sums.addAll(other.sums);
            return this;
        }

        /**
         * The cell is the sum of parts. If its count is not given, it is computed; if it is, it must agree.
         *
         * @throws InvalidTable if a part is missing twice over: no parts, or a part named twice or equal to the total
         */
        public Builder total(String id, String... parts) {
            if (parts.length == 0) {
                throw new InvalidTable(id, "is a sum of nothing");
            }
            if (Arrays.stream(parts).distinct().count() < parts.length) {
                throw new InvalidTable(id, "has a part twice");
            }
            entry(id);
            String[] sum = new String[parts.length + 1];
            sum[0] = id;
            System.arraycopy(parts, 0, sum, 1, parts.length);
            sums.add(sum);
            return this;
        }

        /**
         * Decides what is shown.
         *
         * @throws InvalidTable if a part has no count, a total does not add up or a hierarchy runs in a circle
         * @throws UnprotectableException if earlier editions leave no safe choice
         */
        public Result protect() {
            SumOrder.complete(this);
            CellSystem system = system();
            return new Result(this, system, new Protector(system, k).protect());
        }

        CellSystem system() {
            int size = entries.size();
            List<int[]> relations = new ArrayList<>();
            for (String[] sum : sums) {
                relations.add(Arrays.stream(sum).mapToInt(this::indexOf).toArray());
            }
            CellSystem system = new CellSystem(size, relations);
            for (Map.Entry<String, Entry> named : entries.entrySet()) {
                int index = indexOf(named.getKey());
                Entry entry = named.getValue();
                system.count[index] = countOf(named.getKey());
                system.structural[index] = entry.structural;
                system.hidden[index] = entry.hidden;
                system.guarded[index] = entry.guarded;
                system.known[index] = entry.known;
                system.frozenShown[index] = entry.frozenShown;
                system.frozenWithheld[index] = entry.frozenWithheld;
                system.frozenLarge[index] = entry.frozenLarge;
                if (entry.frozenShown && system.isSmall(index, k)) {
                    throw new InvalidTable(named.getKey(), "was shown earlier and is below this k");
                }
            }
            return system;
        }

        /** A copy that later calls on this builder do not touch. */
        private Builder copy() {
            Builder copy = new Builder(k);
            entries.forEach((id, entry) -> copy.entries.put(id, new Entry(entry)));
            copy.indices.putAll(indices);
            copy.sums.addAll(sums);
            return copy;
        }

        private Entry entry(String id) {
            indices.putIfAbsent(id, indices.size());
            return entries.computeIfAbsent(id, unknown -> new Entry());
        }

        List<String[]> sums() {
            return sums;
        }

        boolean knows(String id) {
            Entry entry = entries.get(id);
            return entry != null && entry.count != null;
        }

        boolean isStructural(String id) {
            Entry entry = entries.get(id);
            return entry != null && entry.structural;
        }

        boolean isEarlier(String id) {
            Entry entry = entries.get(id);
            return entry != null && entry.earlier;
        }

        long countOf(String id) {
            Entry entry = entries.get(id);
            if (entry == null || entry.count == null) {
                throw new InvalidTable(id, "has no count");
            }
            return entry.count;
        }

        private int indexOf(String id) {
            Integer index = indices.get(id);
            if (index == null) {
                throw new InvalidTable(id, "is not known");
            }
            return index;
        }
    }

    /** What may be shown of the tables. */
    public static final class Result {

        private static final int EXACT_RANGES_UP_TO = 600;

        private final Builder tables;
        private final Marking marking;
        private final long loss;
        private final long leastLoss;
        private final Map<String, ProtectedCell> cells = new LinkedHashMap<>();

        private Result(Builder tables, CellSystem system, Protector.Outcome outcome) {
            this.tables = tables.copy();
            Suppression suppression = outcome.suppression();
            this.marking = suppression.marking;
            this.loss = suppression.loss();
            this.leastLoss = outcome.leastLoss();
            boolean exact = system.size() <= EXACT_RANGES_UP_TO && system.isNetwork();
            tables.indices.forEach((id, index) -> {
                if (tables.isEarlier(id)) {
                    return;
                }
                if (suppression.isWithheld(index)) {
                    Withheld reason = suppression.isPrimary(index) ? Withheld.PRIMARY : Withheld.COMPLEMENTARY;
                    Range range = exact
                            ? outcome.proof().range(index)
                            : outcome.proof().proven(index);
                    cells.put(id, new ProtectedCell(null, reason, range));
                } else if (!system.hidden[index] && !system.known[index]) {
                    cells.put(id, ProtectedCell.shown(system.count[index]));
                }
            });
        }

        /** The threshold. */
        public int k() {
            return tables.k;
        }

        /** How withheld figures must be marked where they are published. */
        public Marking marking() {
            return marking;
        }

        /** The persons in cells withheld only to protect others. */
        public long loss() {
            return loss;
        }

        /** A loss that no protection under the same marking can undercut. */
        public long leastLoss() {
            return leastLoss;
        }

        /** All published cells of this edition by id, in the order in which they were named; unmodifiable. */
        public Map<String, ProtectedCell> cells() {
            return java.util.Collections.unmodifiableMap(cells);
        }

        /**
         * One cell.
         *
         * @throws InvalidTable if there is no published cell of this id
         */
        public ProtectedCell cell(String id) {
            ProtectedCell cell = cells.get(id);
            if (cell == null) {
                throw new InvalidTable(id, "is not a published cell");
            }
            return cell;
        }
    }
}
