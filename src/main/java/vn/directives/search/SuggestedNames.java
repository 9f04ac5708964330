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

    /** The names as they were when the index was in this state. */
    private record Known(IndexStatus status, List<NameEntry> entries) {}

    private record Ranked(NameEntry entry, int rank) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::rank)
            .thenComparing(
                    Comparator.comparingLong((Ranked r) -> r.entry().count()).reversed())
            .thenComparing(r -> r.entry().value());

    private final SearchEngine engine;
    private final Provinces provinces;
    private volatile @Nullable Known known;

    SuggestedNames(SearchEngine engine, Provinces provinces) {
        this.engine = engine;
        this.provinces = provinces;
    }

    /** Names of this kind that hold every word typed; those that begin so first, then the most frequent. */
    List<Suggestion> of(TypedText typed, Kind kind, int most) {
        List<Ranked> found = new ArrayList<>();
        for (NameEntry entry : entries()) {
            if (entry.kind() == kind) {
                int rank = entry.rank(typed);
                if (rank >= 0) {
                    found.add(new Ranked(entry, rank));
                }
            }
        }
        return found.stream()
                .sorted(BEST_FIRST)
                .limit(most)
                .map(r -> new Suggestion(
                        kind, r.entry().label(), r.entry().value(), r.entry().count()))
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
        return new Known(status, List.copyOf(entries));
    }

    private String label(Kind kind, FacetCounts.Value value) {
        return kind == Kind.PROVINCE
                ? provinces.ofSlug(value.value()).map(e -> e.province().label()).orElse(value.value())
                : Abbreviations.expand(Objects.requireNonNullElse(value.label(), value.value()));
    }
}
