package vn.directives.parsing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import vn.directives.text.SearchText;

/**
 * A list of phrases from a resource file, matched word by word. Matching is folded; a line that begins with # is a note. Where a
 * file spells its one-word entries with accents, these can be told from words that only fold alike: "sở" is no "số".
 */
final class Lexicon {
    /** How far around a word accents are looked for, in code units. */
    private static final int WINDOW = 60;

    private final Phrases phrases = new Phrases();
    private final Set<String> printed = new HashSet<>();

    private Lexicon() {}

    /** The phrases of these files under {@code parsing/} together. */
    static Lexicon load(String... names) {
        Lexicon lexicon = new Lexicon();
        for (String name : names) {
            lines(name).forEach(lexicon::add);
        }
        return lexicon;
    }

    /** The lines of a file under {@code parsing/}, without notes and empty ones. */
    static List<String> lines(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("/parsing/" + name)),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file with something around each: white space makes words of them that are whole. */
    static List<String> lines(String name, String before, String after) {
        return lines(name).stream().map(line -> before + line + after).toList();
    }

    /** The phrases as the file has them. */
    Set<String> printed() {
        return Set.copyOf(printed);
    }

    private void add(String line) {
        printed.add(line);
        phrases.add(SearchText.bare(line));
    }

    /**
     * The length of the longest phrase that stands at {@code start}, whole words only; 0 when none does.
     *
     * @param folded lower case, no accents
     */
    int lengthAt(String folded, int start) {
        return phrases.lengthAt(folded, start);
    }

    /**
     * As {@link #lengthAt(String, int)}, but a single word must be spelled as in the file. A text without accents may mean any.
     *
     * @param text as printed, as long as {@code folded}
     */
    int lengthAt(String text, String folded, int start) {
        int length = lengthAt(folded, start);
        if (length == 0) {
            // Nothing stands behind the end of a line either, where a word may be asked for.
            return 0;
        }
        int space = folded.indexOf(' ', start);
        if (space < 0 || space >= start + length) {
            String word = text.substring(start, start + length).toLowerCase(Locale.ROOT);
            boolean spelled = printed.contains(word);
            boolean unaccented = !spelled && word.equals(folded.substring(start, start + length));
            return spelled || (unaccented && !hasAccents(text, folded, start)) ? length : 0;
        }
        return length;
    }

    /** Whether the words around are printed with accents. */
    private static boolean hasAccents(String text, String folded, int start) {
        int end = Math.min(text.length(), start + WINDOW);
        for (int i = Math.max(0, start - WINDOW); i < end; i++) {
            if (Character.toLowerCase(text.charAt(i)) != folded.charAt(i)) {
                return true;
            }
        }
        return false;
    }
}
