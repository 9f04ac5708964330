package vn.directives.engine.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** What one of Lucene's scorers finds that has to look into each document, as for the words of a phrase: only where it matters. */
final class CheckedPart implements Part {
    private final Scorer scorer;
    private final TwoPhaseIterator check;
    private final DocIdSetIterator candidates;
    private final boolean scored;
    private final float most;

    /** @param check of the scorer */
    CheckedPart(Scorer scorer, TwoPhaseIterator check, boolean scored) throws IOException {
        this.scorer = scorer;
        this.check = check;
        this.candidates = check.approximation();
        this.scored = scored;
        this.most = scored ? scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS) : 0;
    }

    @Override
    public long cost() {
        return candidates.cost();
    }

    @Override
    public float most() {
        return most;
    }

    @Override
    public int atLeast(int document) throws IOException {
        return candidates.docID() < document ? candidates.advance(document) : candidates.docID();
    }

    @Override
    public void addTo(Window window, int end, @Nullable FixedBitSet among) throws IOException {
        int start = window.start();
        int document = atLeast(start);
        while (document < end) {
            int wanted = among == null ? document : start + nextPlace(among, document - start);
            if (wanted == document) {
                if (check.matches()) {
                    add(window, document - start);
                }
                document = candidates.nextDoc();
            } else if (wanted < end) {
                document = candidates.advance(wanted);
            } else {
                return;
            }
        }
    }

    /** The next place from this one on; the window's size when there is none. */
    private static int nextPlace(FixedBitSet places, int place) {
        return Math.min(Window.SIZE, places.nextSetBit(place));
    }

    private void add(Window window, int place) throws IOException {
        if (scored) {
            window.add(place, scorer.score());
        } else {
            window.matches().set(place);
        }
    }
}
