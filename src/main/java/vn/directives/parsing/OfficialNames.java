package vn.directives.parsing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.directives.text.Abbreviations;
import vn.directives.text.SearchText;

/** Full names of bodies: abbreviations expanded, and names in capitals written as in running text. */
final class OfficialNames {
    /** Spelling in running text by folded capitals, from {@code parsing/names.txt}. */
    private static final Map<String, String> NAMES = load();

    /** What kind a body is, before its own name. Folded. */
    private static final Set<String> KINDS = Set.copyOf(Lexicon.lines("named-kinds.txt"));

    private static final Phrases LONGEST = new Phrases();

    static {
        NAMES.keySet().forEach(LONGEST::add);
    }

    private OfficialNames() {}

    /** A name printed in capitals as running text writes it; words that no list knows become lower case but the first. */
    static String fromCapitals(String capitals) {
        String text = Abbreviations.expand(capitals);
        if (!Words.isCapitals(capitals)) {
            return text;
        }
        String folded = SearchText.bare(text);
        StringBuilder name = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                name.append(text.charAt(i));
                i++;
                continue;
            }
            int end = i + LONGEST.lengthAt(folded, i);
            if (end > i) {
                name.append(NAMES.get(folded.substring(i, end)));
            } else {
                end = wordEnd(text, i);
                String word = text.substring(i, end).toLowerCase(Locale.ROOT);
                name.append(isHead(folded.substring(0, i)) ? Issuer.upperFirst(word) : word);
            }
            i = end;
        }
        return name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** How many code units the longest known name at {@code start} has, 0 when none stands there. */
    static int lengthAt(String folded, int start) {
        return LONGEST.lengthAt(folded, start);
    }

    /** "Cục Di sản văn hóa": behind the word for its kind a body's own name begins. */
    private static boolean isHead(String folded) {
        return KINDS.contains(folded.strip());
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A name is known with and without white space around its dash. */
    private static void put(Map<String, String> names, String name) {
        names.put(SearchText.bare(name), name);
        names.put(SearchText.bare(name).replace(" - ", "-"), name);
    }

    private static Map<String, String> load() {
        Map<String, String> names = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OfficialNames.class.getResourceAsStream("/parsing/names.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    put(names, line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
