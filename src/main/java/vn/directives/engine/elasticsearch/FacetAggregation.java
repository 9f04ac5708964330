package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;

/** A facet as the cluster counts it: how it is asked for, and what the answer means. */
final class FacetAggregation {
    private static final String VALUES = "values";
    private static final String CHOSEN = "chosen";
    private static final String MISSING = "missing";
    private static final String ALL = "all";

    /** How many values with the count of the last are asked for with the rest; where there are more, none is listed. */
    private static final int MOST_TIED = 50;

    private final FacetRequest request;

    FacetAggregation(FacetRequest request) {
        this.request = request;
    }

    /** The parts of the question, by their names. */
    Map<String, Aggregation> parts() {
        String field = request.field().key();
        Map<String, Aggregation> parts = new LinkedHashMap<>();
        if (request.size() > 0) {
            parts.put(
                    VALUES,
                    Aggregation.of(a -> a.terms(terms -> {
                        terms.field(field).size(asked()).shardSize(shardSize(asked()));
                        return request.prefix().isEmpty()
                                ? terms
                                : terms.include(include -> include.regexp(Patterns.wordBeginning(request.prefix())));
                    })));
        }
        if (!request.always().isEmpty()) {
            parts.put(
                    CHOSEN,
                    Aggregation.of(a -> a.terms(terms -> terms.field(field)
                            .size(request.always().size())
                            .include(include -> include.terms(request.always())))));
        }
        if (!countsAll()) {
            parts.put(ALL, Aggregation.of(a -> a.valueCount(count -> count.field(field))));
        }
        parts.put(MISSING, Aggregation.of(a -> a.missing(missing -> missing.field(field))));
        return parts;
    }

    /** What was counted. */
    FacetCounts read(Map<String, Aggregate> parts, FacetLabels labels) {
        Map<String, Long> listed = new LinkedHashMap<>();
        boolean exact = true;
        boolean cut = true;
        long all = 0;
        Aggregate values = parts.get(VALUES);
        if (values != null) {
            StringTermsAggregate terms = values.sterms();
            List<StringTermsBucket> found = terms.buckets().array();
            long others = Objects.requireNonNullElse(terms.sumOtherDocCount(), 0L);
            int told = withTied(found);
            cut = told == found.size() && others > 0;
            counts(found.subList(0, cut ? Math.min(request.size(), told) : told), listed);
            exact = Objects.requireNonNullElse(terms.docCountErrorUpperBound(), 0L) == 0;
            all = others + found.stream().mapToLong(StringTermsBucket::docCount).sum();
        }
        Aggregate chosen = parts.get(CHOSEN);
        if (chosen != null) {
            counts(chosen.sterms().buckets().array(), listed);
        }
        request.always().forEach(value -> listed.putIfAbsent(value, 0L));
        Aggregate counted = parts.get(ALL);
        if (counted != null) {
            all = Math.round(Objects.requireNonNullElse(counted.valueCount().value(), 0.0));
        }
        long other = all - listed.values().stream().mapToLong(Long::longValue).sum();
        return new FacetCounts(
                request.field(),
                sorted(listed, labels.of(request.field(), listed.keySet())),
                Objects.requireNonNull(parts.get(MISSING)).missing().docCount(),
                Math.max(0, other),
                exact,
                cut && other > 0);
    }

    /** How many of the values found are among the first or have the count of the last of these. */
    private int withTied(List<StringTermsBucket> found) {
        int end = Math.min(request.size(), found.size());
        while (end < found.size()
                && found.get(end).docCount() == found.get(request.size() - 1).docCount()) {
            end++;
        }
        return end;
    }

    private int asked() {
        return request.size() + Math.min(request.tied(), MOST_TIED);
    }

    /** Whether the values that are listed, with those that are not, are all. */
    private boolean countsAll() {
        return request.size() > 0 && request.prefix().isEmpty();
    }

    /** More than are asked for, so that several shards seldom disagree about which are the most frequent. */
    private static int shardSize(int size) {
        return 2 * size + 200;
    }

    private static void counts(List<StringTermsBucket> buckets, Map<String, Long> counts) {
        for (StringTermsBucket bucket : buckets) {
            counts.put(bucket.key().stringValue(), bucket.docCount());
        }
    }

    private static List<FacetCounts.Value> sorted(Map<String, Long> counts, Map<String, String> labels) {
        List<FacetCounts.Value> values = new ArrayList<>();
        counts.forEach((value, count) -> values.add(new FacetCounts.Value(value, labels.get(value), count)));
        values.sort(
                Comparator.comparingLong(FacetCounts.Value::count).reversed().thenComparing(FacetCounts.Value::value));
        return values;
    }
}
