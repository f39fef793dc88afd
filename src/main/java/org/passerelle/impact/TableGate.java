package org.passerelle.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.passerelle.disclosure.LinkedTables;
import org.passerelle.disclosure.UnprotectableException;

/**
 * Protects the tables of one classification (ages, answers to one question …) over all populations of an organisation, new
 * ones beside those already released.
 *
 * <p>What two populations have in common is a block; each block is divided by the finest categories into counts that are
 * never published. The sizes of the blocks are taken for known, so tables of different classifications may be protected one
 * by one; only where that leaves no choice are they uncertain themselves. A table for which nothing else will do is
 * withheld as a whole, without telling a reason.
 */
final class TableGate {

    /**
     * A table to publish.
     *
     * @param name unique among the tables of this classification, editions included
     * @param population name of the population that it divides
     * @param categories name of each category → the finest categories in it; every member falls into exactly one
     */
    record Table(String name, String population, Map<String, Set<String>> categories) {

        Table {
            categories = new LinkedHashMap<>(categories);
        }

        Optional<String> cellOf(String fine) {
            return categories.entrySet().stream()
                    .filter(category -> category.getValue().contains(fine))
                    .map(category -> name + "#" + category.getKey())
                    .findFirst();
        }
    }

    /**
     * A table as it was published.
     *
     * @param standings of each category; empty for a table withheld as a whole
     */
    record Published(Table table, Map<String, Standing> standings) {

        Published {
            standings = new LinkedHashMap<>(standings);
        }

        /** How the category stands. */
        Standing of(String category) {
            return standings.getOrDefault(category, Standing.UNMARKED);
        }
    }

    /**
     * Members alike: by population that they are in, their finest category there.
     *
     * @param count how many
     */
    record Alike(Map<String, String> fineByPopulation, long count) {

        Alike {
            fineByPopulation = Map.copyOf(fineByPopulation);
        }
    }

    /** Members of the same populations, by the cells that they are counted in. */
    private record Block(String name, Set<String> populations, Map<Set<String>, Long> counts) {}

    private final int k;
    private final List<Published> earlier;
    private final List<Table> tables;
    private final List<Block> blocks;
    private final Map<String, Long> counts = new HashMap<>();

    private TableGate(int k, List<Published> earlier, List<Table> tables, List<Alike> members) {
        this.k = k;
        this.earlier = earlier;
        this.tables = new ArrayList<>(tables);
        this.blocks = blocks(members);
        this.tables.replaceAll(this::possible);
        for (Block block : blocks) {
            block.counts.forEach((cells, count) -> cells.forEach(cell -> counts.merge(cell, count, Long::sum)));
        }
    }

    /**
     * Decides what may be shown.
     *
     * @param members of every population named by a table
     * @return the new tables in their order
     * @throws UnprotectableException if no choice is safe beside what is released
     */
    static List<Published> protect(int k, List<Published> earlier, List<Table> tables, List<Alike> members) {
        return tables.isEmpty() ? List.of() : new TableGate(k, earlier, tables, members).decide();
    }

    /** Without the categories that nobody can be in: all members are in earlier tables that have no such category. */
    private Table possible(Table table) {
        Set<String> cells = new HashSet<>();
        blocks.forEach(block -> block.counts.keySet().forEach(cells::addAll));
        Map<String, Set<String>> categories = new LinkedHashMap<>(table.categories());
        categories.keySet().removeIf(category -> !cells.contains(table.name() + "#" + category));
        return new Table(table.name(), table.population(), categories);
    }

    private List<Published> decide() {
        Set<String> whole = new HashSet<>();
        List<Table> smallestFirst = tables.stream()
                .sorted(Comparator.comparingLong(this::size).thenComparing(Table::name))
                .toList();
        for (Table next : smallestFirst) {
            Optional<List<Published>> found = attempt(whole, true).or(() -> attempt(whole, false));
            if (found.isPresent()) {
                return found.get();
            }
            whole.add(next.name());
        }
        return attempt(whole, true).or(() -> attempt(whole, false)).orElseGet(() -> unprotected(whole));
    }

    private List<Published> unprotected(Set<String> whole) {
        return publish(whole, build(whole, false).protect());
    }

    private Optional<List<Published>> attempt(Set<String> whole, boolean blocksKnown) {
        try {
            return Optional.of(publish(whole, build(whole, blocksKnown).protect()));
        } catch (UnprotectableException none) {
            return Optional.empty();
        }
    }

    private long size(Table table) {
        return table.categories().keySet().stream()
                .mapToLong(category -> count(table, category))
                .sum();
    }

    private long count(Table table, String category) {
        return counts.getOrDefault(table.name() + "#" + category, 0L);
    }

