package vn.directives.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;
import vn.directives.document.DocumentNumberScanner;
import vn.directives.document.Span;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchResult;
import vn.directives.engine.Sort;
import vn.directives.search.DateRange;
import vn.directives.search.NumberQuery;
import vn.directives.text.Abbreviations;

/** Finds the document numbers in a text that somebody pasted, and the directives here that bear them. */
public final class NumbersInText {
    /** The longest text, in code units. */
    public static final int LONGEST = 200_000;

    /** Numbers looked up; nobody pastes more. */
    static final int MOST_NUMBERS = 1_000;

    /** Directives listed for one number. */
    static final int MOST_BEARERS = 20;

    private static final int NUMBERS_AT_ONCE = 50;

    /** How far behind a number its date and issuer stand. */
    private static final int BEHIND = 120;

    /**
     * A number in a text.
     *
     * @param number as it stands there
     * @param issued the days said behind it, open when none are
     * @param directives those here that bear it and, where days are said, are of one of them or of no known day
     * @param complete false when more bear it than are listed
     */
    public record Found(
            DocumentNumber number, Span span, DateRange issued, List<Directive> directives, boolean complete) {
        public Found {
            directives = List.copyOf(directives);
        }
    }

    /**
     * The numbers of a text in its order, each time that they stand there.
     *
     * @param complete false when there were more than are looked up
     */
    public record Answer(List<Found> numbers, boolean complete) {
        public Answer {
            numbers = List.copyOf(numbers);
        }
    }

    private final SearchEngine engine;

    public NumbersInText(SearchEngine engine) {
        this.engine = engine;
    }

    /** The numbers in a text of at most {@value #LONGEST} code units. */
    public Answer find(String text) {
        List<DocumentNumberScanner.Match> all = DocumentNumberScanner.find(text);
        List<DocumentNumberScanner.Match> matches = all.subList(0, Math.min(MOST_NUMBERS, all.size()));
        Map<String, List<Directive>> bearers = bearers(matches.stream()
                .map(match -> match.number().canonical())
                .distinct()
                .toList());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            DocumentNumberScanner.Match match = matches.get(i);
            int next = i + 1 < matches.size() ? matches.get(i + 1).span().start() : text.length();
            int end = match.span().end();
            String behind = text.substring(end, Math.min(Math.max(end, next), Math.min(text.length(), end + BEHIND)));
            NumberQuery.Behind said = NumberQuery.behind(behind);
            List<Directive> meant = fitting(bearers.getOrDefault(match.number().canonical(), List.of()), said);
            found.add(new Found(
                    match.number(),
                    match.span(),
                    said.issued(),
                    meant.subList(0, Math.min(MOST_BEARERS, meant.size())),
                    meant.size() <= MOST_BEARERS));
        }
        return new Answer(found, matches.size() == all.size());
    }

    /** Of those with the day; of these, where the issuer fits any, the issuer's. */
    private static List<Directive> fitting(List<Directive> bearers, NumberQuery.Behind said) {
        List<Directive> dated = bearers.stream()
                .filter(d -> said.issued().isOpen()
                        || d.issued() == null
                        || said.issued().contains(d.issued()))
                .toList();
        String issuer = Abbreviations.slug(said.issuer());
        List<Directive> issued = issuer.isEmpty()
                ? List.of()
                : dated.stream().filter(d -> isBy(d, issuer)).toList();
        return issued.isEmpty() ? dated : issued;
    }

    /** What is said behind "của" goes on after the issuer. */
    private static boolean isBy(Directive directive, String said) {
        String own =
                directive.authority() == null ? null : directive.authority().value();
        return own != null && (said + "-").startsWith(own + "-");
    }

    private Map<String, List<Directive>> bearers(List<String> numbers) {
        Map<String, List<Directive>> bearers = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i += NUMBERS_AT_ONCE) {
            collect(numbers.subList(i, Math.min(numbers.size(), i + NUMBERS_AT_ONCE)), bearers);
        }
        return bearers;
    }

    private void collect(List<String> numbers, Map<String, List<Directive>> bearers) {
        int most = 20 * MOST_BEARERS;
        SearchResult found =
                engine.search(Requests.of(new Query.OneOf(KeywordField.NUMBER, numbers), Sort.ISSUED_DESCENDING, most)
                        .inBrief());
        if (found.total() > most && numbers.size() > 1) {
            collect(numbers.subList(0, numbers.size() / 2), bearers);
            collect(numbers.subList(numbers.size() / 2, numbers.size()), bearers);
            return;
        }
        found.hits().forEach(hit -> {
            String number = hit.directive().number();
            bearers.computeIfAbsent(canonical(number), n -> new ArrayList<>()).add(hit.directive());
        });
    }

    private static String canonical(@Nullable String number) {
        return number == null ? "" : DocumentNumber.canonical(number);
    }
}
