package vn.directives.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Splits text into tokens by the rules of Unicode's word boundaries, as every engine's standard tokenizer does. */
public final class Tokens {
    private static final int MAX_TOKEN_LENGTH = 255;

    private Tokens() {}

    static StandardTokenizer tokenizer() {
        StandardTokenizer tokenizer = new StandardTokenizer();
        tokenizer.setMaxTokenLength(MAX_TOKEN_LENGTH);
        return tokenizer;
    }

    /** The tokens in order, longer ones cut at 255 code units, with offsets into {@code text}. */
    public static List<Token> of(CharSequence text) {
        List<Token> tokens = new ArrayList<>();
        try (StandardTokenizer tokenizer = tokenizer()) {
            tokenizer.setReader(new StringReader(text.toString()));
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
