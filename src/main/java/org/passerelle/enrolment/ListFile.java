package org.passerelle.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.passerelle.enrolment.ListTable.Line;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Problem.Kind;
import org.passerelle.shared.Violation;

/**
 * Reads a list of people from the bytes of a CSV or XLSX file. Pure: nothing is stored, nobody is asked.
 *
 * <p>Whatever cannot be read is refused with one sentence: too large is 413, all else 422 at the field {@code file}.
 */
public final class ListFile {

    /** The largest file that is read. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** The longest list that is read. */
    public static final int MAX_LINES = 5000;

    /** Above the headings there may be a title and the name of the centre, not more. */
    private static final int HEADINGS_WITHIN = 15;

    private ListFile() {}

    /** The list in the file. */
    static ListTable read(byte[] content) {
        if (content.length == 0) {
            throw refused("invalid.file-empty");
        }
        if (content.length > MAX_BYTES) {
            throw tooLarge();
        }
        List<Line> lines = FileKind.of(content).lines(content).stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            throw refused("invalid.file-empty");
        }
        int at = headingsAt(lines).orElseThrow(() -> refused("invalid.file-headings"));
        List<Line> people = lines.subList(at + 1, lines.size());
        if (people.isEmpty()) {
            throw refused("invalid.file-only-headings");
        }
        if (people.size() > MAX_LINES) {
            throw new Problem(Kind.TOO_LARGE, Message.of("enrolment", "invalid.file-lines", MAX_LINES));
        }
        return new ListTable(
                lines.get(at).cells().stream().map(ListFile::cleaned).toList(),
                people.stream().map(ListFile::cleaned).toList());
    }

    /** The refusal of a file that is larger than {@link #MAX_BYTES}. */
    public static Problem tooLarge() {
        return new Problem(Kind.TOO_LARGE, Message.of("enrolment", "invalid.file-large", MAX_BYTES / 1024 / 1024));
    }

    static Problem refused(String key, Object... args) {
        Violation violation = Violation.of("file", "enrolment", key, args);
        return new Problem(Kind.INVALID, violation.message(), List.of(violation));
    }

    /** How many of the cells are headings that are understood, if one of them is a name. */
    static int headingsIn(Line line) {
        List<FileColumn> known = line.cells().stream()
                .flatMap(cell -> FileColumn.headed(cell).stream())
                .toList();
        return known.contains(FileColumn.FIRST_NAME) || known.contains(FileColumn.WHOLE_NAME) ? known.size() : 0;
    }

    private static Optional<Integer> headingsAt(List<Line> lines) {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, lines.size()); i++) {
            if (headingsIn(lines.get(i)) > 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Line cleaned(Line line) {
        List<String> cells =
                new ArrayList<>(line.cells().stream().map(ListFile::cleaned).toList());
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return new Line(line.number(), cells);
    }

    private static String cleaned(String cell) {
        String text = Words.tidied(NationalNumber.removedFrom(cell));
        // What our own file of rejected lines puts before a formula is not part of what it holds.
        return text.length() > 1 && text.charAt(0) == '\'' && RejectedFile.looksLikeFormula(text.substring(1))
                ? text.substring(1)
                : text;
    }
}
