package vn.directives.search;

import java.util.ArrayList;
import java.util.List;
import vn.directives.search.QueryNode.Word;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;

/** The words of a stretch of typed text. */
final class Words {
    /** What joins the parts of a number or a compound: slash, hyphens U+2010 to U+2015, minus U+2212. */
    private static final String JOINERS = "/-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private Words() {}

    /** The words in order; those that nothing but a slash or a dash parts stand in one list: {@code 16/CT-TTg}. */
    static List<List<Word>> of(String typed) {
        return of(typed, 0);
    }

    /**
     * As {@link #of(String)}, for a part of what was typed.
     *
     * @param start where the part begins
     */
    static List<List<Word>> of(String typed, int start) {
        String exact = SearchText.exact(typed);
        String folded = SearchText.folded(typed);
        List<List<Word>> groups = new ArrayList<>();
        int end = -1;
        for (Token token : Tokens.of(exact)) {
            if (end < 0 || !joined(typed.substring(end, token.start()))) {
                groups.add(new ArrayList<>());
            }
            String part = typed.substring(token.start(), token.end());
            String bare = folded.substring(token.start(), token.end());
            groups.getLast().add(new Word(part, token.text(), bare, start + token.start()));
            end = token.end();
        }
        return groups;
    }

    private static boolean joined(String between) {
        return between.chars().allMatch(c -> JOINERS.indexOf(c) >= 0);
    }
}
