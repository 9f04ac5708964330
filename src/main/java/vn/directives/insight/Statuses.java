package vn.directives.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Citation;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.Sort;

/**
 * Tells which directives a later one in the index amends, replaces or revokes. Only what the citing text says counts, and only where
 * number, date and issuer leave exactly one directive ({@link CitationLinks}).
 */
public final class Statuses {
    /** Directives that change others, looked at for one question; nobody's number is changed by more. */
    private static final int MOST_CHANGING = 1_000;

    private final SearchEngine engine;
    private final CitationLinks links;

    public Statuses(SearchEngine engine) {
        this.engine = engine;
        this.links = new CitationLinks(engine);
    }

    /** What is known of these directives, by id; those of which nothing is known are left out. */
    public Map<String, Status> of(Collection<Directive> directives) {
        Set<String> numbers = new LinkedHashSet<>();
        directives.forEach(directive -> addOwn(directive, numbers));
        Map<String, Status> statuses = find(numbers, Set.of());
        statuses.keySet().retainAll(directives.stream().map(Directive::id).toList());
        return statuses;
    }

    /** The same of the directives of hits; of those whose marks say that nothing is known, nothing is asked. */
    public Map<String, Status> ofHits(Collection<Hit> hits) {
        List<Directive> marked = hits.stream()
                .filter(hit -> hit.marks().status() != null)
                .map(Hit::directive)
                .toList();
        return marked.isEmpty() ? Map.of() : of(marked);
    }

    /** The numbers whose bearers may have another status once this directive comes or goes. */
    static Set<String> affectedBy(Directive directive) {
        Set<String> numbers = new LinkedHashSet<>();
        addOwn(directive, numbers);
        directive.citations().stream()
                .filter(citation -> citation.relation().changes())
                .map(citation -> DocumentNumber.canonical(citation.number()))
                .forEach(numbers::add);
        return numbers;
    }

    private static void addOwn(Directive directive, Set<String> numbers) {
        if (directive.number() != null) {
            numbers.add(DocumentNumber.canonical(directive.number()));
        }
    }

    /**
     * Marks the bearers of these numbers.
     *
     * @param without ids of directives that are about to go
     */
    void mark(Set<String> numbers, Set<String> without, NewMarks marks) {
        Map<String, Status> statuses = find(numbers, without);
        for (List<String> some : Requests.parts(numbers)) {
            Query bearing = new Query.OneOf(KeywordField.NUMBER, some);
            Query question = statuses.isEmpty()
                    ? new Query.AllOf(List.of(bearing, new Query.Not(new Query.Missing(KeywordField.STATUS))))
                    : bearing;
            engine.scan(Requests.of(question, Sort.ISSUED_ASCENDING, 0).inBrief(), hit -> {
                String id = hit.directive().id();
                if (!without.contains(id)) {
                    marks.status(id, hit.marks(), value(statuses.get(id)));
                }
                return true;
            });
        }
    }

    private static @Nullable String value(@Nullable Status status) {
        return status == null ? null : status.value();
    }

    private Map<String, Status> find(Set<String> numbers, Set<String> without) {
        Map<String, List<Status.Change>> changes = new LinkedHashMap<>();
        for (List<String> some : Requests.parts(numbers)) {
            List<Directive> changing = engine
                    .search(Requests.of(
                                    new Query.OneOf(KeywordField.CHANGES, some), Sort.ISSUED_ASCENDING, MOST_CHANGING)
                            .inBrief())
                    .hits()
                    .stream()
                    .map(Hit::directive)
                    .filter(directive -> !without.contains(directive.id()))
                    .toList();
            for (Directive directive : changing) {
                Map<Citation, Directive> meant = links.of(directive, citation -> isMeant(citation, some), without);
                meant.forEach((citation, target) -> changes.computeIfAbsent(target.id(), id -> new ArrayList<>())
                        .add(new Status.Change(directive, citation.relation())));
            }
        }
        Map<String, Status> statuses = new LinkedHashMap<>();
        changes.forEach((id, by) -> statuses.put(id, new Status(by)));
        return statuses;
    }

    private static boolean isMeant(Citation citation, List<String> numbers) {
        return citation.relation().changes() && numbers.contains(DocumentNumber.canonical(citation.number()));
    }
}