    private LinkedTables.Builder build(Set<String> whole, boolean blocksKnown) {
        LinkedTables.Builder system = LinkedTables.withThreshold(k);
        Map<String, Set<String>> partsOfCell = new TreeMap<>();
        for (Block block : blocks) {
            List<String> parts = new ArrayList<>();
            block.counts.forEach((cells, count) -> {
                String part = block.name + " as " + parts.size();
                parts.add(part);
                system.count(part, count).unpublished(part);
                cells.forEach(cell -> partsOfCell
                        .computeIfAbsent(cell, any -> new TreeSet<>())
                        .add(part));
            });
            system.total(block.name, parts.toArray(new String[0]));
            if (blocksKnown) {
                system.known(block.name);
            } else {
                system.unpublished(block.name);
            }
        }
        for (Published old : earlier) {
            old.table.categories().keySet().forEach(category -> add(system, old, category));
        }
        for (Table table : tables) {
            for (String category : table.categories().keySet()) {
                String cell = table.name() + "#" + category;
                system.count(cell, count(table, category));
                if (whole.contains(table.name())) {
                    system.guarded(cell);
                }
            }
        }
        if (!blocksKnown) {
            totals(system);
        }
        partsOfCell.forEach((cell, parts) -> system.total(cell, parts.toArray(new String[0])));
        return system;
    }

    /** Where blocks are uncertain, the sizes of the populations are still known. */
    private void totals(LinkedTables.Builder system) {
        Map<String, Set<String>> blocksOfPopulation = new TreeMap<>();
        for (Block block : blocks) {
            block.populations.forEach(population -> blocksOfPopulation
                    .computeIfAbsent(population, any -> new TreeSet<>())
                    .add(block.name));
        }
        blocksOfPopulation.forEach((population, parts) ->
                system.total("all " + population, parts.toArray(new String[0])).known("all " + population));
    }

    private void add(LinkedTables.Builder system, Published old, String category) {
        String cell = old.table.name() + "#" + category;
        long count = count(old.table, category);
        if (old.standings.isEmpty()) {
            system.count(cell, count).guarded(cell);
            return;
        }
        old.of(category).release(system, cell, count, k);
    }

    private List<Published> publish(Set<String> whole, LinkedTables.Result result) {
        List<Published> published = new ArrayList<>();
        for (Table table : tables) {
            Map<String, Standing> standings = new LinkedHashMap<>();
            if (!whole.contains(table.name())) {
                table.categories().keySet().forEach(category -> {
                    String cell = table.name() + "#" + category;
                    standings.put(category, Standing.of(result.cell(cell), result.marking()));
                });
            }
            published.add(new Published(table, standings));
        }
        return published;
    }

    private java.util.stream.Stream<Table> allTables() {
        return java.util.stream.Stream.concat(earlier.stream().map(Published::table), tables.stream());
    }

    private List<Block> blocks(List<Alike> members) {
        Set<String> divided =
                allTables().map(Table::population).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        Map<Set<String>, Map<Set<String>, Long>> byPopulations = new LinkedHashMap<>();
        for (Alike alike : members) {
            Set<String> in = new TreeSet<>(alike.fineByPopulation().keySet());
            in.retainAll(divided);
            if (!in.isEmpty()) {
                byPopulations
                        .computeIfAbsent(in, any -> new LinkedHashMap<>())
                        .merge(cells(in, alike.fineByPopulation()), alike.count(), Long::sum);
            }
        }
        List<Block> blocks = new ArrayList<>();
        byPopulations.forEach((populations, found) -> {
            addNobody(populations, found);
            blocks.add(new Block("block " + blocks.size(), populations, found));
        });
        return blocks;
    }

    /** Nobody of a category is uncertain too: a reader cannot know that there is none. */
    private void addNobody(Set<String> populations, Map<Set<String>, Long> found) {
        List<Table> concerned = allTables()
                .filter(table -> populations.contains(table.population()))
                .toList();
        Set<String> fines = new TreeSet<>();
        concerned.forEach(table -> table.categories().values().forEach(fines::addAll));
        for (String fine : fines) {
            Map<String, String> everywhere = new HashMap<>();
            populations.forEach(population -> everywhere.put(population, fine));
            Set<String> cells = cells(populations, everywhere);
            if (cells.size() == concerned.size()) {
                found.putIfAbsent(cells, 0L);
            }
        }
    }

    private Set<String> cells(Set<String> populations, Map<String, String> fineByPopulation) {
        Set<String> cells = new TreeSet<>();
        allTables()
                .filter(table -> populations.contains(table.population()))
                .forEach(table -> table.cellOf(fineByPopulation.getOrDefault(table.population(), ""))
                        .ifPresent(cells::add));
        return cells;
    }
}
