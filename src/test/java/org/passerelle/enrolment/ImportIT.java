package org.passerelle.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.testing.HttpPortal;
import org.passerelle.testing.Stored;
import org.passerelle.testing.TestGroup;

/** Lists as social centres really keep them, by the API; and files that are none. */
@ArquillianTest
@RunAsClient
class ImportIT {

    private static final String IMPORT = "/api/v1/participants/import";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final HttpPortal coordinator = HttpPortal.signedInAs("coordination.pont");

    /** Nobody of these may be known from another test: each list has names of its own. */
    static byte[] real(String file, String person, String renamed, Charset charset) {
        return new String(ListFileTest.bytes(file), charset)
                .replaceAll("(?i)" + person, renamed)
                .getBytes(charset);
    }

    private HttpResponse<String> take(byte[] file, String query) {
        return coordinator.send("POST", IMPORT + query, BodyPublishers.ofByteArray(file), "application/octet-stream");
    }

    private JsonObject report(byte[] file, String query) {
        HttpResponse<String> answer = take(file, query);
        assertEquals(200, answer.statusCode(), answer.body());
        return HttpPortal.object(answer);
    }

    private static List<String> rejected(JsonObject report) {
        return report.getJsonArray("rejected").stream()
                .map(one -> one.asJsonObject())
                .map(one -> one.getInt("line") + " " + one.getString("column"))
                .toList();
    }

