package org.passerelle.enrolment;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.enrolment.ListTable.Line;

/**
 * Writes the lines that were not taken as a file to correct and import again: the same columns and one more that says
 * why. For French spreadsheets: semicolons, UTF-8 with mark; nothing in it can run as a formula.
 */
final class RejectedFile {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private RejectedFile() {}

    /**
     * The file as text.
     *
     * @param reasons the sentence for each line
     */
    static String write(List<String> headings, List<Line> lines, List<String> reasons, String reasonHeading) {
        int width = Math.max(
                headings.size(),
                lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0));
        int reasonAt = reasonColumn(headings);
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(row(new Line(0, headings), width, reasonAt, reasonHeading));
            for (int i = 0; i < lines.size(); i++) {
                csv.writeRecord(row(lines.get(i), width, reasonAt, reasons.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** True for a text that a spreadsheet might run. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static List<String> row(Line line, int width, int reasonAt, String reason) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            if (i != reasonAt) {
                String cell = line.cell(i);
                cells.add(looksLikeFormula(cell) ? "'" + cell : cell);
            }
        }
        cells.add(reason);
        return cells;
    }

    /** Where an earlier refusal of the same lines is written; -1 where there is none. */
    private static int reasonColumn(List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            if (FileColumn.headed(headings.get(i)).orElse(null) == FileColumn.REASON) {
                return i;
            }
        }
        return -1;
    }
}
