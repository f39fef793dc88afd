package org.passerelle.enrolment;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
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

    /** The table as JSON: the headings, then each line as its number and its cells. */
    String toJson() {
        JsonArrayBuilder rows = Json.createArrayBuilder().add(Json.createArrayBuilder(headings));
        for (Line line : lines) {
            JsonArrayBuilder cells = Json.createArrayBuilder().add(line.number());
            line.cells().forEach(cells::add);
            rows.add(cells);
        }
        return rows.build().toString();
    }

    /** The table that {@link #toJson} wrote. */
    static ListTable ofJson(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            List<JsonArray> rows = reader.readArray().getValuesAs(JsonArray.class);
            return new ListTable(
                    texts(rows.get(0)),
                    rows.subList(1, rows.size()).stream()
                            .map(row -> new Line(row.getInt(0), texts(row).subList(1, row.size())))
                            .toList());
        }
    }

    private static List<String> texts(JsonArray row) {
        return row.stream()
                .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
                .toList();
    }
}
