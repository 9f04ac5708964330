package vn.directives.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.directives.text.Folding;

/** The abbreviations of document types, from {@code document/type-codes.tsv}. Case does not count: TTR is TTr. */
final class TypeCodes {
    private static final Map<String, DirectiveType> TYPES = load();
    private static final Set<String> FOLDED =
            TYPES.keySet().stream().map(Folding::fold).collect(Collectors.toSet());

    private TypeCodes() {}

    static Optional<DirectiveType> type(String code) {
        return Optional.ofNullable(TYPES.get(code.toUpperCase(Locale.ROOT)));
    }

    /** Whether this is an abbreviation, in capitals without accents, of a type: {@code QD}. */
    static boolean isFolded(String capitals) {
        return FOLDED.contains(capitals);
    }

    private static Map<String, DirectiveType> load() {
        Map<String, DirectiveType> types = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TypeCodes.class.getResourceAsStream("/document/type-codes.tsv")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    types.put(
                            cells[0].toUpperCase(Locale.ROOT),
                            DirectiveType.ofSlug(cells[1]).orElseThrow());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }
}
