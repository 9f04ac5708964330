package vn.directives.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;

/**
 * The words of a field's texts, split once for all that is indexed of them: the tokens of SearchAnalyzers' exact, folded and
 * foldedPairs, at a third of their cost. Tasks share those of their directive.
 */
final class FieldWords {
    /** Wide enough that no phrase, however loose, runs from one recipient into the next: nothing is looser than 20 positions. */
    private static final int GAP = 100;

    private final List<String[]> exact = new ArrayList<>();
    private final List<String[]> folded = new ArrayList<>();

    FieldWords(List<String> texts) {
        for (String text : texts) {
            List<Token> tokens = Tokens.of(SearchText.exact(text));
            String[] spelt = new String[tokens.size()];
            String[] bare = new String[tokens.size()];
            for (int i = 0; i < spelt.length; i++) {
                spelt[i] = tokens.get(i).text();
                bare[i] = SearchText.foldedWord(spelt[i]);
            }
            exact.add(spelt);
            folded.add(bare);
        }
    }

    TokenStream exact() {
        return new WordStream(exact, 1, GAP);
    }

    TokenStream folded() {
        return new WordStream(folded, 1, GAP);
    }

    /** Two neighbours at a time, without accents. */
    TokenStream pairs() {
        return new WordStream(folded, 2, GAP);
    }
}
