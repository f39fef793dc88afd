package org.passerelle.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Native SQL passes by the filter of organisations, so every statement is looked at here, as the compiler left it in the
 * class files: it names the organisation itself, or stands in {@link #WITHOUT_ORGANISATION} with the reason why not; and it
 * reads the tables of its own feature and of those that the feature may use.
 */
class SqlOwnershipTest {

    /** Beginning of a statement → why it need not name the organisation. */
    private static final Map<String, String> WITHOUT_ORGANISATION = Map.ofEntries(
            Map.entry("select w.id, w.organisation_id, w.cohort_id, w.open_code", "the link is the permission"),
            Map.entry("select id, wave_id, enrolment_id, answered from invitation where token_hash", "so is the token"),
            Map.entry("insert ignore into survey_submission", "belongs to a wave found by its link"),
            Map.entry(
                    "select id, organisation_id, cohort_id, moment, questionnaire, questionnaire_version, state"
                            + " from wave where state = 'OPEN' and closes_on",
                    "the nightly job works for every organisation"),
            Map.entry("select 0, k.organisation_id", "the nightly job works for every organisation"),
            Map.entry("select w.id, w.organisation_id, w.cohort_id, w.moment", "the job works for every organisation"),
            Map.entry("select g.id, g.title", "a funder reads the grants that name her, across organisations"),
            Map.entry("delete from import_draft where expires_at", "what has expired goes, whoever it belonged to"));

    private static final Path MIGRATIONS = Path.of("db/migration");
    private static final Path CLASSES = Path.of("target/classes/org/passerelle");
    private static final Pattern STATEMENT = Pattern.compile(
            "^\\s*(select|insert|update|delete|replace)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z][a-z0-9_]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CREATED =
            Pattern.compile("create (?:or replace )?(?:table|view) (?:if not exists )?(\\w+)");
    private static final Pattern MIGRATION = Pattern.compile("[VR][0-9_]*__([a-z]+)_.*\\.sql");

    private record Statement(String feature, String className, String sql) {}

    @Test
    void everyStatementNamesTheOrganisation() throws IOException {
        Set<String> ofOrganisations = tables(true).keySet();
        Set<String> unused = new TreeSet<>(WITHOUT_ORGANISATION.keySet());
        List<String> unconfined = new ArrayList<>();
        for (Statement statement : statements()) {
            boolean touches = named(statement.sql()).stream().anyMatch(ofOrganisations::contains);
            if (!touches || confined(statement.sql())) {
                continue;
            }
            List<String> reasons = WITHOUT_ORGANISATION.keySet().stream()
                    .filter(start -> statement.sql().startsWith(start))
                    .toList();
            unused.removeAll(reasons);
            if (reasons.isEmpty()) {
                unconfined.add(statement.className() + ": " + statement.sql());
            }
        }
        assertEquals(List.of(), unconfined);
        assertEquals(Set.of(), unused, "exceptions that no statement needs any more");
    }

    /** The organisation is compared, or written as a value. */
    private static boolean confined(String sql) {
        return sql.matches("(?s).*organisation_id\\s*=\\s*\\?.*")
                || sql.matches("(?s)insert[^(]*\\([^)]*organisation_id[^)]*\\).*");
    }

    @Test
    void everyTableIsReadByItsFeatureOrOneThatMayUseIt() throws IOException {
        Map<String, String> owners = tables(false);
        List<String> trespassing = new ArrayList<>();
        for (Statement statement : statements()) {
            for (String table : named(statement.sql())) {
                String owner = owners.get(table);
                boolean mayRead = owner == null
                        || owner.equals(statement.feature())
                        || DependencyTest.MAY_USE.get(statement.feature()).contains(owner);
                boolean writes = owner != null && !owner.equals(statement.feature()) && writes(statement.sql(), table);
                if (!mayRead || writes) {
                    trespassing.add(statement.className() + " (" + table + " of " + owner + "): " + statement.sql());
                }
            }
        }
        assertEquals(List.of(), trespassing);
    }

    private static boolean writes(String sql, String table) {
        return sql.matches("(?is)\\s*(insert[^(]*into|update|delete\\s+from)\\s+" + table + "\\b.*");
    }

    @Test
    void statementsAreFound() throws IOException {
        assertTrue(statements().size() > 25, "only " + statements().size() + " statements were read");
        assertTrue(tables(true).size() > 12, "only " + tables(true).keySet() + " belong to organisations");
    }

    private static Set<String> named(String sql) {
        Set<String> tables = new TreeSet<>();
        Matcher names = TABLE.matcher(sql);
        while (names.find()) {
            tables.add(names.group(1));
        }
        return tables;
    }

    /** Table or view → the feature whose migration makes it. */
    private static Map<String, String> tables(boolean onlyOfOrganisations) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                Matcher name = MIGRATION.matcher(file.getFileName().toString());
                assertTrue(name.matches(), file + " is not named timestamp, feature, verb");
                String[] parts = Files.readString(file).split("(?=create (?:or replace )?(?:table|view) )");
                for (String part : parts) {
                    Matcher created = CREATED.matcher(part);
                    if (created.lookingAt() && (!onlyOfOrganisations || part.contains("organisation_id "))) {
                        tables.put(created.group(1), name.group(1));
                    }
                }
            }
        }
        tables.remove("account");
        return tables;
    }

    private static List<Statement> statements() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.startsWith(CLASSES.resolve("launcher")))
                    .flatMap(file -> constants(file).stream()
                            .filter(text -> STATEMENT.matcher(text).matches() && !isJpql(text))
                            .map(text -> new Statement(
                                    CLASSES.relativize(file).getName(0).toString(),
                                    file.getFileName().toString(),
                                    text.strip())))
                    .toList();
        }
    }

    /** JPQL goes through the filter; it names entities, which begin with a capital. */
    private static boolean isJpql(String text) {
        return Pattern.compile("\\b(?:from|join|update)\\s+[A-Z]").matcher(text).find()
                || text.startsWith("select new ");
    }

    /** The string constants of a class file: strings that are put together of constants are whole there. */
    private static List<String> constants(Path classFile) {
        List<String> texts = new ArrayList<>();
        try (InputStream file = Files.newInputStream(classFile);
                DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(file))) {
            in.readInt();
            in.readUnsignedShort();
            in.readUnsignedShort();
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(in.readUTF());
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> throw new IOException("unknown constant " + tag + " in " + classFile);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
