package org.passerelle.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.passerelle.disclosure.LinkedTables;

/**
 * Fifty linked tables with five thousand cells: nine programmes and their whole, each with five tables of age by another
 * classification. The tables of a programme share its ages and its total; each cell of the whole is the sum of those of the
 * programmes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LinkedSet {

    private static final int PROGRAMMES = 9;
    private static final int CLASSIFICATIONS = 5;
    private static final int AGES = 9;
    private static final int CATEGORIES = 10;
    private static final int PERSONS = 2_500;

    /** The counts of all cells that are no sums. */
    @State(Scope.Benchmark)
    public static class Counts {
        final Map<String, Long> cells = new HashMap<>();

        public Counts() {
            Random random = new Random(20270605);
            for (int programme = 0; programme < PROGRAMMES; programme++) {
                for (int person = 0; person < PERSONS; person++) {
                    int age = (int) (AGES * Math.pow(random.nextDouble(), 1.3));
                    for (int by = 0; by < CLASSIFICATIONS; by++) {
                        int category = (int) (CATEGORIES * Math.pow(random.nextDouble(), 1.5));
                        cells.merge(cell(programme, by, age, category), 1L, Long::sum);
                    }
                }
            }
        }

        LinkedTables.Builder tables() {
            LinkedTables.Builder tables = LinkedTables.withThreshold(11);
            for (int programme = 0; programme <= PROGRAMMES; programme++) {
                describe(tables, programme);
            }
            for (int by = 0; by < CLASSIFICATIONS; by++) {
                for (int age = 0; age < AGES; age++) {
                    for (int category = 0; category < CATEGORIES; category++) {
                        tables.total(cell(PROGRAMMES, by, age, category), ofProgrammes(by, age, category));
                    }
                }
            }
            return tables;
        }

        private void describe(LinkedTables.Builder tables, int programme) {
            List<String> ages = new ArrayList<>();
            for (int age = 0; age < AGES; age++) {
                ages.add("p" + programme + "/age" + age);
            }
            for (int by = 0; by < CLASSIFICATIONS; by++) {
                List<List<String>> byCategory = new ArrayList<>();
                for (int category = 0; category < CATEGORIES; category++) {
                    byCategory.add(new ArrayList<>());
                }
                for (int age = 0; age < AGES; age++) {
                    List<String> row = new ArrayList<>();
                    for (int category = 0; category < CATEGORIES; category++) {
                        String id = cell(programme, by, age, category);
                        row.add(id);
                        byCategory.get(category).add(id);
                        if (programme < PROGRAMMES) {
                            tables.count(id, cells.getOrDefault(id, 0L));
                        }
                    }
                    tables.total(ages.get(age), row.toArray(new String[0]));
                }
                List<String> categories = new ArrayList<>();
                for (int category = 0; category < CATEGORIES; category++) {
                    String id = "p" + programme + "/by" + by + "/" + category;
                    tables.total(id, byCategory.get(category).toArray(new String[0]));
                    categories.add(id);
                }
                tables.total("p" + programme, categories.toArray(new String[0]));
            }
            tables.total("p" + programme, ages.toArray(new String[0]));
        }
    }

    static String cell(int programme, int by, int age, int category) {
        return "p" + programme + "/by" + by + "/" + category + "/age" + age;
    }

    private static String[] ofProgrammes(int by, int age, int category) {
        String[] parts = new String[PROGRAMMES];
        for (int programme = 0; programme < PROGRAMMES; programme++) {
            parts[programme] = cell(programme, by, age, category);
        }
        return parts;
    }

    @Benchmark
    public LinkedTables.Result protect(Counts counts) {
        return counts.tables().protect();
    }
}
