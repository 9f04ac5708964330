package vn.directives.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Citation;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchResult;
import vn.directives.engine.Sort;

/**
 * Links citations to the directives that they mean. Numbers of the state begin again every year and in every body (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I), so a citation is linked only where number, date and issuer agree as far as they are known and exactly
 * one directive is left. Links are found when they are asked for: what arrives later is linked from then on. The directives come
 * without their texts and tasks.
 */
public final class CitationLinks {
    /** Numbers in one question, and hits looked at for it; more hits mean that it is asked in halves. */
    private static final int NUMBERS_AT_ONCE = 100;

    private static final int HITS_AT_ONCE = 300;

    /** Nobody cites more; the rest of a text made of numbers stays unlinked. */
    private static final int MOST_NUMBERS = 2_000;

    private final SearchEngine engine;

    public CitationLinks(SearchEngine engine) {
        this.engine = engine;
    }

    /** The directives that this one's citations mean, by citation; those that mean none, or not surely one, are left out. */
    public Map<Citation, Directive> of(Directive citing) {
        return of(List.of(citing)).getOrDefault(citing.id(), Map.of());
    }

    /**
     * The directives that some of this one's citations mean.
     *
     * @param without ids of directives that count as not there
     */
    Map<Citation, Directive> of(Directive citing, Predicate<Citation> which, Set<String> without) {
        return of(List.of(citing), which, without).getOrDefault(citing.id(), Map.of());
    }

    /** The same for many, by the citing directive's id. */
    Map<String, Map<Citation, Directive>> of(Collection<Directive> citing) {
        return of(citing, citation -> true, Set.of());
    }

    private Map<String, Map<Citation, Directive>> of(
            Collection<Directive> citing, Predicate<Citation> which, Set<String> without) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Directive directive : citing) {
            directive.citations().stream()
                    .filter(which)
                    .map(Citation::number)
                    .map(DocumentNumber::canonical)
                    .takeWhile(number -> numbers.size() < MOST_NUMBERS)
                    .forEach(numbers::add);
        }
        Map<String, List<Directive>> bearers = bearers(List.copyOf(numbers));
        Map<String, Map<Citation, Directive>> links = new HashMap<>();
        for (Directive directive : citing) {
            Map<Citation, Directive> own = new LinkedHashMap<>();
            for (Citation citation : directive.citations()) {
                List<Directive> bearing = bearers.getOrDefault(DocumentNumber.canonical(citation.number()), List.of());
                if (which.test(citation)) {
                    only(bearing, citation, directive, without).ifPresent(meant -> own.put(citation, meant));
                }
            }
            links.put(directive.id(), own);
        }
        return links;
    }

    private static Optional<Directive> only(
            List<Directive> bearing, Citation citation, Directive citing, Set<String> without) {
        List<Directive> fitting = bearing.stream()
                .filter(d -> !without.contains(d.id()) && fits(d, citation, citing))
                .toList();
        // Two that fit, one of them dated as cited: the date tells.
        List<Directive> dated = fitting.stream()
                .filter(d -> citation.issued() != null && citation.issued().equals(d.issued()))
                .toList();
        List<Directive> left = dated.isEmpty() ? fitting : dated;
        return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
    }

    private static boolean fits(Directive directive, Citation citation, Directive citing) {
        return !directive.id().equals(citing.id())
                && datesAgree(citation.issued(), directive.issued(), citing.issued())
                && CitedIssuers.agree(citation.issuer(), directive, citing);
    }

    /** Nobody cites what is not written yet. */
    private static boolean datesAgree(@Nullable LocalDate cited, @Nullable LocalDate own, @Nullable LocalDate citing) {
        if (own == null) {
            return true;
        }
        return cited != null ? cited.equals(own) : citing == null || !own.isAfter(citing);
    }

    /** The directives that bear these numbers, by number; a number borne by too many to be told apart is left out. */
    private Map<String, List<Directive>> bearers(List<String> numbers) {
        Map<String, List<Directive>> bearers = new HashMap<>();
        for (int i = 0; i < numbers.size(); i += NUMBERS_AT_ONCE) {
            collect(numbers.subList(i, Math.min(numbers.size(), i + NUMBERS_AT_ONCE)), bearers);
        }
        return bearers;
    }

    private void collect(List<String> numbers, Map<String, List<Directive>> bearers) {
        SearchResult found = ask(engine, new Query.OneOf(KeywordField.NUMBER, numbers), HITS_AT_ONCE);
        if (found.total() > HITS_AT_ONCE) {
            if (numbers.size() > 1) {
                int half = numbers.size() / 2;
                collect(numbers.subList(0, half), bearers);
                collect(numbers.subList(half, numbers.size()), bearers);
            }
            return;
        }
        for (Hit hit : found.hits()) {
            String number = String.valueOf(hit.directive().number());
            bearers.computeIfAbsent(DocumentNumber.canonical(number), n -> new ArrayList<>())
                    .add(hit.directive());
        }
    }

    /** The newest directives that satisfy a question, without their texts and tasks. */
    static SearchResult ask(SearchEngine engine, Query query, int limit) {
        return engine.search(Requests.of(query, Sort.ISSUED_DESCENDING, limit).inBrief());
    }
}
