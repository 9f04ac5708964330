package vn.directives.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.directives.text.Folding;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;

/**
 * How a text spells folded words that stand side by side in it.
 *
 * @param text as it stands there, without the capital of a sentence's beginning
 * @param words in their exact form
 */
record Spelling(String text, List<String> words) {
    /** The first place where the words stand; empty when there is none. */
    static Optional<Spelling> of(List<String> folded, String text) {
        List<Token> tokens = Tokens.of(SearchText.exact(text));
        List<String> exact = tokens.stream().map(Token::text).toList();
        List<String> bare = exact.stream().map(Folding::fold).toList();
        for (int start = 0; start + folded.size() <= bare.size(); start++) {
            int end = start + folded.size();
            if (bare.subList(start, end).equals(folded)) {
                String spelt = text.substring(
                        tokens.get(start).start(), tokens.get(end - 1).end());
                return Optional.of(new Spelling(inSentence(spelt, start == 0), exact.subList(start, end)));
            }
        }
        return Optional.empty();
    }

    /** {@code Tiêm vắc xin} begins a subject, {@code Kon Tum} is a name, {@code PHÒNG CHỐNG BÃO} shouts. */
    private static String inSentence(String spelt, boolean first) {
        if (spelt.equals(spelt.toUpperCase(Locale.ROOT))) {
            return spelt.toLowerCase(Locale.ROOT);
        }
        boolean capitalAlone = spelt.chars().filter(Character::isUpperCase).count() == 1;
        return first && capitalAlone ? spelt.substring(0, 1).toLowerCase(Locale.ROOT) + spelt.substring(1) : spelt;
    }
}
