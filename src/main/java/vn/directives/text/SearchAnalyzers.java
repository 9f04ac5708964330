package vn.directives.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How an index splits text, over the original text. */
public final class SearchAnalyzers {
    private SearchAnalyzers() {}

    /** Tokens of {@link SearchText#exact}. */
    public static Analyzer exact() {
        return analyzer(SearchText::exact, false);
    }

    /** Tokens of {@link SearchText#folded}. */
    public static Analyzer folded() {
        return analyzer(SearchText::folded, false);
    }

    /** Adjacent tokens of {@link SearchText#exact}, two by two, a space between. */
    public static Analyzer exactPairs() {
        return analyzer(SearchText::exact, true);
    }

    /** Adjacent tokens of {@link SearchText#folded}, two by two, a space between. */
    public static Analyzer foldedPairs() {
        return analyzer(SearchText::folded, true);
    }

    private static Analyzer analyzer(Function<String, String> form, boolean pairs) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                if (!pairs) {
                    return new TokenStreamComponents(tokenizer);
                }
                ShingleFilter shingles = new ShingleFilter(tokenizer, 2, 2);
                shingles.setOutputUnigrams(false);
                return new TokenStreamComponents(tokenizer, shingles);
            }

            @Override
            protected Reader initReader(String field, Reader reader) {
                try {
                    StringWriter text = new StringWriter();
                    reader.transferTo(text);
                    return new StringReader(form.apply(text.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
