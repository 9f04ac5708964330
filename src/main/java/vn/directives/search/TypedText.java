package vn.directives.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;
import vn.directives.text.Folding;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;
import vn.directives.text.TonePlacement;

/**
 * What stands in the box while somebody types: words, the last of which may be the beginning of one.
 *
 * @param text as typed
 * @param open whether the last word is still being typed: nothing stands behind it
 */
record TypedText(String text, List<Word> words, boolean open) {
    /** Nobody picks a suggestion after so many words or code units; what is longer gets none. */
    private static final int MOST_WORDS = 32;

    private static final int MOST_CHARACTERS = 500;

    /**
     * A typed word in both forms.
     *
     * @param form a word without marks stands for every accent, as in a search
     * @param begun the folded one as the beginning of a word: with a space before it
     * @param beginnings what a marked word may go on from: {@code hoà} is {@code hòa} as it stands but {@code hoàn} has it too
     */
    record Word(String exact, String folded, Form form, String begun, List<String> beginnings) {
        Word {
            beginnings = List.copyOf(beginnings);
        }

        static Word of(String typed, String exact, String folded) {
            Form form = Folding.fold(exact).equals(exact) ? Form.FOLDED : Form.EXACT;
            return new Word(
                    exact,
                    folded,
                    form,
                    " " + folded,
                    Stream.of(exact, typed.toLowerCase(Locale.ROOT), TonePlacement.modern(exact))
                            .distinct()
                            .toList());
        }

        /** The same, going on in one of these ways. */
        private Word going(List<String> ways) {
            return new Word(exact, folded, form, begun, ways);
        }

        /** Whether a word of a text is this one. */
        boolean is(String exactly, String bare) {
            return form == Form.FOLDED ? bare.equals(folded) : exactly.equals(exact);
        }

        /** Whether a word of a text begins so. */
        boolean begins(String exactly, String bare) {
            return form == Form.FOLDED
                    ? bare.startsWith(folded)
                    : beginnings.stream().anyMatch(exactly::startsWith);
        }

        /** The word itself in a field. */
        Query in(TextField field) {
            return new Query.Term(field, form, form == Form.FOLDED ? folded : exact);
        }

        /** Words of a field that begin so. */
        Query beginning(TextField field) {
            if (form == Form.FOLDED) {
                return new Query.Prefix(field, Form.FOLDED, folded);
            }
            List<Query> prefixes = beginnings.stream()
                    .<Query>map(b -> new Query.Prefix(field, Form.EXACT, b))
                    .toList();
            return prefixes.size() == 1 ? prefixes.getFirst() : new Query.Best(prefixes);
        }
    }

    TypedText {
        words = List.copyOf(words);
    }

    /** Reads what was typed, which must be NFC; without words when there are none, or too many. */
    static TypedText of(String typed) {
        if (typed.length() > MOST_CHARACTERS) {
            return new TypedText(typed, List.of(), false);
        }
        String exact = SearchText.exact(typed);
        String folded = SearchText.folded(typed);
        List<Word> words = new ArrayList<>();
        int end = 0;
        for (Token token : Tokens.of(exact)) {
            end = token.end();
            words.add(Word.of(typed.substring(token.start(), end), token.text(), folded.substring(token.start(), end)));
        }
        return words.size() > MOST_WORDS
                ? new TypedText(typed, List.of(), false)
                : new TypedText(typed, words, end > 0 && end == typed.length());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The same with the last word on its way to any tone ({@code vă} to {@code vắc}); empty when it has one, or ended. */
    Optional<TypedText> forgiving() {
        List<String> variants = open ? ToneVariants.of(words.getLast().exact()) : List.of();
        if (variants.isEmpty()) {
            return Optional.empty();
        }
        List<Word> forgiving = new ArrayList<>(whole());
        forgiving.add(words.getLast().going(variants));
        return Optional.of(new TypedText(text, forgiving, true));
    }

    /** The words that are typed out. */
    List<Word> whole() {
        return open ? words.subList(0, words.size() - 1) : words;
    }

    /** Whether these words of a text, in their exact form, go on from what was typed. */
    boolean beginsIn(List<String> text) {
        if (text.size() < words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String bare = SearchText.foldedWord(text.get(i));
            boolean last = open && i == words.size() - 1;
            if (last ? !words.get(i).begins(text.get(i), bare) : !words.get(i).is(text.get(i), bare)) {
                return false;
            }
        }
        return true;
    }

    /** All of these words in one field. */
    Query in(TextField field) {
        List<Query> parts = new ArrayList<>();
        whole().forEach(word -> parts.add(word.in(field)));
        if (open) {
            parts.add(words.getLast().beginning(field));
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.AllOf(parts);
    }
}
