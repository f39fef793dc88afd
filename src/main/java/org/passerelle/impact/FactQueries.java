package org.passerelle.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.passerelle.impact.Facts.Change;
import org.passerelle.impact.Facts.Cycle;
import org.passerelle.impact.Facts.Presence;
import org.passerelle.impact.Facts.Sheets;
import org.passerelle.impact.Facts.Wave;
import org.passerelle.platform.Rows;
import org.passerelle.platform.TenantEntities;
import org.passerelle.shared.QuestionnaireCatalogue;
import org.passerelle.shared.QuestionnaireCatalogue.Asked;
import org.passerelle.statistics.PairedMoments;

/** Reads the facts of one organisation, from views without names. */
@ApplicationScoped
class FactQueries {

    private static final String PRESENCES = " as slice, count(*), sum(there), sum(minutes), max(birth_year), max(sex)"
            + " from impact_presence where organisation_id = ? and held_on >= ?"
            + " group by person, programme_id, slice";
    private static final String SHEETS = " as slice, count(*), sum(marks), sum(there), sum(minutes)"
            + " from impact_sheet where organisation_id = ? and held_on >= ? group by programme_id, slice";

    @Inject
    private TenantEntities entities;

    @Inject
    private QuestionnaireCatalogue catalogue;

    /** A text that is another whenever the facts are others. */
    String fingerprint(long organisation) {
        Query sheets = query(
                "select count(*), sum(marks), sum(there), sum(minutes) from impact_sheet where organisation_id = ?",
                organisation);
        Query waves =
                query("select count(*), sum(responses), 0, 0 from impact_wave where organisation_id = ?", organisation);
        return Stream.of(sheets, waves)
                .flatMap(query -> Rows.of(query, FactQueries::numbers).stream())
                .toList()
                .toString();
    }

    private static List<Long> numbers(Rows row) {
        return List.of(row.number(0), row.number(1), row.number(2), row.number(3));
    }

    /** The facts, with the time cut where one of the scopes begins or ends. */
    Facts facts(long organisation, List<Scope> scopes) {
        SortedSet<LocalDate> cuts = new TreeSet<>();
        scopes.forEach(scope -> {
            cuts.add(scope.from());
            cuts.add(scope.to().plusDays(1));
        });
        if (cuts.isEmpty()) {
            return new Facts(List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());
        }
        List<LocalDate> slices = List.copyOf(cuts);
        List<Wave> waves = waves(organisation);
        return new Facts(
                presences(organisation, slices),
                sheets(organisation, slices),
                cycles(organisation),
                waves,
                answers(organisation),
                questionnaires(organisation, waves));
    }

    /** How often the sessions of the scope are in each state, by its name. */
    Map<String, Long> sessions(long organisation, Scope scope) {
        Query query = query(
                        "select programme_id, state, sum(sessions) from impact_session where organisation_id = ?"
                                + " and held_on >= ? and held_on <= ? group by programme_id, state",
                        organisation)
                .setParameter(2, scope.from())
                .setParameter(3, scope.to());
        Map<String, Long> counts = new HashMap<>();
        Rows.of(
                        query,
                        row -> row.number(0) == 0 || !scope.programmes().contains(row.number(0))
                                ? Map.entry("", 0L)
                                : Map.entry(row.text(1), row.number(2)))
                .forEach(count -> counts.merge(count.getKey(), count.getValue(), Long::sum));
        return counts;
    }

    private List<Presence> presences(long organisation, List<LocalDate> slices) {
        return Rows.of(
                sliced("select person, programme_id, ", PRESENCES, organisation, slices),
                row -> new Presence(
                        row.number(0),
                        row.number(1),
                        slices.get(row.integer(2) - 1),
                        row.number(3),
                        row.number(4),
                        row.number(5),
                        row.integer(6),
                        row.text(7)));
    }

    private List<Sheets> sheets(long organisation, List<LocalDate> slices) {
        return Rows.of(
                sliced("select programme_id, ", SHEETS, organisation, slices),
                row -> new Sheets(
                        row.number(0),
                        slices.get(row.integer(1) - 1),
                        row.number(2),
                        row.number(3),
                        row.number(4),
                        row.number(5)));
    }

    /** The number of a day's slice is how many slices have begun by then. */
    private Query sliced(String what, String from, long organisation, List<LocalDate> slices) {
        List<String> begun = new ArrayList<>();
        slices.forEach(since -> begun.add("(held_on >= '" + since + "')"));
        return query(what + String.join(" + ", begun) + from, organisation).setParameter(2, slices.get(0));
    }

    private List<Wave> waves(long organisation) {
        Query query = query(
                "select id, cohort_id, programme_id, questionnaire, questionnaire_version, moment, opens_on, responses"
                        + " from impact_wave where organisation_id = ? order by id",
                organisation);
        return Rows.of(
                query,
                row -> new Wave(
                        row.number(0),
                        row.number(1),
                        row.number(2),
                        row.text(3),
                        row.integer(4),
                        row.text(5),
                        Objects.requireNonNull(row.date(6)),
                        row.number(7)));
    }

    private List<Cycle> cycles(long organisation) {
        Map<Long, List<Change>> changes = new HashMap<>();
        Query query = query(
                "select cohort_id, outcome, pairs, pre_sum, pre_squares, post_sum, post_squares, change_sum,"
                        + " change_squares, changes from impact_change where organisation_id = ? and pairs > 0",
                organisation);
        Rows.of(query, row -> Map.entry(row.number(0), change(row)))
                .forEach(one -> changes.computeIfAbsent(one.getKey(), any -> new ArrayList<>())
                        .add(one.getValue()));
        return Rows.of(
                query(
                        "select cohort_id, programme_id, enrolled, attended from impact_cycle"
                                + " where organisation_id = ? order by cohort_id",
                        organisation),
                row -> new Cycle(
                        row.number(0),
                        row.number(1),
                        row.number(2),
                        row.number(3),
                        changes.getOrDefault(row.number(0), List.of())));
    }

    private static Change change(Rows row) {
        PairedMoments moments = PairedMoments.of(
                row.number(2),
                0,
                row.decimal(3),
                row.decimal(4),
                row.decimal(5),
                row.decimal(6),
                row.decimal(7),
                row.decimal(8),
                row.text(9));
        return new Change(row.text(1), moments);
    }

    private Map<Long, Map<String, Map<String, Long>>> answers(long organisation) {
        Map<Long, Map<String, Map<String, Long>>> answers = new HashMap<>();
        Query query = query(
                "select wave_id, question, answer, responses from impact_answer where organisation_id = ?",
                organisation);
        Rows.of(query, row -> {
            answers.computeIfAbsent(row.number(0), any -> new LinkedHashMap<>())
                    .computeIfAbsent(row.text(1), any -> new LinkedHashMap<>())
                    .put(row.text(2), row.number(3));
            return row;
        });
        return answers;
    }

    private List<Asked> questionnaires(long organisation, List<Wave> waves) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        for (Wave wave : waves) {
            asked.computeIfAbsent(
                    wave.questionnaire() + " " + wave.version(),
                    any -> catalogue.asked(organisation, wave.questionnaire(), wave.version()));
        }
        return List.copyOf(asked.values());
    }

    private Query query(String sql, long organisation) {
        return entities.everyone().createNativeQuery(sql).setParameter(1, organisation);
    }
}