    private static long people() {
        return Stored.number("select count(*) from participant");
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aListInWindows1252IsLookedAtTakenCorrectedAndTakenAgain() {
        byte[] list = real("inscrits-windows-1252.csv", "aubry", "Aubrylot", WINDOWS);
        List<String> wrong =
                List.of("8 Né(e) le", "11 NOM", "12 Téléphone", "13 Courriel", "14 Prénom", "15 Observations");
        TestGroup group = TestGroup.of(coordinator, 3);
        long before = people();

        JsonObject look = report(list, "?dryRun=true&cohort=" + group.cohort());
        assertEquals(4, look.getInt("accepted"));
        assertEquals(6, look.getInt("rejectedLines"));
        assertEquals(wrong, rejected(look));
        assertEquals("[\"Observations\"]", look.get("ignoredColumns").toString());
        assertEquals(before, people(), "a look stores nothing");
        assertEquals(0, Stored.number("select count(*) from enrolment where cohort_id = ?", group.cohort()));

        JsonObject taken = report(list, "?cohort=" + group.cohort());
        assertEquals(wrong, rejected(taken));
        assertEquals(before + 4, people(), "the good lines alone");
        assertEquals(3, taken.getInt("confirmed"));
        assertEquals(1, taken.getInt("waiting"));
        assertEquals(
                "1948-03-05",
                Stored.text("select born_on from participant where first_name = 'Simone' and last_name = 'Aubrylot'"));
        assertEquals(
                0, Stored.number("select count(*) from participant where phone like '%341%' or commune like '%341%'"));

        HttpResponse<String> file = coordinator.get(taken.getString("rejectedFile"));
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertFalse(file.body().contains("341 123 45"), "the number is not given back");
        String corrected = file.body()
                .replace("31/02/1950", "28/02/1950")
                .replace(";12345;", ";06 00 00 00 05;")
                .replace("therese(arobase)", "therese@")
                .replace("Pottier;;", "Pottier;Lise;")
                .replace("n° " + NationalNumber.REMOVED, "sans numéro");
        JsonObject again = report(text(corrected), "?cohort=" + group.cohort());
        assertEquals(5, again.getInt("accepted"), again::toString);
        assertEquals(List.of("3 NOM"), rejected(again), "the double stays one");
        assertEquals(before + 9, people());
        assertEquals(6, again.getInt("waiting") + taken.getInt("waiting"));
    }

    @Test
    void otherWaysOfKeepingAList() {
        long before = people();
        assertEquals(3, report(ListFileTest.bytes("parents-utf8-bom.csv"), "").getInt("accepted"));
        assertEquals(
                2, report(ListFileTest.bytes("adherents-tabulations.tsv"), "").getInt("accepted"));
        assertEquals(before + 5, people());
        JsonObject known = report(ListFileTest.bytes("inscrits-utf16.txt"), "");
        assertEquals(0, known.getInt("accepted"), "the same two in UTF-16");
        assertEquals(List.of("2 Nom et prénom", "3 Nom et prénom"), rejected(known));
        assertEquals(before + 5, people());
        assertEquals("Łukasz", Stored.text("select first_name from participant where last_name = 'Wójcik'"));
    }

    @Test
    void somebodyKnownIsEnrolledAndNotAddedASecondTime() {
        String list =
                "Prénom;Nom;Date de naissance\nHéloïse;Connue;05/03/1950\nHeloise;CONNUE;5/3/50\nMaud;Incertaine;\n";
        report(text(list), "");
        long before = people();
        TestGroup group = TestGroup.of(coordinator, 9);
        JsonObject again = report(text(list), "?cohort=" + group.cohort());
        assertEquals(1, again.getInt("accepted"));
        assertEquals(
                "Héloïse Connue", again.getJsonArray("known").getJsonObject(0).getString("name"));
        assertEquals(List.of("3 Nom", "4 Nom"), rejected(again), "a double, and one who cannot be told for sure");
        assertEquals(before, people());
        assertEquals(1, Stored.number("select count(*) from enrolment where cohort_id = ?", group.cohort()));
        assertEquals(0, report(text(list), "?cohort=" + group.cohort()).getInt("accepted"), "she is in already");
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNoListIsRefusedWithOneSentence(String what, byte[] file, String sentence) {
        long before = people();
        for (String query : List.of("", "?dryRun=true")) {
            HttpResponse<String> answer = take(file, query);
            assertEquals(422, answer.statusCode(), what + " " + answer.body());
            JsonObject problem = HttpPortal.object(answer);
            assertTrue(problem.getString("detail").startsWith(sentence), what + ": " + problem.getString("detail"));
            assertEquals(1, problem.getJsonArray("violations").size());
            assertEquals(
                    "file", problem.getJsonArray("violations").getJsonObject(0).getString("field"));
        }
        assertEquals(before, people());
    }

    static Stream<Arguments> whatIsNoListIsRefusedWithOneSentence() {
        byte[] workbook = workbook(sheet -> sheet.value(0, 0, "Prénom"));
        byte[] half = java.util.Arrays.copyOf(workbook, workbook.length / 2);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        return Stream.of(
                Arguments.of("nothing", new byte[0], "Ce fichier est vide."),
                Arguments.of("blank lines", text("\n;;;\n \n"), "Ce fichier est vide."),
                Arguments.of("headings alone", text("Nom;Prénom\n"), "Ce fichier n’a que des titres de colonnes"),
                Arguments.of("no headings", text("Simone;Aubry\n"), "Aucune colonne de prénoms n’a été trouvée."),
                Arguments.of("a picture", picture, "Ce fichier n’est pas une liste."),
                Arguments.of(
                        "a PDF",
                        "%PDF-1.7\0\1".getBytes(StandardCharsets.ISO_8859_1),
                        "Ce fichier n’est pas une liste."),
                Arguments.of(
                        "an XLSX that is none",
                        text("PK\3\4 not a zip at all"),
                        "Ce fichier n’est pas un classeur XLSX"),
                Arguments.of("half an XLSX", half, "Ce fichier n’est pas un classeur XLSX"),
                Arguments.of(
                        "a DOCX", zip("word/document.xml", "<w:document/>"), "Ce fichier n’est pas un classeur XLSX"),
                Arguments.of(
                        "a hollow XLSX",
                        zip("xl/workbook.xml", "<workbook/>"),
                        "Ce fichier n’est pas un classeur XLSX"),
                Arguments.of("an open quote", text("Prénom;Nom\n\"Ada;Open\n"), "Ce fichier CSV ne peut pas être lu"),
                Arguments.of("an empty workbook", workbook(sheet -> {}), "Ce fichier est vide."));
    }

    @Test
    void formulasAndMacrosAreNeverRunAndGoOutHarmless() throws IOException {
        byte[] formulas = workbook(sheet -> {
            Stream.of("Prénom", "Nom", "Téléphone").forEach(new Consumer<>() {
                private int column;

                @Override
                public void accept(String heading) {
                    sheet.value(0, column++, heading);
                }
            });
            sheet.value(1, 0, "=HYPERLINK(\"http://evil.example\")");
            sheet.value(1, 1, "Formulette");
            sheet.value(1, 2, "+cmd|' /C calc'!A0");
            sheet.value(2, 0, "Odile");
            sheet.formula(2, 1, "CONCATENATE(\"a\",\"b\")");
            sheet.value(3, 0, "Ninon");
            sheet.value(3, 1, "Macrotte");
        });
        JsonObject report = report(withMacro(formulas), "");
        assertEquals(List.of("2 Téléphone"), rejected(report), report::toString);
        String file = coordinator.get(report.getString("rejectedFile")).body();
        assertTrue(file.contains("'=HYPERLINK"), file);
        assertTrue(file.contains("'+cmd|"), file);
        assertEquals("Ninon", Stored.text("select first_name from participant where last_name = 'Macrotte'"));
    }

    @Test
    void fiveThousandLinesAreTakenAndOneMoreIsNot() {
        long before = people();
        String five = list(5000);
        JsonObject report = report(text(five), "");
        assertEquals(5000, report.getInt("accepted"));
        assertEquals(before + 5000, people());
        HttpResponse<String> more = take(text(list(5001)), "");
        assertEquals(413, more.statusCode(), more.body());
        assertEquals(before + 5000, people());
        assertEquals(0, report(text(five), "").getInt("accepted"), "all known now");
        Stored.change("delete from participant where last_name like 'Foule%'");
        Stored.change("delete from import_draft");
    }

    private static String list(int lines) {
        return "Prénom;Nom;Date de naissance\n"
                + IntStream.range(0, lines)
                        .mapToObj(i -> "Ève;Foule" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26)
                                + (char) ('a' + i / 676) + ";05/03/1950\n")
                        .collect(java.util.stream.Collectors.joining());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"2 55 08 14 168 025 38", "255081416802538", "2550814168025", "1-61-02-99-341-123"})
    void aNationalInsuranceNumberIsRefusedAndStoredNowhere(String number) {
        String file = "Prénom;Nom;Note\nAda " + number + ";Numérotée;\nBéa;Numérotée;voir " + number + "\n";
        JsonObject report = report(text(file), "");
        assertEquals(0, report.getInt("accepted"));
        assertEquals(List.of("2 Prénom", "3 Note"), rejected(report));
        String kept = Stored.text(
                "select coalesce(concat(coalesce(content, ''), rejected), '') from import_draft order by id desc limit 1");
        String digits = number.replaceAll("\\D", "").substring(0, 13);
        assertFalse(kept.replaceAll("\\D", "").contains(digits), kept);
        HttpResponse<String> one = coordinator.json("POST", "/api/v1/participants", """
                {"firstName":"Ada","commune":"%s"}""".formatted(number));
        assertEquals(422, one.statusCode());
    }

