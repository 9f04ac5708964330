package vn.directives.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;

/**
 * Lucene's analyzers over the original, normalised text: they index the tokens of {@link SearchText}, with offsets into the
 * original. Each may be shared by all threads and used again without end.
 */
public final class SearchAnalyzers {
    /** Stands between the two words of a pair, as in Elasticsearch's shingle filter; no token holds it. */
    public static final String PAIR_SEPARATOR = " ";

    private SearchAnalyzers() {}

    /** Tokens of {@link SearchText#exact}: {@code Hoà Bình} gives {@code hòa}, {@code bình}. */
    public static Analyzer exact() {
        return new OneToOne(SearchText::exact, false);
    }

    /** Tokens of {@link SearchText#folded}: {@code Hoà Bình} gives {@code hoa}, {@code binh}. */
    public static Analyzer folded() {
        return new OneToOne(SearchText::folded, false);
    }

    /** Two neighbours of {@link #exact} at a time, never one alone: {@code Ủy ban xã} gives {@code ủy ban}, {@code ban xã}. */
    public static Analyzer exactPairs() {
        return new OneToOne(SearchText::exact, true);
    }

    /** Two neighbours of {@link #folded} at a time, never one alone. */
    public static Analyzer foldedPairs() {
        return new OneToOne(SearchText::folded, true);
    }

    private static final class OneToOne extends Analyzer {
        /** Most texts are marked for a page of results, sixty at a time, and shorter; Reader's own buffer is of 8,192. */
        private static final int USUAL_LENGTH = 512;

        private final UnaryOperator<String> form;
        private final boolean pairs;

        OneToOne(UnaryOperator<String> form, boolean pairs) {
            this.form = form;
            this.pairs = pairs;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer tokenizer = Tokens.tokenizer();
            return new TokenStreamComponents(tokenizer, pairs ? pairs(tokenizer) : tokenizer);
        }

        private static TokenStream pairs(Tokenizer tokenizer) {
            ShingleFilter shingles = new ShingleFilter(tokenizer, 2, 2);
            shingles.setOutputUnigrams(false);
            shingles.setTokenSeparator(PAIR_SEPARATOR);
            return shingles;
        }

        @Override
        protected Reader initReader(String fieldName, Reader reader) {
            return new StringReader(form.apply(readAll(reader)));
        }

        @Override
        protected Reader initReaderForNormalization(String fieldName, Reader reader) {
            return initReader(fieldName, reader);
        }

        /** The whole field: a tone is placed by looking at the whole word, and Lucene has the field in memory anyway. */
        private static String readAll(Reader reader) {
            try {
                StringBuilder all = new StringBuilder();
                char[] some = new char[USUAL_LENGTH];
                for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
                    all.append(some, 0, count);
                }
                return all.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
