package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Task;
import vn.directives.engine.Level;
import vn.directives.engine.Query;

/** Finds the tasks inside directives that answer a question, by looking at these directives' blocks alone. */
final class MatchingTasks {
    /**
     * @param best the best first, equal ones in the directive's order
     * @param all how many there are
     */
    record Found(List<Task> best, int all) {}

    private record Scored(int place, float score) {}

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::place);

    private final IndexView view;
    private final @Nullable Weight weight;
    private final int size;

    MatchingTasks(IndexView view, @Nullable Query question, int size) throws IOException {
        this.view = view;
        this.size = size;
        this.weight = question == null
                ? null
                : view.createWeight(
                        view.rewrite(new LuceneQueries(Level.TASK).translate(question)), ScoreMode.COMPLETE, 1);
    }

    /**
     * @param tasks all the tasks of the directive
     * @param directive its document in the view; its tasks stand just before it
     */
    Found in(List<Task> tasks, int directive) throws IOException {
        if (weight == null || tasks.isEmpty()) {
            return new Found(List.of(), 0);
        }
        List<LeafReaderContext> leaves = view.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(directive, leaves));
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return new Found(List.of(), 0);
        }
        int end = directive - leaf.docBase;
        int start = end - tasks.size();
        List<Scored> scored = new ArrayList<>();
        DocIdSetIterator found = scorer.iterator();
        for (int doc = found.advance(start); doc < end; doc = found.nextDoc()) {
            scored.add(new Scored(doc - start, scorer.score()));
        }
        List<Task> best = scored.stream()
                .sorted(BEST_FIRST)
                .limit(size)
                .map(task -> tasks.get(task.place()))
                .toList();
        return new Found(best, scored.size());
    }
}
