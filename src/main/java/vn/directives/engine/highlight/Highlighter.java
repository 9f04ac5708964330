package vn.directives.engine.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import vn.directives.document.Span;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;

/** Shows where a text answers a question. A word typed with its accents marks that spelling only. Safe for many threads. */
public final class Highlighter {
    /** Code units that are looked at: what a person would page through; the rest of a longer text is left aside. */
    static final int LOOKED_AT = 200_000;

    private static final Comparator<Passage> BEST_FIRST =
            Comparator.comparingDouble(Passage::getScore).reversed().thenComparingInt(Passage::getStartOffset);

    private static final PassageFormatter WHOLE = new PassageFormatter() {
        @Override
        public List<Highlight> format(Passage[] passages, String text) {
            return List.of(Fragments.cut(text, new Span(0, text.length()), Ranges.of(passages[0], text)));
        }
    };

    private final Analyzer analyzer = new MarkedAnalyzer();

    /**
     * The parts of a text that answer best, best first, of about 200 code units each, cut between sentences or words.
     *
     * @param field where the text comes from: words asked of this field are marked, or of any when none were
     * @param text original NFC text
     * @param most how many parts at most, 1 or more
     * @return empty when nothing of the question is in the text
     */
    public List<Highlight> fragments(Query question, TextField field, String text, int most) {
        return highlight(question, field, beginning(text), most, Highlighter::sentences, new Fragments());
    }

    /** A short text as a whole, with its marks if there are any. */
    public Highlight whole(Query question, TextField field, String text) {
        String beginning = beginning(text);
        List<Highlight> found = highlight(question, field, beginning, 1, WholeBreakIterator::new, WHOLE);
        return new Highlight(
                text, found.isEmpty() ? List.of() : found.getFirst().ranges());
    }

    @SuppressWarnings("unchecked") // The formatters above return lists of highlights; Lucene's signature says Object.
    private List<Highlight> highlight(
            Query question,
            TextField field,
            String text,
            int most,
            Supplier<BreakIterator> breaks,
            PassageFormatter formatter) {
        BooleanQuery words = WantedWords.of(question, field);
        if (words.clauses().isEmpty() || text.isBlank()) {
            return List.of();
        }
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withBreakIterator(breaks)
                .withFormatter(formatter)
                .withScorer(new FragmentScorer())
                .withPassageSortComparator(BEST_FIRST)
                .withMaxLength(LOOKED_AT)
                .withMaxNoHighlightPassages(0)
                // Of a loose phrase only its words are marked, not what stands between them.
                .withWeightMatches(false)
                // A text that is shown as a whole needs no index of itself to tell its best part.
                .withPassageRelevancyOverSpeed(formatter instanceof Fragments)
                .build();
        try {
            Object found = highlighter.highlightWithoutSearcher(WantedWords.FIELD, words, text, most);
            return found == null ? List.of() : (List<Highlight>) found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sentences, short ones together, with the match in the middle. */
    private static BreakIterator sentences() {
        return LengthGoalBreakIterator.createClosestToLength(new SentenceBreaks(), Fragments.LENGTH, 0.5f);
    }

    private static String beginning(String text) {
        return text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    }
}
