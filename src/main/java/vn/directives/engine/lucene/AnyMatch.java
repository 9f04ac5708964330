package vn.directives.engine.lucene;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Looks for a first match of any kind, and in each segment for no second. */
final class AnyMatch implements Collector {
    /** Says whether there is one. */
    static final CollectorManager<AnyMatch, Boolean> MANAGER = new CollectorManager<>() {
        @Override
        public AnyMatch newCollector() {
            return new AnyMatch();
        }

        @Override
        public Boolean reduce(Collection<AnyMatch> parts) {
            return parts.stream().anyMatch(part -> part.found);
        }
    };

    private boolean found;

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) {
        if (found) {
            throw new CollectionTerminatedException();
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) {
                found = true;
                throw new CollectionTerminatedException();
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
