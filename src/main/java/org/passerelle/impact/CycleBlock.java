package org.passerelle.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.passerelle.disclosure.LinkedTables;
import org.passerelle.impact.Basis.CycleBasis;
import org.passerelle.impact.CycleGate.Counted;

/** Groups that are in the same editions, with the same questionnaires: what overlapping counts have and have not in common. */
final class CycleBlock {

    static final String NEVER = "never came";
    static final String SILENT_FIRST = "silent at first";
    static final String SILENT_LAST = "silent at last";
    /** What a reader could subtract. */
    static final List<String> RESTS = List.of(NEVER, SILENT_FIRST, SILENT_LAST);

    private static final String FIRST_CAME = "first of those who came";
    private static final String LAST_CAME = "last of those who came";

    private final String name;
    private final List<String> editions;
    private final String firstCode;
    private final String lastCode;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    private CycleBlock(String name, List<String> editions, CycleBasis one) {
        this.name = name;
        this.editions = editions;
        this.firstCode = one.firstCode();
        this.lastCode = one.lastCode();
    }

    static List<CycleBlock> of(List<Counted> all) {
        Map<Long, List<String>> editions = new TreeMap<>();
        Map<Long, CycleBasis> groups = new LinkedHashMap<>();
        for (Counted counted : all) {
            for (CycleBasis cycle : counted.cycles()) {
                // A group that is asked again after a later session is counted as another one from then on.
                groups.put(cycle.last(), cycle);
                editions.computeIfAbsent(cycle.last(), any -> new ArrayList<>()).add(key(counted));
            }
        }
        Map<String, CycleBlock> blocks = new LinkedHashMap<>();
        groups.forEach((last, cycle) -> {
            List<String> in = editions.getOrDefault(last, List.of());
            blocks.computeIfAbsent(
                            in + cycle.firstCode() + " " + cycle.lastCode(),
                            any -> new CycleBlock("block " + blocks.size(), in, cycle))
                    .add(cycle);
        });
        return List.copyOf(blocks.values());
    }

    private static String key(Counted counted) {
        return counted.scope() + "/" + counted.version();
    }

    private void add(CycleBasis cycle) {
        count(CyclePopulations.ENROLLED, cycle.enrolled());
        count(CyclePopulations.ATTENDED, cycle.attended());
        count(CyclePopulations.FIRST, cycle.firstForms());
        count(CyclePopulations.LAST, cycle.lastForms());
        count(FIRST_CAME, cycle.firstOfThoseWhoCame());
        count(LAST_CAME, cycle.lastOfThoseWhoCame());
        cycle.pairs().forEach((outcome, pairs) -> count(CyclePopulations.PAIRS + outcome, pairs));
    }

    private void count(String what, long count) {
        counts.merge(what, count, Long::sum);
    }

    private long count(String what) {
        return counts.getOrDefault(what, 0L);
    }

    boolean isIn(Counted counted) {
        return editions.contains(key(counted));
    }

    /** The cell of this block that a population adds up, if it has any part of it. */
    Optional<String> part(String what) {
        int colon = what.indexOf(':');
        if (what.startsWith(CyclePopulations.PAIRS)) {
            return counts.containsKey(what) ? Optional.of(cell(what)) : Optional.empty();
        }
        if (colon > 0) {
            String moment = what.substring(0, colon);
            String code = moment.equals(CyclePopulations.FIRST) ? firstCode : lastCode;
            return what.substring(colon + 1).equals(code) ? Optional.of(cell(moment)) : Optional.empty();
        }
        boolean absent = (what.equals(SILENT_FIRST) && firstCode.isEmpty())
                || (RESTS.contains(what) && count(CyclePopulations.ENROLLED) == 0);
        return absent ? Optional.empty() : Optional.of(cell(what));
    }

    private String cell(String what) {
        return name + " " + what;
    }

    void addTo(LinkedTables.Builder system) {
        counts.forEach((what, count) -> {
            system.count(cell(what), count);
            if (count == 0) {
                system.unpublished(cell(what));
            } else {
                system.guarded(cell(what));
            }
        });
        within(system, FIRST_CAME, CyclePopulations.FIRST, "first of nobody known");
        within(system, LAST_CAME, CyclePopulations.LAST, "last of nobody known");
        if (count(CyclePopulations.ENROLLED) > 0) {
            within(system, CyclePopulations.ATTENDED, CyclePopulations.ENROLLED, NEVER);
            within(system, FIRST_CAME, CyclePopulations.ATTENDED, SILENT_FIRST);
            within(system, LAST_CAME, CyclePopulations.ATTENDED, SILENT_LAST);
        }
        for (String what : counts.keySet()) {
            if (what.startsWith(CyclePopulations.PAIRS)) {
                within(system, what, CyclePopulations.FIRST, "lost of " + what);
                within(system, what, CyclePopulations.LAST, "new of " + what);
            }
        }
    }

    private void within(LinkedTables.Builder system, String part, String whole, String rest) {
        long difference = count(whole) - count(part);
        if (difference < 0) {
            return;
        }
        system.count(cell(rest), difference);
        if (difference == 0 && rest.endsWith("of nobody known")) {
            // As a reader would think: behind every form is somebody who came.
            system.known(cell(rest));
        } else {
            system.unpublished(cell(rest));
        }
        system.total(cell(whole), cell(part), cell(rest));
    }
}
