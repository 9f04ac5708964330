package vn.directives.engine.lucene;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Finds all matches of a part in a segment, window by window. */
final class WindowBulkScorer extends BulkScorer {
    private static final class Score extends Scorable {
        private float value;
        private float least;

        @Override
        public float score() {
            return value;
        }

        @Override
        public void setMinCompetitiveScore(float least) {
            this.least = least;
        }
    }

    private final Part part;
    private final @Nullable Ranking ranking;
    private final Window window = new Window(false);
    private final int maxDoc;
    private final Matches.@Nullable Sink matches;
    private final Score score = new Score();

    /**
     * @param part what matches, without scores
     * @param ranking of what matches; null when nobody asks for scores
     * @param maxDoc how many documents the segment has
     * @param matches where all of the segment are noted, if anywhere; the collector is told of those whose score is of use to it
     */
    WindowBulkScorer(Part part, @Nullable Ranking ranking, int maxDoc, Matches.@Nullable Sink matches) {
        this.part = part;
        this.ranking = ranking;
        this.maxDoc = maxDoc;
        this.matches = matches;
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits live, int min, int max) throws IOException {
        collector.setScorer(score);
        int limit = Math.min(max, maxDoc);
        int start = part.atLeast(min);
        while (start < limit) {
            int end = Math.min(limit, start + Window.SIZE);
            window.moveTo(start);
            part.addTo(window, end, null);
            if (live != null) {
                live.applyMask(window.matches(), start);
            }
            if (matches != null) {
                matches.add(window.matches(), start, end);
            }
            if (ranking != null && !window.matches().scanIsEmpty()) {
                ranking.score(window.matches(), start, end, score.least);
            }
            collect(collector);
            start = part.atLeast(end);
        }
        return start;
    }

    private void collect(LeafCollector collector) throws IOException {
        long[] words = window.matches().getBits();
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                int place = i * Long.SIZE + Long.numberOfTrailingZeros(word);
                score.value = ranking == null ? 0 : ranking.score(place);
                if (score.value >= score.least) {
                    collector.collect(window.start() + place);
                }
            }
        }
    }

    @Override
    public long cost() {
        return part.cost();
    }
}
