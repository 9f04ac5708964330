package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.directives.engine.KeywordField;

/**
 * How the index's directives print a value: most of a sample, when they differ. Labels hardly ever change, so they are kept
 * for a while.
 */
final class FacetLabels {
    /** Documents looked at for one value. */
    private static final long SAMPLE = 1_000;

    private static final int MOST_KEPT = 20_000;
    private static final long KEPT_MILLIS = 600_000;
    private static final String LABELS = "labels";

    private record Key(KeywordField field, String value) {}

    private record Label(String text, long until) {}

    private final Cluster cluster;
    private final IndexNames names;
    private final Clock clock;
    private final Map<Key, Label> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Label> eldest) {
            return size() > MOST_KEPT;
        }
    };

    FacetLabels(Cluster cluster, IndexNames names, Clock clock) {
        this.cluster = cluster;
        this.names = names;
        this.clock = clock;
    }

    /** The labels of those values that have one. */
    Map<String, String> of(KeywordField field, Collection<String> values) {
        if (!Fields.LABELLED.contains(field)) {
            return Map.of();
        }
        Map<String, String> labels = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        long now = clock.millis();
        synchronized (kept) {
            for (String value : values) {
                Label label = kept.get(new Key(field, value));
                if (label == null || label.until() < now) {
                    unknown.add(value);
                } else {
                    labels.put(value, label.text());
                }
            }
        }
        if (!unknown.isEmpty()) {
            Map<String, String> found = ask(field, unknown);
            labels.putAll(found);
            synchronized (kept) {
                found.forEach((value, label) -> kept.put(new Key(field, value), new Label(label, now + KEPT_MILLIS)));
            }
        }
        return labels;
    }

    /** Forgets what it knows. */
    void clear() {
        synchronized (kept) {
            kept.clear();
        }
    }

    private Map<String, String> ask(KeywordField field, List<String> values) {
        MsearchResponse<Void> answers = cluster.ask(client -> client.msearch(request(field, values), Void.class));
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            first(answers.responses().get(i), label -> labels.put(value, label.substring(value.length() + 1)));
        }
        return labels;
    }

    private interface Found {
        void label(String valueAndLabel);
    }

    private static void first(MultiSearchResponseItem<Void> answer, Found found) {
        if (answer.isFailure()) {
            throw ClusterFailure.of(
                    Objects.requireNonNullElse(answer.failure().status(), 0),
                    answer.failure().error());
        }
        Aggregate labels = Objects.requireNonNull(answer.result().aggregations().get(LABELS));
        for (StringTermsBucket bucket : labels.sterms().buckets().array()) {
            found.label(bucket.key().stringValue());
        }
    }

    private MsearchRequest request(KeywordField field, List<String> values) {
        return MsearchRequest.of(m -> m.searches(values.stream()
                .map(value -> RequestItem.of(item -> item.header(
                                header -> header.index(names.serving().directives()))
                        .body(body -> body.size(0)
                                .terminateAfter(SAMPLE)
                                .query(query -> query.term(
                                        term -> term.field(field.key()).value(value)))
                                .aggregations(
                                        LABELS,
                                        a -> a.terms(terms -> terms.field(Fields.labels(field))
                                                .size(1)
                                                .include(include -> include.regexp(
                                                        Patterns.beginning(value + Fields.LABEL_MARK))))))))
                .toList()));
    }
}
