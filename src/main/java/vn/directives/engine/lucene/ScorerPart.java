package vn.directives.engine.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** What one of Lucene's scorers finds. */
final class ScorerPart implements Part {
    /** Going to a document costs about as much as passing over so many. */
    private static final int SKIP = 32;

    private final Scorer scorer;
    private final DocIdSetIterator documents;
    private final boolean scored;
    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
    private final int perWindow;
    private final float most;

    /** @param maxDoc how many documents the segment has */
    ScorerPart(Scorer scorer, boolean scored, int maxDoc) throws IOException {
        this.scorer = scorer;
        this.documents = scorer.iterator();
        this.scored = scored;
        this.perWindow = (int) (documents.cost() * Window.SIZE / maxDoc);
        this.most = scored ? scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS) : 0;
    }

    @Override
    public long cost() {
        return documents.cost();
    }

    @Override
    public float most() {
        return most;
    }

    @Override
    public int atLeast(int document) throws IOException {
        return documents.docID() < document ? documents.advance(document) : documents.docID();
    }

    @Override
    public void addTo(Window window, int end, @Nullable FixedBitSet among) throws IOException {
        if (among != null && perWindow > SKIP && among.cardinality() < perWindow / SKIP) {
            addOnly(window, among);
        } else if (atLeast(window.start()) >= end) {
            return;
        } else if (scored) {
            addScored(window, end, among == null ? null : new Among(among, window.start()));
        } else {
            documents.intoBitSet(end, window.matches(), window.start());
        }
    }

    private void addOnly(Window window, FixedBitSet among) throws IOException {
        for (int place = among.nextSetBit(0);
                place != DocIdSetIterator.NO_MORE_DOCS;
                place = place + 1 < Window.SIZE ? among.nextSetBit(place + 1) : DocIdSetIterator.NO_MORE_DOCS) {
            if (atLeast(window.start() + place) == window.start() + place) {
                if (scored) {
                    window.add(place, scorer.score());
                } else {
                    window.matches().set(place);
                }
            }
        }
    }

    private void addScored(Window window, int end, @Nullable Bits wanted) throws IOException {
        scorer.nextDocsAndScores(end, wanted, buffer);
        while (buffer.size > 0) {
            for (int i = 0; i < buffer.size; i++) {
                window.add(buffer.docs[i] - window.start(), buffer.features[i]);
            }
            scorer.nextDocsAndScores(end, wanted, buffer);
        }
    }

    /** Places of a window as documents of the segment. */
    private record Among(FixedBitSet places, int start) implements Bits {
        @Override
        public boolean get(int document) {
            return places.get(document - start);
        }

        @Override
        public int length() {
            return start + places.length();
        }
    }
}
