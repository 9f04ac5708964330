package vn.directives.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that are also the keys of a syllable, and are hardly ever meant as such. */
final class OrdinaryWords {
    private static final String FILE = "/search/ordinary-words.txt";

    private final Set<String> words;

    private OrdinaryWords(Set<String> words) {
        this.words = words;
    }

    static OrdinaryWords load() {
        try (InputStream stream = OrdinaryWords.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the class path: " + FILE);
            }
            return new OrdinaryWords(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a word in lower case, without accents, is one of them. */
    boolean contains(String word) {
        return words.contains(word);
    }
}
