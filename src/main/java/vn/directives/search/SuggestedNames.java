package vn.directives.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;
import vn.directives.search.Suggestion.Kind;
import vn.directives.text.Abbreviations;

/**
 * The bodies and provinces that have directives. They are few and asked for with every key, so that their list is kept for
 * as long as the index does not change.
 */
final class SuggestedNames {
    /** Bodies beyond the most frequent ones are found by their directives alone. */
    private static final int MOST_BODIES = 10_000;

    private static final int MOST_PROVINCES = 100;

    /** The names as they were when the index was in this state, the most frequent first. */
    private record Known(IndexStatus status, List<NameEntry> entries) {}

    private static final Comparator<NameEntry> FREQUENT_FIRST =
            Comparator.comparingLong(NameEntry::count).reversed().thenComparing(NameEntry::value);

    private final SearchEngine engine;
    private final Provinces provinces;
    private volatile @Nullable Known known;

    SuggestedNames(SearchEngine engine, Provinces provinces) {
        this.engine = engine;
        this.provinces = provinces;
    }

    /** Names of this kind that hold every word typed; those that begin so first, then the most frequent. */
    List<Suggestion> of(TypedText typed, Kind kind, int most) {
        List<List<NameEntry>> byRank = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (NameEntry entry : entries()) {
            int rank = entry.kind() == kind ? entry.rank(typed) : NameEntry.NOT_AT_ALL;
            if (rank != NameEntry.NOT_AT_ALL) {
                byRank.get(rank).add(entry);
            }
            if (byRank.getFirst().size() == most) {
                break;
            }
        }
        return byRank.stream()
                .flatMap(List::stream)
                .limit(most)
                .map(entry -> new Suggestion(kind, entry.label(), entry.value(), entry.count()))
                .toList();
    }

    private List<NameEntry> entries() {
        IndexStatus status = engine.status();
        Known now = known;
        if (now == null || !now.status().equals(status)) {
            now = read(status, now == null ? List.of() : now.entries());
            known = now;
        }
        return now.entries();
    }

    /** Reads the names anew; words of those that are known already need not be split again. */
    private Known read(IndexStatus status, List<NameEntry> before) {
        SearchRequest everything = SearchRequest.of(Level.DIRECTIVE, new Query.All(), Sort.RELEVANCE, 0)
                .counting(
                        new FacetRequest(KeywordField.AUTHORITY, MOST_BODIES, List.of()),
                        new FacetRequest(KeywordField.PROVINCE, MOST_PROVINCES, List.of()));
        Map<String, NameEntry> split = new HashMap<>();
        before.forEach(entry -> split.put(entry.kind() + entry.label(), entry));
        List<NameEntry> entries = new ArrayList<>();
        for (FacetCounts facet : engine.search(everything).facets()) {
            Kind kind = facet.field() == KeywordField.PROVINCE ? Kind.PROVINCE : Kind.AUTHORITY;
            for (FacetCounts.Value value : facet.values()) {
                String label = label(kind, value);
                NameEntry same = split.get(kind + label);
                entries.add(
                        same == null
                                ? NameEntry.of(kind, value.value(), label, value.count())
                                : same.with(value.value(), value.count()));
            }
        }
        entries.sort(FREQUENT_FIRST);
        return new Known(status, List.copyOf(entries));
    }

    private String label(Kind kind, FacetCounts.Value value) {
        return kind == Kind.PROVINCE
                ? provinces.ofSlug(value.value()).map(e -> e.province().label()).orElse(value.value())
                : Abbreviations.expand(Objects.requireNonNullElse(value.label(), value.value()));
    }
}
