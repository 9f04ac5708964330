package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.Fingerprint;
import vn.directives.engine.Fingerprinted;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Marks;

/** Reads what directives are compared by out of the cluster's columns, in the order of their ids. */
final class ClusterFingerprints {
    private static final int PAGE = 2_000;

    private static final String ID = Fields.id(Level.DIRECTIVE);

    private final Cluster cluster;
    private final String index;
    private final Query question;

    ClusterFingerprints(Cluster cluster, IndexNames names, vn.directives.engine.Query question) {
        this.cluster = cluster;
        this.index = names.serving().directives();
        this.question = ClusterQueries.of(Level.DIRECTIVE).translate(question);
    }

    void read(Predicate<Fingerprinted> consumer) {
        List<FieldValue> after = List.of();
        while (true) {
            List<Hit<Void>> page = next(after);
            for (Hit<Void> found : page) {
                if (!consumer.test(read(found))) {
                    return;
                }
            }
            if (page.size() < PAGE) {
                return;
            }
            after = page.getLast().sort();
        }
    }

    private List<Hit<Void>> next(List<FieldValue> after) {
        return cluster.ask(client -> client.search(
                        s -> {
                            s.index(index)
                                    .query(q -> q.bool(b -> b.filter(question)))
                                    .size(PAGE)
                                    .sort(sort -> sort.field(f -> f.field(ID).order(SortOrder.Asc)))
                                    .source(source -> source.fetch(false))
                                    .docvalueFields(
                                            column(ID),
                                            column(KeywordField.COPY_GROUP.key()),
                                            column(KeywordField.STATUS.key()),
                                            column(Fields.FINGERPRINT))
                                    .trackTotalHits(total -> total.enabled(false))
                                    .allowPartialSearchResults(false);
                            return after.isEmpty() ? s : s.searchAfter(after);
                        },
                        Void.class))
                .hits()
                .hits();
    }

    private static Fingerprinted read(Hit<Void> found) {
        String id = String.valueOf(value(found, ID));
        String group = value(found, KeywordField.COPY_GROUP.key());
        String fingerprint = value(found, Fields.FINGERPRINT);
        return new Fingerprinted(
                id,
                new Marks(id.equals(group) ? null : group, value(found, KeywordField.STATUS.key())),
                fingerprint == null
                        ? Fingerprint.NOTHING
                        : Fingerprint.decode(ByteBuffer.wrap(Base64.getDecoder().decode(fingerprint))));
    }

    private static FieldAndFormat column(String field) {
        return FieldAndFormat.of(f -> f.field(field));
    }

    private static @Nullable String value(Hit<Void> found, String field) {
        JsonData values = found.fields().get(field);
        return values == null ? null : values.toJson().asJsonArray().getString(0);
    }
}
