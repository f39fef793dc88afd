package org.passerelle.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that was measured, as {@code results.json} and as a table. */
final class Report {

    private final List<Measured> lines = new ArrayList<>();
    private final Instant at = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);

    void add(Measured line) {
        lines.add(line);
        System.out.println(row(line));
    }

    /** Writes both files and returns the table. */
    String write(Path directory) {
        String table = table();
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("results.md"), table);
            JsonWriterFactory factory = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
            try (var out = Files.newBufferedWriter(directory.resolve("results.json"));
                    var writer = factory.createWriter(out)) {
                writer.writeObject(json().build());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                | bench | figure | median | lowest – highest | bar | |
                | --- | --- | ---: | ---: | ---: | --- |
                """);
        lines.forEach(line -> table.append(row(line)).append('\n'));
        return table + "\n" + at + ", " + machine() + "\n";
    }

    private static String row(Measured line) {
        Rounds rounds = line.rounds();
        return "| " + line.bench() + " | " + line.figure() + " | " + Measured.digits(rounds.median()) + " "
                + line.unit() + " | " + Measured.digits(rounds.lowest()) + " – " + Measured.digits(rounds.highest())
                + " (" + rounds.values().size() + ") | "
                + (line.hasBar() ? "≤ " + Measured.digits(line.bar()) + " " + line.unit() : "") + " | " + line.verdict()
                + " |";
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private JsonObjectBuilder json() {
        JsonArrayBuilder figures = Json.createArrayBuilder();
        for (Measured line : lines) {
            JsonArrayBuilder rounds = Json.createArrayBuilder();
            line.rounds().values().forEach(rounds::add);
            JsonObjectBuilder figure = Json.createObjectBuilder()
                    .add("bench", line.bench())
                    .add("figure", line.figure())
                    .add("unit", line.unit())
                    .add("median", line.rounds().median())
                    .add("rounds", rounds);
            if (line.hasBar()) {
                figure.add("bar", line.bar()).add("met", line.isMet());
            }
            figures.add(figure);
        }
        return Json.createObjectBuilder()
                .add("at", at.toString())
                .add("machine", machine())
                .add("figures", figures);
    }
}