    @Test
    void nobodyElseFetchesTheRejectedLines() {
        JsonObject report = report(text("Prénom;naissance\nAda;hier\n"), "");
        String file = report.getString("rejectedFile");
        assertEquals(200, coordinator.get(file).statusCode());
        assertEquals(404, HttpPortal.signedInAs("coordination").get(file).statusCode());
        assertEquals(401, HttpPortal.visitor().get(file).statusCode());
        Stored.change("update import_draft set expires_at = utc_timestamp() - interval 1 minute");
        assertEquals(404, coordinator.get(file).statusCode(), "a day later");
    }

    @Test
    void aCohortThatIsNoneTakesNobody() {
        long before = people();
        for (String cohort : List.of("1", "x", "-1")) {
            assertEquals(
                    404,
                    take(text("Prénom\nPersonnelle\n"), "?cohort=" + cohort).statusCode());
        }
        HttpResponse<String> nothing = coordinator.upload(IMPORT, Map.of(), "other", "a.csv", text("Prénom\nAda\n"));
        assertEquals(422, nothing.statusCode(), nothing.body());
        assertEquals(before, people());
    }

    static byte[] workbook(Consumer<Worksheet> filler) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Passerelle", "1.0")) {
            filler.accept(workbook.newWorksheet("Inscrits"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text(content));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** The same workbook with a part that an office program would run. */
    private static byte[] withMacro(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = Files.write(Files.createTempFile("passerelle", ".xlsx"), workbook);
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.getInputStream(entry).readAllBytes());
            }
            zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
            zip.write(text("Sub AutoOpen()"));
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }
}
