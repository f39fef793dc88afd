package org.passerelle.enrolment;

import java.util.List;

/**
 * A list as a file holds it, before anything is understood: the line of headings and the lines under it that are not
 * blank. No national insurance number is in it: {@link NationalNumber#REMOVED} stands in its place.
 */
record ListTable(List<String> headings, List<Line> lines) {

    ListTable {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param number as the editor or the spreadsheet numbers it, from 1
     */
    record Line(int number, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }

        /** The cell under the {@code index}th heading; empty where the line is shorter. */
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
