package org.passerelle.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.passerelle.enrolment.ListTable.Line;
import org.passerelle.enrolment.PersonalDetailsCheck.Given;
import org.passerelle.shared.Message;
import org.passerelle.shared.Violation;
import org.passerelle.shared.Violations;

/**
 * A list of people understood: which column says what, and for each line a person or what is wrong with it. Pure: a
 * table and a date in, values out.
 */
final class ParticipantFile {

    /**
     * One line.
     *
     * @param details who it names; harmless values where a problem says that it cannot be read
     */
    record Row(Line line, PersonalDetails details, List<RejectedCell> problems) {

        boolean isGood() {
            return problems.isEmpty();
        }
    }

    private final ListTable table;
    private final Map<FileColumn, Integer> columns = new EnumMap<>(FileColumn.class);
    private final List<String> ignored = new ArrayList<>();
    private final LocalDate today;

    ParticipantFile(ListTable table, LocalDate today) {
        this.table = table;
        this.today = today;
        for (int i = 0; i < table.headings().size(); i++) {
            String heading = table.headings().get(i);
            FileColumn column = FileColumn.headed(heading).orElse(null);
            if (column == null || columns.containsKey(column)) {
                if (!heading.isEmpty()) {
                    ignored.add(heading);
                }
            } else {
                columns.put(column, i);
            }
        }
    }

    /** The headings that say nothing to us, and those said twice: their cells are not read. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** Every line in the order of the file. */
    List<Row> rows() {
        return table.lines().stream().map(this::row).toList();
    }

    /** The heading under which a field stands; empty where the file has no such column. */
    String heading(String field) {
        for (Map.Entry<FileColumn, Integer> column : columns.entrySet()) {
            boolean same = column.getKey().field().equals(field);
            boolean partOfName = column.getKey() == FileColumn.WHOLE_NAME
                    && (field.equals("firstName") || field.equals("lastName"))
                    && !columns.containsKey(FileColumn.FIRST_NAME);
            if (same || partOfName) {
                return table.headings().get(column.getValue());
            }
        }
        return "";
    }

    private Row row(Line line) {
        Violations violations = Violations.in("enrolment");
        PersonalDetails details = new PersonalDetailsCheck(violations, today).check(given(line));
        List<RejectedCell> problems = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Violation violation : violations.all()) {
            String heading = heading(violation.field());
            if (told.add(heading + violation.message())) {
                problems.add(new RejectedCell(line.number(), heading, violation.message()));
            }
        }
        addNumbersElsewhere(line, problems);
        return new Row(line, details, problems);
    }

    /** A national number is refused in a column that is not read, too: the author must know that it is there. */
    private void addNumbersElsewhere(Line line, List<RejectedCell> problems) {
        for (int i = 0; i < line.cells().size(); i++) {
            String heading = i < table.headings().size() ? table.headings().get(i) : "";
            boolean told =
                    problems.stream().anyMatch(problem -> problem.column().equals(heading));
            if (!told && NationalNumber.isIn(line.cell(i))) {
                problems.add(
                        new RejectedCell(line.number(), heading, Message.of("enrolment", "invalid.national-number")));
            }
        }
    }

    private Given given(Line line) {
        String firstName = cell(line, FileColumn.FIRST_NAME);
        String lastName = cell(line, FileColumn.LAST_NAME);
        String whole = cell(line, FileColumn.WHOLE_NAME);
        if (firstName.isEmpty() && lastName.isEmpty() && !whole.isEmpty()) {
            String[] parted = parted(whole);
            firstName = parted[0];
            lastName = parted[1];
        }
        return new Given(
                firstName,
                lastName,
                cell(line, FileColumn.BORN_ON),
                cell(line, FileColumn.SEX),
                cell(line, FileColumn.PHONE),
                cell(line, FileColumn.EMAIL),
                cell(line, FileColumn.COMMUNE));
    }

    private String cell(Line line, FileColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : line.cell(index);
    }

    /**
     * First and last name of «DUPONT Marie-Claude» or «Marie Dupont»: words in capitals are the last name; without any,
     * the order is that of the heading («Nom et prénom»: the last name is the first word).
     */
    private String[] parted(String whole) {
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (String word : whole.split(" ")) {
            boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            (capitals ? last : first).add(word);
        }
        if (first.isEmpty() || last.isEmpty()) {
            List<String> words = new ArrayList<>(List.of(whole.split(" ")));
            boolean lastNameFirst =
                    Words.folded(heading(FileColumn.WHOLE_NAME.field())).startsWith("nom");
            first = lastNameFirst ? words.subList(Math.min(1, words.size() - 1), words.size()) : words.subList(0, 1);
            last = lastNameFirst ? words.subList(0, words.size() > 1 ? 1 : 0) : words.subList(1, words.size());
        }
        return new String[] {String.join(" ", first), String.join(" ", last)};
    }
}
