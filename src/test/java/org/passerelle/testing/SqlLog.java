package org.passerelle.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every statement that the database has run, as its own log tells: the query budget of a page is what {@link #during} gives
 * for opening it. Only for tests that run as a client; the portal works for nobody else meanwhile but for the jobs of
 * surveys, whose statements are left out.
 */
public final class SqlLog {

    /** Something that makes the portal work. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    private static final Pattern LINE = Pattern.compile(
            "^(?:\\d{6}\\s+[\\d:]+)?\\s+(\\d+)\\s(Query|Execute|Prepare|Connect|Init DB|Close stmt|Quit|Ping)\\s?(.*)$");
    private static final Pattern COUNTED = Pattern.compile("(?is)^\\s*(select|insert|update|delete|replace)\\b.*");
    /** The jobs look for waves that are due and batches that may leave; nothing else does. */
    private static final Pattern JOB = Pattern.compile(
            "(?is).*(group by wave_id\\) s on s\\.wave_id|closes_on < |from cohort_key k where not exists).*");

    private static Path file;

    private SqlLog() {}

    static void readFrom(Path log) {
        file = log;
    }

    /** The statements run while {@code action} runs: selects, inserts, updates, deletes; a batch is told row by row. */
    public static List<String> during(Action action) {
        long before = length();
        try {
            action.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return since(before);
    }

    /** The same, the rows of a batch told once: consecutive statements that differ in their values alone. */
    public static List<String> roundTrips(List<String> statements) {
        List<String> kinds = new ArrayList<>();
        for (String statement : statements) {
            String kind = statement
                    .replaceAll("'(?:[^'\\\\]|\\\\.|'')*'|\\b\\d[\\d.]*\\b|\\bNULL\\b", "?")
                    .strip();
            if (kinds.isEmpty() || !kinds.get(kinds.size() - 1).equals(kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static List<String> since(long position) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(log.length() - position)];
            log.seek(position);
            log.readFully(bytes);
            return statements(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> statements(String text) {
        return text.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .filter(line -> line.group(2).equals("Query") || line.group(2).equals("Execute"))
                .map(line -> line.group(3))
                .filter(sql ->
                        COUNTED.matcher(sql).matches() && !JOB.matcher(sql).matches())
                .toList();
    }

    private static long length() {
        return file.toFile().length();
    }
}
