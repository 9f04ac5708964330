package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.Level;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;

/**
 * A phrase whose accents do not matter. Where words stand in a text the index knows of the words as they are spelt alone: those of
 * the words without accents were an eighth of it, and hardly ever asked for. So each word is looked for in all spellings that the
 * field has, and scores are those that a phrase of the words without accents would have.
 */
final class FoldedPhraseQuery extends Query {
    private final Level level;
    private final TextField field;
    private final List<String> words;
    private final int slop;

    /**
     * @param words without accents, at least two
     * @param slop how many positions they may be moved in all
     */
    FoldedPhraseQuery(Level level, TextField field, List<String> words, int slop) {
        this.level = level;
        this.field = field;
        this.words = List.copyOf(words);
        this.slop = slop;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        if (!mode.needsScores() && words.size() == 2 && slop == 0 && DirectiveBlock.PAIRED.contains(field)) {
            String together = words.getFirst() + WordStream.BETWEEN + words.getLast();
            return new TermQuery(new Term(Fields.pairs(level, field), together)).createWeight(searcher, mode, boost);
        }
        TermStatistics[] statistics = statistics(searcher);
        if (statistics == null) {
            return MatchNoDocsQuery.INSTANCE.createWeight(searcher, mode, boost);
        }
        CollectionStatistics all = searcher.collectionStatistics(Fields.words(level, field, Form.FOLDED));
        IndexSearcher scoring = new IndexSearcher(searcher.getIndexReader());
        scoring.setSimilarity(new Similarity() {
            @Override
            public SimScorer scorer(float factor, CollectionStatistics ofSpelt, TermStatistics... spelt) {
                return searcher.getSimilarity().scorer(factor, all, statistics);
            }
        });
        return spelt((IndexView) searcher).createWeight(scoring, mode, boost);
    }

    /** How often each of the words is there without its accents; null when one is not. */
    private TermStatistics @Nullable [] statistics(IndexSearcher searcher) throws IOException {
        TermStatistics[] statistics = new TermStatistics[words.size()];
        for (int i = 0; i < statistics.length; i++) {
            Term word = new Term(Fields.words(level, field, Form.FOLDED), words.get(i));
            TermStates states = TermStates.build(searcher, word, true);
            if (states.docFreq() == 0) {
                return null;
            }
            statistics[i] = searcher.termStatistics(word, states.docFreq(), states.totalTermFreq());
        }
        return statistics;
    }

    private Query spelt(IndexView view) throws IOException {
        String exact = Fields.words(level, field, Form.EXACT);
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (String word : words) {
            phrase.add(view.spellings(new Term(exact, word)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String of) {
        return Fields.words(level, field, Form.FOLDED) + ":\"" + String.join(" ", words) + "\"~" + slop;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FoldedPhraseQuery phrase
                && level == phrase.level
                && field == phrase.field
                && slop == phrase.slop
                && words.equals(phrase.words);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * (31 * classHash() + level.hashCode()) + field.hashCode()) + slop) + words.hashCode();
    }
}
