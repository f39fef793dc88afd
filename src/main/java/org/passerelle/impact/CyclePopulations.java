package org.passerelle.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.passerelle.impact.Basis.CycleBasis;

/**
 * Whom figures of groups are about. A form has no person, so its member is a seat: the first, second … form of its group.
 *
 * <p>Universes: {@code enrolled}, {@code attended}, {@code first}, {@code last} and {@code pairs:<outcome>}. Within {@code first} and {@code
 * last} each questionnaire has a population of its own beside that of all forms.
 */
final class CyclePopulations {

    static final String ENROLLED = "enrolled";
    static final String ATTENDED = "attended";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String PAIRS = "pairs:";

    private CyclePopulations() {}

    static String subject(String what, long scope) {
        return what + "/" + scope;
    }

    static String ofQuestionnaire(String moment, String code) {
        return moment + ":" + code;
    }

    static Map<String, List<Population>> of(Edition edition) {
        return of(edition.scope(), edition.version(), edition.basis().cycles());
    }

    static Map<String, List<Population>> of(long scope, int version, List<CycleBasis> cycles) {
        Map<String, List<Population>> populations = new LinkedHashMap<>();
        populations.put(ENROLLED, List.of(population(ENROLLED, scope, version, cycles, CycleBasis::enrolled)));
        populations.put(ATTENDED, List.of(population(ATTENDED, scope, version, cycles, CycleBasis::attended)));
        populations.put(FIRST, forms(FIRST, scope, version, cycles));
        populations.put(LAST, forms(LAST, scope, version, cycles));
        Set<String> outcomes = new TreeSet<>();
        cycles.forEach(cycle -> outcomes.addAll(cycle.pairs().keySet()));
        for (String outcome : outcomes) {
            populations.put(
                    PAIRS + outcome,
                    List.of(population(
                            PAIRS + outcome,
                            scope,
                            version,
                            cycles,
                            cycle -> cycle.pairs().getOrDefault(outcome, 0L))));
        }
        return populations;
    }

    private static List<Population> forms(String moment, long scope, int version, List<CycleBasis> cycles) {
        boolean first = moment.equals(FIRST);
        ToLongFunction<CycleBasis> forms = first ? CycleBasis::firstForms : CycleBasis::lastForms;
        List<Population> populations = new ArrayList<>();
        populations.add(population(moment, scope, version, cycles, forms));
        for (String code : codes(moment, cycles)) {
            List<CycleBasis> with = cycles.stream()
                    .filter(cycle -> code.equals(first ? cycle.firstCode() : cycle.lastCode()))
                    .toList();
            populations.add(population(ofQuestionnaire(moment, code), scope, version, with, forms));
        }
        return populations;
    }

    /** The questionnaires of a moment. */
    static Set<String> codes(String moment, List<CycleBasis> cycles) {
        Set<String> codes = new TreeSet<>();
        cycles.forEach(cycle -> codes.add(moment.equals(FIRST) ? cycle.firstCode() : cycle.lastCode()));
        codes.remove("");
        return codes;
    }

    private static Population population(
            String what, long scope, int version, List<CycleBasis> cycles, ToLongFunction<CycleBasis> size) {
        Map<Long, Long> seats = new HashMap<>();
        for (CycleBasis cycle : cycles) {
            long wave = what.startsWith(FIRST) ? cycle.first() : what.startsWith(LAST) ? cycle.last() : 0;
            for (long seat = 1; seat <= size.applyAsLong(cycle); seat++) {
                seats.put(Population.mix(cycle.cohort(), seat), wave);
            }
        }
        return new Population(subject(what, scope), version, seats);
    }
}
