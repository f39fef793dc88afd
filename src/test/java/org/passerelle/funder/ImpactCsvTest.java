package org.passerelle.funder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell of the file can be taken for a formula by a spreadsheet. */
class ImpactCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-"})
    void whatBeginsAsAFormulaIsText(String cell) {
        assertEquals("'" + cell, ImpactCsv.harmless(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "-0,6", "-3", "-1.5", "Écrans en famille", "moins de 11"})
    void numbersAndWordsStayAsTheyAre(String cell) {
        assertEquals(cell, ImpactCsv.harmless(cell));
    }

    @Test
    void aFormulaAfterALineBreakIsNone() {
        assertEquals("a\n=1", ImpactCsv.harmless("a\n=1"));
    }
}
