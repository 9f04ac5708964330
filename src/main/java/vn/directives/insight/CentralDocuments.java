package vn.directives.insight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.directives.document.Citation;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;

/** Counts which documents of central bodies directives cite. The symbol of a number tells whose it is: {@code central-symbols.txt}. */
final class CentralDocuments {
    /** A document and how many directives cite it with its date. */
    record Cited(String number, LocalDate issued, long count) {}

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[/-]");
    private static final Pattern TERM = Pattern.compile("[0-9]+$");
    private static final Set<String> SYMBOLS = symbols();

    private record Key(String canonical, LocalDate issued) {}

    private final Map<Key, Cited> cited = new LinkedHashMap<>();

    static boolean isCentral(String number) {
        return BETWEEN_PARTS
                .splitAsStream(DocumentNumber.canonical(number))
                .anyMatch(part -> SYMBOLS.contains(TERM.matcher(part).replaceAll("")));
    }

    void add(Directive directive) {
        directive.citations().stream()
                .filter(citation -> citation.issued() != null)
                .collect(Collectors.toMap(CentralDocuments::key, Citation::number, (a, b) -> a, LinkedHashMap::new))
                .forEach((key, number) -> cited.merge(
                        key,
                        new Cited(number, key.issued(), 1),
                        (a, b) -> new Cited(a.number(), a.issued(), a.count() + b.count())));
    }

    private static Key key(Citation citation) {
        return new Key(DocumentNumber.canonical(citation.number()), dateOf(citation));
    }

    private static LocalDate dateOf(Citation citation) {
        LocalDate issued = citation.issued();
        return issued == null ? LocalDate.MAX : issued;
    }

    /**
     * Of the documents that are wanted the earliest that at least half of the directives cite; when there is none, the one that most
     * of them cite. Empty when none is cited twice.
     *
     * @param wanted tells the documents that count, by number and date
     */
    Optional<Cited> common(long directives, Predicate<Cited> wanted) {
        List<Cited> shared = cited.values().stream()
                .filter(document -> document.count() > 1 && wanted.test(document))
                .toList();
        Comparator<Cited> earliest = Comparator.comparing(Cited::issued).thenComparing(Cited::number);
        return shared.stream()
                .filter(document -> 2 * document.count() >= directives)
                .min(earliest)
                .or(() -> shared.stream()
                        .min(Comparator.comparingLong(Cited::count).reversed().thenComparing(earliest)));
    }

    private static Set<String> symbols() {
        try (InputStream in = CentralDocuments.class.getResourceAsStream("/insight/central-symbols.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource central-symbols.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
