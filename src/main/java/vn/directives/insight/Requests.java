package vn.directives.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;

/** Plain requests for directives: what satisfies a question, without tasks picked and without counts. */
final class Requests {
    /** Values in one question. */
    static final int VALUES_AT_ONCE = 500;

    private Requests() {}

    static SearchRequest of(Query query, Sort sort, int limit) {
        return SearchRequest.of(Level.DIRECTIVE, query, sort, limit);
    }

    /** Every directive with one of these values in a field; one with two of them may come twice. */
    static void each(SearchEngine engine, KeywordField field, List<String> values, Consumer<Hit> consumer) {
        for (List<String> some : parts(values)) {
            engine.scan(of(new Query.OneOf(field, some), Sort.ISSUED_ASCENDING, 0), hit -> {
                consumer.accept(hit);
                return true;
            });
        }
    }

    /** Values as many at a time as one question takes. */
    static List<List<String>> parts(Collection<String> values) {
        List<String> all = List.copyOf(values);
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += VALUES_AT_ONCE) {
            parts.add(all.subList(i, Math.min(all.size(), i + VALUES_AT_ONCE)));
        }
        return parts;
    }
}
