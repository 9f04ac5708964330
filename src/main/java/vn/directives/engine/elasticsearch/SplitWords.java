package vn.directives.engine.elasticsearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.directives.engine.TextField.Form;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;

/**
 * The words of a field's texts, split once here: the cluster's standard tokenizer finds between spaces the very tokens that
 * stood there. Tasks share those of their directive.
 */
final class SplitWords {
    private final List<String[]> exact = new ArrayList<>();
    private final List<String[]> folded = new ArrayList<>();

    SplitWords(List<String> texts) {
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

    boolean isEmpty() {
        return exact.isEmpty();
    }

    /** Each text with its words joined by spaces. */
    List<String> texts(Form form) {
        return of(form).stream().map(words -> String.join(" ", words)).toList();
    }

    /** The different words. */
    Set<String> words(Form form) {
        Set<String> words = new LinkedHashSet<>();
        of(form).forEach(text -> words.addAll(Arrays.asList(text)));
        return words;
    }

    /** The different pairs of neighbours. */
    Set<String> pairs(Form form) {
        Set<String> pairs = new LinkedHashSet<>();
        for (String[] text : of(form)) {
            for (int i = 1; i < text.length; i++) {
                pairs.add(text[i - 1] + Fields.BETWEEN + text[i]);
            }
        }
        return pairs;
    }

    private List<String[]> of(Form form) {
        return form == Form.EXACT ? exact : folded;
    }
}
