package vn.directives.engine.highlight;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.TextField;
import vn.directives.text.SearchText;

/** Gives each word in its place as it is spelt, without accents, or as both, so that a question may be about either. */
final class MarkedForms extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private final Set<TextField.Form> forms;

    /** The word that is still to come without accents, in the place of the last: its offsets still stand. */
    private @Nullable String spelt;

    /**
     * @param exact words in their exact form
     * @param forms those that anybody asks for
     */
    MarkedForms(TokenStream exact, Set<TextField.Form> forms) {
        super(exact);
        this.forms = forms;
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
        String word = term.toString();
        if (forms.contains(TextField.Form.EXACT)) {
            set(TextField.Form.EXACT, word);
            spelt = forms.contains(TextField.Form.FOLDED) ? word : null;
        } else {
            set(TextField.Form.FOLDED, SearchText.foldedWord(word));
        }
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
