package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What any of some parts finds, with the best of their scores.
 *
 * @param parts at least one
 */
record BestPart(List<Part> parts) implements Part {
    @Override
    public long cost() {
        return parts.stream().mapToLong(Part::cost).sum();
    }

    @Override
    public float most() {
        float most = 0;
        for (Part part : parts) {
            most = Math.max(most, part.most());
        }
        return most;
    }

    @Override
    public int atLeast(int document) throws IOException {
        int least = DocIdSetIterator.NO_MORE_DOCS;
        for (Part part : parts) {
            least = Math.min(least, part.atLeast(document));
        }
        return least;
    }

    @Override
    public void addTo(Window window, int end, @Nullable FixedBitSet among) throws IOException {
        for (Part part : parts) {
            part.addTo(window, end, among);
        }
    }
}
