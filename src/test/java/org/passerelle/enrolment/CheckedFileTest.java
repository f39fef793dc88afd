package org.passerelle.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is new, who is known, who stands in the list twice. */
class CheckedFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final KnownPerson SIMONE = new KnownPerson(7, "Simone", "Aubry", LocalDate.of(1948, 3, 5));
    private static final KnownPerson YVETTE = new KnownPerson(8, "Yvette", "Caron", null);

    @Test
    void theSamePersonTwiceIsTakenOnce() {
        CheckedFile checked =
                check("Aubry;Simone;05/03/1948\nAUBRY;simone;\nAubry;Simone;06/03/1948\n", false, Set.of());
        assertEquals(
                List.of(2, 4),
                checked.fresh().stream().map(row -> row.line().number()).toList());
        assertEquals(List.of("3 Nom enrolment:invalid.same-as-line"), problems(checked));
    }

    @Test
    void withoutACohortSomebodyKnownIsRefused() {
        CheckedFile checked = check("Aubry;Simone;05/03/1948\n", false, Set.of(), SIMONE);
        assertEquals(List.of("2 Nom enrolment:invalid.already-known"), problems(checked));
    }

    @Test
    void withACohortSomebodySurelyKnownIsEnrolledAndNotCopied() {
        CheckedFile checked = check("Aubry;Simone;05/03/1948\n", true, Set.of(), SIMONE);
        assertEquals(List.of(), checked.fresh());
        assertEquals(List.of(new CheckedFile.Known(2, 7, "Simone Aubry")), checked.known());
    }

    @Test
    void withACohortSomebodyPerhapsKnownIsLeftToAPerson() {
        CheckedFile checked = check("Caron;Yvette;01/09/1952\n", true, Set.of(), YVETTE);
        assertEquals(List.of("2 Nom enrolment:invalid.maybe-known"), problems(checked));
    }

    @Test
    void somebodyInTheCohortIsRefused() {
        CheckedFile checked = check("Aubry;Simone;05/03/1948\n", true, Set.of(7L), SIMONE);
        assertEquals(List.of("2 Nom enrolment:invalid.already-enrolled"), problems(checked));
    }

    @Test
    void aNamesakeBornOnAnotherDayIsSomebodyElse() {
        assertEquals(
                1,
                check("Aubry;Simone;05/03/1950\n", true, Set.of(), SIMONE)
                        .fresh()
                        .size());
    }

    private static CheckedFile check(String lines, boolean enrol, Set<Long> alreadyIn, KnownPerson... people) {
        byte[] content = ("Nom;Prénom;Naissance\n" + lines).getBytes(StandardCharsets.UTF_8);
        Map<String, List<KnownPerson>> byKey = Stream.of(people).collect(Collectors.groupingBy(KnownPerson::key));
        return new CheckedFile(new ParticipantFile(ListFile.read(content), TODAY), byKey, enrol, alreadyIn);
    }

    private static List<String> problems(CheckedFile checked) {
        return checked.problems().stream()
                .map(cell -> cell.line() + " " + cell.column() + " " + cell.message())
                .toList();
    }
}
