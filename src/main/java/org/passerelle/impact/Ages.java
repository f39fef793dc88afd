package org.passerelle.impact;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.passerelle.shared.Wording;

/** Ages and sex as figures tell them apart; an age is the one reached in the year in which the period begins. */
final class Ages {

    /** Where the finest bands begin. */
    private static final int[] FROM = {0, 18, 30, 40, 50, 60, 70, 80, 90};

    static final String UNKNOWN = "unknown";
    private static final int OLDEST = 130;
    private static final int SEXES = 4;
    private static final List<String> SEX = List.of("FEMALE", "MALE", "OTHER");

    private Ages() {}

    /** What a person contributes to the tables of her edition, as one number. */
    static long mark(int birthYear, String sex, int year) {
        int age = year - birthYear;
        int band = FROM.length;
        if (birthYear > 0 && age >= 0 && age <= OLDEST) {
            band = 0;
            while (band + 1 < FROM.length && age >= FROM[band + 1]) {
                band++;
            }
        }
        int which = SEX.indexOf(sex.equals("UNKNOWN") ? "OTHER" : sex);
        return (long) band * SEXES + Math.max(which, 0);
    }

    /** The finest band of ages of a mark. */
    static String band(long mark) {
        int band = (int) (mark / SEXES);
        return band == FROM.length ? UNKNOWN : Integer.toString(FROM[band]);
    }

    /** The sex of a mark: FEMALE, MALE, or OTHER (which includes what is not known). */
    static String sex(long mark) {
        return SEX.get((int) (mark % SEXES));
    }

    /** The table of ages of a population: bands merged as far as needed, and those without a year of birth apart. */
    static Map<String, Set<String>> bands(int k, Map<String, Long> counts, Set<String> inUse) {
        long[] known = new long[FROM.length];
        for (int band = 0; band < FROM.length; band++) {
            known[band] = counts.getOrDefault(Integer.toString(FROM[band]), 0L);
        }
        Map<String, Set<String>> categories = new LinkedHashMap<>();
        for (List<Integer> merged : Bands.merge(k, known)) {
            Set<String> fines = new LinkedHashSet<>();
            merged.forEach(band -> fines.add(Integer.toString(FROM[band])));
            int last = merged.get(merged.size() - 1);
            categories.put(FROM[merged.get(0)] + "-" + (last + 1 < FROM.length ? FROM[last + 1] - 1 : ""), fines);
        }
        if (inUse.contains(UNKNOWN)) {
            categories.put(UNKNOWN, Set.of(UNKNOWN));
        }
        return categories;
    }

    /** The table of sexes; what is neither, or not known, is a category only where it is used. */
    static Map<String, Set<String>> sexes(Set<String> inUse) {
        Map<String, Set<String>> categories = new LinkedHashMap<>();
        for (String sex : SEX) {
            if (!sex.equals("OTHER") || inUse.contains(sex)) {
                categories.put(sex, Set.of(sex));
            }
        }
        return categories;
    }

    /** The name of a category of {@link #bands} or {@link #sexes}. */
    static Wording label(String category) {
        int dash = category.indexOf('-');
        if (dash < 0) {
            return Wordings.of("category." + category.toLowerCase(Locale.ROOT));
        }
        int from = Integer.parseInt(category.substring(0, dash));
        if (dash == category.length() - 1) {
            return Wordings.of("category.age.from", from);
        }
        int to = Integer.parseInt(category.substring(dash + 1));
        return from == 0 ? Wordings.of("category.age.under", to + 1) : Wordings.of("category.age", from, to);
    }
}
