package vn.directives.engine.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** The form of the index: its number, and how its words are weighed. */
final class IndexFormat {
    /**
     * Goes up with every change of the fields, of their analysis or of the stored records: an index of another version
     * is built anew.
     */
    static final int VERSION = 11;

    /**
     * The oldest version that still serves while the next generation is built. It follows {@link #VERSION} unless all that
     * changed since is that something was added: then the old index merely does not find what is new.
     */
    static final int OLDEST = VERSION;

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

    private IndexFormat() {}
}
