package org.passerelle.enrolment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.ListTable.Line;
import org.passerelle.shared.Problem;

/** Reads the first visible sheet of an XLSX; dates become {@code yyyy-mm-dd}, numbers what one sees. */
final class WorkbookLines {

    /** A list of 5,000 people unpacks to less than a third of this; a file that unpacks to more is a trap. */
    private static final long MAX_UNPACKED = 32L * 1024 * 1024;

    private static final int MAX_ENTRIES = 1000;
    private static final int MAX_CELLS = 200;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final Pattern NOT_IN_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyYjJaA]");

    private WorkbookLines() {}

    static List<Line> of(byte[] content) {
        refuseUnlessWorkbook(content);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS)) {
            Sheet sheet = workbook.getSheets()
                    .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> ListFile.refused("invalid.file-empty"));
            try (Stream<Row> rows = sheet.openStream()) {
                return rows.map(WorkbookLines::line)
                        .filter(line -> !line.isBlank())
                        .limit(2L * ListFile.MAX_LINES)
                        .toList();
            }
        } catch (Problem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library answers a damaged workbook with whatever went wrong inside it.
            throw ListFile.refused("invalid.file-xlsx");
        }
    }

    /** Unpacks everything once, counting: a zip says nothing true about its sizes. */
    private static void refuseUnlessWorkbook(byte[] content) {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        // The same reader of zips as the library's own, so that both see the same parts.
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MAX_ENTRIES) {
                throw ListFile.refused("invalid.file-bomb");
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw ListFile.refused("invalid.file-xlsx");
            }
            for (ZipArchiveEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    unpacked += size(in, buffer, MAX_UNPACKED - unpacked);
                }
                if (unpacked > MAX_UNPACKED) {
                    throw ListFile.refused("invalid.file-bomb");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw ListFile.refused("invalid.file-xlsx");
        }
    }

    private static long size(InputStream in, byte[] buffer, long most) throws IOException {
        long size = 0;
        for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
            size += read;
        }
        return size;
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MAX_CELLS); i++) {
            cells.add(text(row.getCell(i)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell)
                    ? date(cell.asDate())
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    private static String date(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DAY_OR_YEAR
                        .matcher(NOT_IN_FORMAT.matcher(format).replaceAll(""))
                        .find();
    }
}
