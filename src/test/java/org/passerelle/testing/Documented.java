package org.passerelle.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Examples of documentation (code in a pre element), held to be those that a test runs. */
public final class Documented {

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code(.*?)\\}</pre>", Pattern.DOTALL);

    private Documented() {}

    /** Asserts that every example of a package's documentation stands, but for blanks and comments, in a test; how many. */
    public static int examplesRunIn(Class<?> test) {
        String own = compact(read(Path.of("src/test/java", test.getName().replace('.', '/') + ".java")));
        List<String> notRun = new ArrayList<>();
        int examples = 0;
        Path sources = Path.of("src/main/java", test.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher example = EXAMPLE.matcher(read(file));
                while (example.find()) {
                    examples++;
                    String code = example.group(1).replaceAll("(?m)^\\s*\\* ?", "");
                    if (!own.contains(compact(code))) {
                        notRun.add(file.getFileName() + ":" + code);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(List.of(), notRun, "not in " + test.getSimpleName());
        return examples;
    }

    private static String compact(String code) {
        return code.replaceAll("(?m)//.*$", "").replaceAll("\\s+", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
