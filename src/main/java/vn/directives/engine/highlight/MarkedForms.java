package vn.directives.engine.highlight;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.TextField;
import vn.directives.text.SearchText;

/** Gives each word twice in its place, as it is spelt and without accents, so that a question may be about either. */
final class MarkedForms extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    /** The word that is still to come without accents, in the place of the last: its offsets still stand. */
    private @Nullable String spelt;

    /**
     * @param exact words in their exact form
     */
    MarkedForms(TokenStream exact) {
        super(exact);
    }

    /** The word as the stream gives it. No word begins with a sign, so that the two forms never meet. */
    static String mark(TextField.Form form, String word) {
        return sign(form) + word;
    }

    private static char sign(TextField.Form form) {
        return form == TextField.Form.EXACT ? '=' : '~';
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (spelt != null) {
            set(TextField.Form.FOLDED, SearchText.foldedWord(spelt));
            spelt = null;
            step.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        spelt = term.toString();
        set(TextField.Form.EXACT, spelt);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        spelt = null;
    }

    private void set(TextField.Form form, String word) {
        term.setEmpty().append(sign(form)).append(word);
    }
}
