package vn.directives.engine;

import java.util.List;
import vn.directives.text.SearchText;

/** Asks which words the index knows. Words are in the form that the field is indexed in. */
public sealed interface WordsRequest {
    /** The field whose words are meant. */
    TextField field();

    /** How many at most, 1 to 100. */
    int limit();

    /**
     * Words that begin so: {@code ti} gives {@code tiem}, {@code tinh}. With a space in it, folded neighbours that begin so:
     * {@code tiem v} gives {@code tiem vac}, where the field indexes pairs (subject, body, task), and nothing elsewhere.
     *
     * @param prefix a whole word is in its indexed form, one that is still being typed has its letters folded and no more
     */
    record Beginning(TextField field, TextField.Form form, String prefix, int limit) implements WordsRequest {
        public Beginning {
            check(limit);
            if (prefix.indexOf(' ') >= 0 && form != TextField.Form.FOLDED) {
                throw new IllegalArgumentException("neighbours are known by their folded form: " + prefix);
            }
        }

        /** Whether neighbours are asked for. */
        public boolean pairs() {
            return prefix.indexOf(' ') >= 0;
        }
    }

    /** Words one slip away: a letter too many, too few or another, or two neighbours swapped; never the word itself. */
    record Similar(TextField field, TextField.Form form, String word, int limit) implements WordsRequest {
        public Similar {
            check(limit);
        }
    }

    /**
     * How words are spelt: {@code vac xin} gives {@code vắc}, {@code vác}, {@code xin}, {@code xỉn} and the neighbours
     * {@code vắc xin}, made of spellings that are given. A word with accents is spelt so alone: {@code vắc xin} gives
     * {@code vắc}, {@code xin}, {@code xỉn} and {@code vắc xin}. The limit holds for each word and for each two neighbours;
     * neighbours are known where the field indexes pairs, and given where one of them at least may be spelt in several ways.
     *
     * @param words words that stand side by side, 1 to {@value #MOST}, each folded or exact
     */
    record Spellings(TextField field, List<String> words, int limit) implements WordsRequest {
        /** Each word costs a look into the index. */
        public static final int MOST = 8;

        public Spellings {
            words = List.copyOf(words);
            check(limit);
            if (words.isEmpty() || words.size() > MOST) {
                throw new IllegalArgumentException("1 to " + MOST + " words: " + words.size());
            }
        }

        /** Whether one of these words has accents, so that it is spelt in this way alone. */
        public boolean isSpelt(int place) {
            return !folded(place).equals(words.get(place));
        }

        /** One of these words without accents. */
        public String folded(int place) {
            return SearchText.foldedWord(words.get(place));
        }

        /** Whether how a word and the one before it stand side by side is asked for. */
        public boolean asksForPair(int place) {
            return place > 0 && !(isSpelt(place - 1) && isSpelt(place));
        }
    }

    private static void check(int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("a limit is 1 to 100: " + limit);
        }
    }
}
