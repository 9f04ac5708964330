package vn.directives.engine.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;
import vn.directives.engine.TextField;

/**
 * Marks in texts what one question asks for. What the question comes to is worked out once for each field, not for each text. For
 * one thread.
 */
public final class Marker {
    /** Code units that are looked at: what a person would page through; the rest of a longer text is left aside. */
    static final int LOOKED_AT = 200_000;

    /** Parts of a text that are shown. */
    static final int FRAGMENTS = 2;

    private static final Comparator<Passage> BEST_FIRST =
            Comparator.comparingDouble(Passage::getScore).reversed().thenComparingInt(Passage::getStartOffset);

    private static final PassageFormatter WHOLE = new PassageFormatter() {
        @Override
        public List<Highlight> format(Passage[] passages, String text) {
            return List.of(Fragments.cut(text, new Span(0, text.length()), Ranges.of(passages[0], text)));
        }
    };

    private final WantedWords wanted;
    private final Lucene whole;
    private final Lucene parts;

    /** @param analyzer gives the forms that are wanted */
    Marker(WantedWords wanted, Analyzer analyzer) {
        this.wanted = wanted;
        // A text that is shown as a whole needs no index of itself to tell its best part.
        this.whole = new Lucene(
                builder(analyzer, WHOLE)
                        .withBreakIterator(WholeBreakIterator::new)
                        .withPassageRelevancyOverSpeed(false),
                1);
        this.parts = new Lucene(builder(analyzer, new Fragments()).withBreakIterator(Marker::sentences), FRAGMENTS);
    }

    /**
     * The two parts of a text that answer best, best first, of about 200 code units each, cut between sentences or words.
     *
     * @param field where the text comes from: words asked of this field are marked, or of any when none were
     * @param text original NFC text
     * @return empty when nothing of the question is in the text
     */
    public List<Highlight> fragments(TextField field, String text) {
        return parts.highlight(field, beginning(text));
    }

    /** A short text as a whole, with its marks if there are any. */
    public Highlight whole(TextField field, String text) {
        List<Highlight> found = whole.highlight(field, beginning(text));
        return new Highlight(
                text, found.isEmpty() ? List.of() : found.getFirst().ranges());
    }

    private static UnifiedHighlighter.Builder builder(Analyzer analyzer, PassageFormatter formatter) {
        return UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withFormatter(formatter)
                .withScorer(new FragmentScorer())
                .withPassageSortComparator(BEST_FIRST)
                .withMaxLength(LOOKED_AT)
                .withMaxNoHighlightPassages(0)
                // Of a loose phrase only its words are marked, not what stands between them.
                .withWeightMatches(false);
    }

    /** Sentences, short ones together, with the match in the middle. */
    private static BreakIterator sentences() {
        return LengthGoalBreakIterator.createClosestToLength(new SentenceBreaks(), Fragments.LENGTH, 0.5f);
    }

    private static String beginning(String text) {
        return text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    }

    /** Lucene's highlighter, kept for each field once it is made. */
    private final class Lucene extends UnifiedHighlighter {
        private final int most;
        private final Map<TextField, FieldHighlighter> ofFields = new EnumMap<>(TextField.class);

        Lucene(Builder builder, int most) {
            super(builder);
            this.most = most;
        }

        @SuppressWarnings(
                "unchecked") // The formatters above return lists of highlights; Lucene's signature says Object.
        List<Highlight> highlight(TextField field, String text) {
            FieldHighlighter highlighter = text.isBlank() ? null : of(field);
            if (highlighter == null) {
                return List.of();
            }
            try {
                Object found = highlighter.highlightFieldForDoc(null, -1, text);
                return found == null ? List.of() : (List<Highlight>) found;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Null when nothing is asked for. */
        private @Nullable FieldHighlighter of(TextField field) {
            BooleanQuery words = wanted.in(field);
            return words.clauses().isEmpty()
                    ? null
                    : ofFields.computeIfAbsent(
                            field, f -> getFieldHighlighter(WantedWords.FIELD, words, extractTerms(words), most));
        }
    }
}
