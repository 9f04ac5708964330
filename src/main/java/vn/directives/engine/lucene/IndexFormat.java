package vn.directives.engine.lucene;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.IndexDamagedException;

/** What an index says of itself with every commit. */
final class IndexFormat {
    /**
     * Goes up with every change of the fields, of their analysis or of the stored records: an index of another version
     * is built anew.
     */
    static final int VERSION = 4;

    /**
     * BM25 with k1 1 and b 0.9, since long texts repeat themselves. A pair that stands in a text once says nearly all it can:
     * k1 0.3, and pairs have no lengths. Measured, see docs/relevance.md.
     */
    static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        private final Similarity words = new BM25Similarity(1.0f, 0.9f);
        private final Similarity pairs = new BM25Similarity(0.3f, 0);

        @Override
        public Similarity get(String field) {
            return field.endsWith(Fields.PAIRS) ? pairs : words;
        }
    };

    private static final String FORMAT = "format";
    private static final String UPDATED = "updated";

    private IndexFormat() {}

    /** What to write beside a commit; {@code updated} is null while nothing was ever written. */
    static Map<String, String> describe(@Nullable Instant updated) {
        Map<String, String> description = new LinkedHashMap<>();
        description.put(FORMAT, Integer.toString(VERSION));
        if (updated != null) {
            description.put(UPDATED, updated.toString());
        }
        return description;
    }

    static @Nullable Instant updated(Map<String, String> description) {
        String updated = description.get(UPDATED);
        return updated == null ? null : Instant.parse(updated);
    }

    static void check(Map<String, String> description) throws IndexDamagedException {
        String format = description.getOrDefault(FORMAT, "none");
        if (!format.equals(Integer.toString(VERSION))) {
            throw new IndexDamagedException("the index is of format " + format + ", this version reads " + VERSION);
        }
    }
}
