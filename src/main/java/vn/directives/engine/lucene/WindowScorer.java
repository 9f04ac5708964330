package vn.directives.engine.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/** The matches of a part one after the other, worked out window by window. */
final class WindowScorer extends Scorer {
    private final Part part;
    private final Window window;
    private final boolean scored;
    private final Matches matches;

    /** @param maxDoc how many documents the segment has */
    WindowScorer(Part part, boolean scored, int maxDoc) {
        this.part = part;
        this.scored = scored;
        this.window = new Window(scored);
        this.matches = new Matches(maxDoc);
    }

    @Override
    public int docID() {
        return matches.docID();
    }

    @Override
    public float score() {
        return scored ? window.score(matches.document - window.start()) : 0;
    }

    @Override
    public DocIdSetIterator iterator() {
        return matches;
    }

    /** Not known without looking: nothing can be passed over. */
    @Override
    public float getMaxScore(int upTo) {
        return Float.POSITIVE_INFINITY;
    }

    private final class Matches extends DocIdSetIterator {
        private final int maxDoc;
        private int document = -1;
        private int end;

        private Matches(int maxDoc) {
            this.maxDoc = maxDoc;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(document + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            int from = target;
            while (from < maxDoc) {
                if (from < end) {
                    int place = window.matches().nextSetBit(from - window.start());
                    if (place != NO_MORE_DOCS) {
                        document = window.start() + place;
                        return document;
                    }
                    from = end;
                }
                from = fill(from);
            }
            document = NO_MORE_DOCS;
            return document;
        }

        /** Moves the window to the next place that may have a match, and returns its start. */
        private int fill(int from) throws IOException {
            int start = part.atLeast(from);
            if (start < maxDoc) {
                end = Math.min(maxDoc, start + Window.SIZE);
                window.moveTo(start);
                part.addTo(window, end, null);
            }
            return start;
        }

        @Override
        public long cost() {
            return part.cost();
        }
    }
}
