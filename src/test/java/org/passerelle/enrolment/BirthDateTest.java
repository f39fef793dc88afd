package org.passerelle.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "05/03/1948, 1948-03-05",
        "5.3.48, 1948-03-05",
        "1948-03-05, 1948-03-05",
        "1948-03-05T00:00:00, 1948-03-05",
        "29/02/2000, 2000-02-29",
        "1/1/21, 2021-01-01",
        "1/1/22, 1922-01-01",
        "1/1/26, 1926-01-01",
    })
    void aDateIsReadAsItIsMeant(String text, LocalDate meant) {
        assertEquals(meant, BirthDate.parse(text, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1948", "31/02/1950", "5/13/1950", "24/11/2026", "01/01/1900", "x", "1/1/1", "0/0/0"})
    void whatCannotBeIsNoDate(String text) {
        assertNull(BirthDate.parse(text, TODAY));
    }

    @Property
    void everyDateComesBack(@ForAll @IntRange(min = 0, max = 43_000) int daysAgo) {
        LocalDate date = TODAY.minusDays(daysAgo);
        assertEquals(date, BirthDate.parse(date.toString(), TODAY));
        assertEquals(
                date, BirthDate.parse(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(date), TODAY));
    }

    @Property
    void twoDigitsOfYearNeverMeanABabyNorTheFuture(@ForAll @IntRange(min = 0, max = 99) int year) {
        LocalDate date = BirthDate.parse("1/6/%02d".formatted(year), TODAY);
        int age = TODAY.getYear() - date.getYear();
        assertEquals(year, date.getYear() % 100);
        assertEquals(true, age >= 5 && age <= 104, date::toString);
    }
}
