package org.passerelle.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.enrolment.ParticipantFile.Row;
import org.passerelle.shared.Problem;

/** Files as social centres really keep them, and files that are none. */
class ListFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aWindows1252ListUnderATitleIsUnderstoodLineByLine() {
        ParticipantFile file = understood("inscrits-windows-1252.csv");
        assertEquals(List.of("Observations"), file.ignored());
        List<Row> rows = file.rows();
        assertEquals(
                List.of("Simone AUBRY", "Yvette Caron", "Fatima Haddad", "Odette Larivière", "SIMONE Aubry"),
                rows.stream()
                        .filter(Row::isGood)
                        .map(row -> row.details().name())
                        .toList());
        PersonalDetails simone = rows.get(0).details();
        assertEquals(
                new PersonalDetails(
                        "Simone",
                        "AUBRY",
                        LocalDate.of(1948, 3, 5),
                        Sex.FEMALE,
                        "06 12 34 56 78",
                        "simone.aubry@exemple.fr",
                        "Évreux"),
                simone);
        assertEquals(LocalDate.of(1952, 9, 1), rows.get(1).details().bornOn());
        assertEquals("06 00 00 00 02", rows.get(3).details().phone());
        assertEquals(
                List.of(
                        "8 Né(e) le enrolment:invalid.born-on",
                        "12 Téléphone enrolment:invalid.phone",
                        "13 Courriel enrolment:invalid.email",
                        "14 Prénom platform:invalid.required",
                        "15 Observations enrolment:invalid.national-number"),
                rows.stream()
                        .flatMap(row -> row.problems().stream())
                        .map(cell -> cell.line() + " " + cell.column() + " " + cell.message())
                        .toList());
    }

    @Test
    void aUtf8ListWithMarkCommasAndQuotesIsUnderstood() {
        List<Row> rows = understood("parents-utf8-bom.csv").rows();
        assertTrue(rows.stream().allMatch(Row::isGood), rows::toString);
        assertEquals("Zoé D'Angelo, épouse Müller", rows.get(0).details().name());
        assertEquals("Saint-Étienne", rows.get(0).details().commune());
        assertEquals("+48600100200", rows.get(1).details().phone());
        assertEquals("Anne Marie Bœuf", rows.get(2).details().name());
        assertEquals(
                List.of(2, 3, 4), rows.stream().map(row -> row.line().number()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"adherents-tabulations.tsv", "inscrits-utf16.txt"})
    void oneColumnForTheWholeNameIsPartedAndALostZeroPutBack(String name) {
        ParticipantFile file = understood(name);
        assertEquals(List.of("N° adhérent"), file.ignored());
        PersonalDetails marie = file.rows().get(0).details();
        assertEquals("Marie Claire", marie.firstName());
        assertEquals("DUPONT-MARTIN", marie.lastName());
        assertEquals("06 12 34 56 78", marie.phone());
        assertEquals("Jean Petit", file.rows().get(1).details().name());
        assertEquals(LocalDate.of(1949, 2, 2), file.rows().get(1).details().bornOn());
    }

    @Test
    void aWorkbookGivesItsDatesAndNumbersAsOneSeesThem() throws IOException {
        byte[] content = workbook(sheet -> {
            sheet.value(0, 0, "Groupe du jeudi");
            heading(sheet, 2, "Nom", "Prénom", "Date de naissance", "Portable", "Remarque");
            sheet.value(3, 0, "Roussel");
            sheet.value(3, 1, "Paulette");
            sheet.value(3, 2, LocalDateTime.of(1946, 5, 17, 0, 0));
            sheet.style(3, 2).format("dd/mm/yyyy").set();
            sheet.value(3, 3, 612345678);
            sheet.value(5, 0, "Quentin");
            sheet.value(5, 1, "Jeanne");
            sheet.value(5, 2, "30/02/1946");
            sheet.value(5, 4, 1.5);
        });
        ParticipantFile file = new ParticipantFile(ListFile.read(content), TODAY);
        assertEquals(List.of("Remarque"), file.ignored());
        PersonalDetails paulette = file.rows().get(0).details();
        assertEquals(LocalDate.of(1946, 5, 17), paulette.bornOn());
        assertEquals("06 12 34 56 78", paulette.phone());
        assertEquals(4, file.rows().get(0).line().number());
        RejectedCell wrong = file.rows().get(1).problems().get(0);
        assertEquals(6, wrong.line());
        assertEquals("Date de naissance", wrong.column());
    }

    @Test
    void noNationalInsuranceNumberLeavesTheReader() {
        ListTable table = ListFile.read(bytes("inscrits-windows-1252.csv"));
        assertTrue(
                table.lines().stream().flatMap(line -> line.cells().stream()).noneMatch(cell -> cell.contains("341")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 55 08 14 168 025 38",
                "255081416802538",
                "2550814168025",
                "1-61-02-99-341-123",
                "né 1 61 02 2A 341 123 45 ok"
            })
    void aNationalInsuranceNumberIsSeenHoweverItIsWritten(String text) {
        assertTrue(NationalNumber.isIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "+49 1512 3456789",
                "0033 6 12 34 56 78",
                "05/03/1948",
                "06 12 34 56 78 / 01 02 03 04 05"
            })
    void aTelephoneOrADateIsNoNationalInsuranceNumber(String text) {
        assertTrue(!NationalNumber.isIn(text));
    }

    @Test
    void whatIsNoListIsRefusedWithOneSentence() throws IOException {
        assertRefused("invalid.file-empty", new byte[0]);
        assertRefused("invalid.file-empty", " \r\n;;;\r\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("invalid.file-only-headings", "Nom;Prénom\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("invalid.file-headings", "Simone;Aubry\nYvette;Caron\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("invalid.file-kind", new byte[] {'%', 'P', 'D', 'F', 0, 1, 2, (byte) 0xFF});
        assertRefused("invalid.file-xlsx", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
        assertRefused("invalid.file-xlsx", zip("xl/workbook.xml", "<nothing/>"));
        assertRefused("invalid.file-xlsx", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
        assertRefused("invalid.file-xls", compound("Workbook"));
        assertRefused("invalid.file-encrypted", compound("EncryptedPackage"));
    }

    @Test
    void whatUnpacksToFarTooMuchIsRefusedBeforeItIsRead() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        assertTrue(bomb.size() < ListFile.MAX_BYTES);
        assertRefused("invalid.file-bomb", bomb.toByteArray());
    }

    @Test
    void aWorkbookThatNamesAnEntityOfADocumentIsRefusedOrReadWithoutIt() throws IOException {
        byte[] content = zip(
                "xl/workbook.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook><sheets>&a;</sheets></workbook>");
        assertThrows(Problem.class, () -> ListFile.read(content));
    }

    @Test
    void tooLargeAndTooLongAreRefusedAsTooLarge() {
        Problem large = assertThrows(Problem.class, () -> ListFile.read(new byte[ListFile.MAX_BYTES + 1]));
        assertEquals(Problem.Kind.TOO_LARGE, large.kind());
        StringBuilder list = new StringBuilder("Prénom\n");
        for (int i = 0; i <= ListFile.MAX_LINES; i++) {
            list.append("Ève").append(i).append('\n');
        }
        byte[] tooLong = list.toString().getBytes(StandardCharsets.UTF_8);
        assertEquals(
                Problem.Kind.TOO_LARGE,
                assertThrows(Problem.class, () -> ListFile.read(tooLong)).kind());
    }

    @Test
    void rejectedLinesComeBackHarmlessAndCanBeReadAgain() {
        ListTable table = ListFile.read("Prénom;Téléphone;Note\n=cmd|x;+33 6 99;-1\n".getBytes(StandardCharsets.UTF_8));
        String file = RejectedFile.write(
                table.headings(), table.lines(), List.of("Téléphone : « +33 6 99 »"), "Motif du refus");
        assertEquals(
                "\uFEFFPrénom;Téléphone;Note;Motif du refus\r\n'=cmd|x;'+33 6 99;'-1;Téléphone : « +33 6 99 »\r\n",
                file);
        ListTable again = ListFile.read(file.getBytes(StandardCharsets.UTF_8));
        assertEquals("=cmd|x", again.lines().get(0).cell(0));
        assertEquals(List.of("Note"), new ParticipantFile(again, TODAY).ignored());
        String twice = RejectedFile.write(again.headings(), again.lines(), List.of("encore"), "Motif du refus");
        assertTrue(twice.endsWith("'=cmd|x;'+33 6 99;'-1;encore\r\n"), twice);
    }

    static byte[] bytes(String name) {
        try (InputStream in = ListFileTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ParticipantFile understood(String name) {
        return new ParticipantFile(ListFile.read(bytes(name)), TODAY);
    }

    private static void assertRefused(String key, byte[] content) {
        Problem problem = assertThrows(Problem.class, () -> ListFile.read(content));
        assertEquals(Problem.Kind.INVALID, problem.kind());
        assertEquals("enrolment:" + key, problem.violations().get(0).message().toString());
        assertEquals("file", problem.violations().get(0).field());
    }

    private interface Filler {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(Filler filler) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Passerelle", "1.0")) {
            filler.fill(workbook.newWorksheet("Inscrits"));
        }
        return out.toByteArray();
    }

    private static void heading(Worksheet sheet, int row, String... headings) {
        for (int i = 0; i < headings.length; i++) {
            sheet.value(row, i, headings[i]);
        }
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] compound(String stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        out.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        return out.toByteArray();
    }
}
