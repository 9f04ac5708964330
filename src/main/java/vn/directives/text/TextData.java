package vn.directives.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of this package: UTF-8 files in the resource folder {@code text}, with {@code #} before a comment. */
final class TextData {
    private TextData() {}

    /** The lines of a table without comments and blank lines. */
    static List<String> lines(String file) {
        try (InputStream stream = TextData.class.getResourceAsStream("/text/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the class path: text/" + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
