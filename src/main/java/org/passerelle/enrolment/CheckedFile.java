package org.passerelle.enrolment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.enrolment.ListTable.Line;
import org.passerelle.enrolment.ParticipantFile.Row;
import org.passerelle.shared.Message;

/**
 * A list of people held against itself and against the people already known: who is new, who is known and only has to
 * be enrolled, and what is refused and why. Pure.
 */
final class CheckedFile {

    /** A line that names somebody already known, who is to be enrolled. */
    record Known(int line, long participantId, String name) {}

    /** A line that is refused. */
    record Rejected(Line line, List<RejectedCell> problems) {}

    private final List<Row> fresh = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    /**
     * Holds the rows against each other and against {@code people}.
     *
     * @param enrol whether somebody already known is to be enrolled
     * @param alreadyIn the participants already in the cohort
     */
    CheckedFile(ParticipantFile file, Map<String, List<KnownPerson>> people, boolean enrol, Set<Long> alreadyIn) {
        String nameColumn = file.heading("lastName").isEmpty() ? file.heading("firstName") : file.heading("lastName");
        Map<String, List<Row>> earlier = new HashMap<>();
        for (Row row : file.rows()) {
            if (!row.isGood()) {
                rejected.add(new Rejected(row.line(), row.problems()));
                continue;
            }
            String key =
                    KnownPerson.key(row.details().firstName(), row.details().lastName());
            List<Row> namesakes = earlier.computeIfAbsent(key, any -> new ArrayList<>());
            Row same = namesakes.stream()
                    .filter(other -> asKnown(other).mayBe(row.details()))
                    .findFirst()
                    .orElse(null);
            if (same != null) {
                reject(row, nameColumn, "invalid.same-as-line", same.line().number());
                continue;
            }
            namesakes.add(row);
            holdAgainst(people.getOrDefault(key, List.of()), row, nameColumn, enrol, alreadyIn);
        }
    }

    private void holdAgainst(
            List<KnownPerson> namesakes, Row row, String nameColumn, boolean enrol, Set<Long> alreadyIn) {
        List<KnownPerson> candidates =
                namesakes.stream().filter(person -> person.mayBe(row.details())).toList();
        if (candidates.isEmpty()) {
            fresh.add(row);
        } else if (candidates.stream().anyMatch(person -> alreadyIn.contains(person.id()))) {
            reject(row, nameColumn, "invalid.already-enrolled", row.details().name());
        } else if (enrol && candidates.size() == 1 && candidates.get(0).surelyIs(row.details())) {
            known.add(new Known(
                    row.line().number(), candidates.get(0).id(), row.details().name()));
        } else {
            reject(
                    row,
                    nameColumn,
                    enrol ? "invalid.maybe-known" : "invalid.already-known",
                    row.details().name());
        }
    }

    private void reject(Row row, String column, String key, Object arg) {
        rejected.add(new Rejected(
                row.line(), List.of(new RejectedCell(row.line().number(), column, Message.of("enrolment", key, arg)))));
    }

    private static KnownPerson asKnown(Row row) {
        PersonalDetails details = row.details();
        return new KnownPerson(0, details.firstName(), details.lastName(), details.bornOn());
    }

    List<Row> fresh() {
        return List.copyOf(fresh);
    }

    List<Known> known() {
        return List.copyOf(known);
    }

    /** The refused lines in the order of the file. */
    List<Rejected> rejected() {
        return List.copyOf(rejected);
    }

    int accepted() {
        return fresh.size() + known.size();
    }

    List<RejectedCell> problems() {
        return rejected.stream().flatMap(line -> line.problems().stream()).toList();
    }
}
