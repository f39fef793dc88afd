package org.passerelle.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The instruments that are shipped, each a data file {@code instruments/<code>-<version>.properties} beside this class.
 * A change of a published rule is a new file, never an edit: old answers keep their scoring.
 */
public final class Instruments {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    private Instruments() {}

    /** The shipped instruments as {@code code-version}, in the order of the reference. */
    public static List<String> shipped() {
        List<String> names = new ArrayList<>();
        for (String line : read("instruments/index.properties").stringPropertyNames()) {
            names.add(line);
        }
        return names.stream().sorted().toList();
    }

    /**
     * One instrument.
     *
     * @throws InvalidInput if this version of it is not known
     */
    public static Instrument get(String code, String version) {
        String name = code + "-" + version;
        if (!SAFE.matcher(name).matches() || !shipped().contains(name)) {
            throw new InvalidInput(name, "is not a known version of an instrument");
        }
        return InstrumentFile.parse(read("instruments/" + name + ".properties"));
    }

    private static Properties read(String resource) {
        try (InputStream stream = Instruments.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new InvalidInput(resource, "does not exist");
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                Properties properties = new Properties();
                properties.load(reader);
                return properties;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
