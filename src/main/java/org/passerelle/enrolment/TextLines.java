package org.passerelle.enrolment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.enrolment.ListTable.Line;

/**
 * Reads CSV whose author chose neither character set nor separator knowingly: UTF-8 with or without mark, UTF-16 with
 * mark, else Windows-1252; semicolon, comma or tab, whichever makes the headings understood.
 */
final class TextLines {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final int TRIED_LINES = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextLines() {}

    static List<Line> of(byte[] content) {
        String text = decoded(content);
        if (text.indexOf('\0') >= 0) {
            throw ListFile.refused("invalid.file-kind");
        }
        char separator = SEPARATORS.stream()
                .max(Comparator.comparingInt(candidate -> understood(text, candidate)))
                .orElse(';');
        if (endsWithinQuotes(text, separator)) {
            throw ListFile.refused("invalid.file-csv");
        }
        try (Stream<CsvRecord> records = parsed(text, separator)) {
            // One more than is taken: enough to know that there are too many.
            return records.limit(2L * ListFile.MAX_LINES).map(TextLines::line).toList();
        } catch (CsvParseException | UncheckedIOException e) {
            throw ListFile.refused("invalid.file-csv");
        }
    }

    private static int understood(String text, char separator) {
        try (Stream<CsvRecord> records = parsed(text, separator)) {
            return records.limit(TRIED_LINES)
                    .map(TextLines::line)
                    .mapToInt(ListFile::headingsIn)
                    .max()
                    .orElse(0);
        } catch (CsvParseException | UncheckedIOException e) {
            return 0;
        }
    }

    /** True where a quotation mark was never closed: all that follows it would be taken for one name. */
    private static boolean endsWithinQuotes(String text, char separator) {
        boolean quoted = false;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                quoted = c != '"';
                atStart = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            } else if (c == '"' && atStart) {
                quoted = true;
            } else if (c == separator || c == '\n' || c == '\r') {
                atStart = true;
            } else if (!Character.isWhitespace(c)) {
                atStart = false;
            }
        }
        return quoted;
    }

    private static Stream<CsvRecord> parsed(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text)
                .stream();
    }

    private static Line line(CsvRecord csv) {
        return new Line(Math.toIntExact(csv.getStartingLineNumber()), csv.getFields());
    }

    private static String decoded(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
