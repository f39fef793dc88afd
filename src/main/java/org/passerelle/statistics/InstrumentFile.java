package org.passerelle.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Reads the data file of an instrument.
 *
 * <p>Keys: {@code code, version, items, lowest, highest, scales}; for each scale {@code <scale>.items} ("1-5" or "1,3"),
 * {@code .reversed}, {@code .one} ("1-3=2|3;4-6=1|2"), {@code .weights} (comma separated), {@code .mean}, {@code .offset},
 * {@code .factor}, {@code .table} (first raw score, colon, values), {@code .missing}, {@code .prorated},
 * {@code .direction} (high, low), {@code .bands} ("0=none,3=mild"). Every other key is metadata.
 */
final class InstrumentFile {

    private final Properties file;
    private final String place;
    private final Set<String> used = new HashSet<>();

    private InstrumentFile(Properties file) {
        this.file = file;
        this.place = file.getProperty("code", "instrument");
    }

    /** @throws InvalidInput if a key is missing or its value is not of the form above */
    static Instrument parse(Properties file) {
        InstrumentFile reader = new InstrumentFile(file);
        try {
            return reader.instrument();
        } catch (NumberFormatException | IndexOutOfBoundsException malformed) {
            throw new InvalidInput(reader.place, "is malformed: " + malformed.getMessage());
        }
    }

    private Instrument instrument() {
        String code = required("code");
        String version = required("version");
        int items = Integer.parseInt(required("items"));
        int lowest = Integer.parseInt(required("lowest"));
        int highest = Integer.parseInt(required("highest"));
        List<InstrumentScale> scales = new ArrayList<>();
        for (String name : required("scales").split(",")) {
            scales.add(scale(name.trim(), items));
        }
        Map<String, String> metadata = new HashMap<>();
        for (String key : file.stringPropertyNames()) {
            if (!used.contains(key)) {
                metadata.put(key, file.getProperty(key));
            }
        }
        return new Instrument(code, version, items, lowest, highest, scales, metadata);
    }

    private InstrumentScale scale(String name, int items) {
        List<Integer> own = numbers(optional(name + ".items", "1-" + items));
        for (int item : own) {
            if (item < 1 || item > items) {
                throw new InvalidInput(place + " " + name, "has no item " + item);
            }
        }
        Map<Integer, Double> weights = new HashMap<>();
        String weightText = optional(name + ".weights", "");
        if (!weightText.isEmpty()) {
            String[] parts = weightText.split(",");
            for (int i = 0; i < own.size(); i++) {
                weights.put(own.get(i), Double.valueOf(parts[i].trim()));
            }
        }
        return new InstrumentScale(
                name,
                own,
                new HashSet<>(numbers(optional(name + ".reversed", ""))),
                ones(optional(name + ".one", "")),
                weights,
                Boolean.parseBoolean(optional(name + ".mean", "false")),
                Double.parseDouble(optional(name + ".offset", "0")),
                Double.parseDouble(optional(name + ".factor", "1")),
                table(optional(name + ".table", "")),
                Integer.parseInt(optional(name + ".missing", "0")),
                Boolean.parseBoolean(optional(name + ".prorated", "false")),
                direction(name, required(name + ".direction")),
                bands(optional(name + ".bands", "")));
    }

    private Direction direction(String scale, String text) {
        return switch (text) {
            case "high" -> Direction.HIGHER_IS_BETTER;
            case "low" -> Direction.LOWER_IS_BETTER;
            default -> throw new InvalidInput(place + " " + scale + ".direction", "is neither high nor low: " + text);
        };
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] ends = part.trim().split("-");
            for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[ends.length - 1]); n++) {
                numbers.add(n);
            }
        }
        return numbers;
    }

    private static Map<Integer, Set<Integer>> ones(String text) {
        Map<Integer, Set<Integer>> ones = new HashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] sides = part.split("=");
            for (int item : numbers(sides[0].trim())) {
                ones.put(item, new HashSet<>(numbers(sides[1].trim().replace('|', ','))));
            }
        }
        return ones;
    }

    private static Map<Integer, Double> table(String text) {
        Map<Integer, Double> table = new HashMap<>();
        if (!text.isEmpty()) {
            String[] sides = text.split(":");
            int raw = Integer.parseInt(sides[0].trim());
            for (String value : sides[1].trim().split("\\s+")) {
                table.put(raw++, Double.valueOf(value));
            }
        }
        return table;
    }

    private static Map<Double, String> bands(String text) {
        Map<Double, String> bands = new HashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] sides = part.split("=");
            bands.put(Double.valueOf(sides[0].trim()), sides[1].trim());
        }
        return bands;
    }

    private String required(String key) {
        String value = file.getProperty(key);
        if (value == null) {
            throw new InvalidInput(place, "has no " + key);
        }
        used.add(key);
        return value.trim();
    }

    private String optional(String key, String otherwise) {
        used.add(key);
        return file.getProperty(key, otherwise).trim();
    }
}
