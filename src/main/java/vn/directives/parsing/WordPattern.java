package vn.directives.parsing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that begins with one of a few words. It is tried only where one of these stands, which is seldom; a plain search
 * would try it at every character of a text.
 */
final class WordPattern {
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int[] NO_WORD = {};

    private final List<String> words;
    private final Pattern pattern;

    private WordPattern(List<String> words, Pattern pattern) {
        this.words = words;
        this.pattern = pattern;
    }

    /**
     * The pattern of a condition, one of the words and the rest.
     *
     * @param before what must or must not stand before the word: a lookbehind
     * @param words literal; where one begins with another, the longer first
     */
    static WordPattern of(String before, List<String> words, String rest) {
        return new WordPattern(words, Pattern.compile(before + "(?:" + String.join("|", words) + ")" + rest));
    }

    /**
     * A pattern that is written out as a whole.
     *
     * @param words with one of which every match begins
     */
    static WordPattern of(List<String> words, String pattern) {
        return new WordPattern(words, Pattern.compile(pattern));
    }

    /** A search for the pattern in a text, not begun yet. */
    Search in(String text) {
        return new Search(text);
    }

    /** Goes through a text from match to match, none inside another. */
    final class Search {
        private final String text;

        /** Made when a word is there at all. */
        private @Nullable Matcher matcher;

        /** Where each of the words stands next, {@link #NOWHERE} when it does not; empty where none is there at all. */
        private final int[] next;

        private int from;

        private Search(String text) {
            this.text = text;
            this.next = first(text);
        }

        private int[] first(String searched) {
            int[] found = NO_WORD;
            for (int i = 0; i < words.size(); i++) {
                int at = searched.indexOf(words.get(i));
                if (at >= 0) {
                    found = found.length == 0 ? nowhere() : found;
                    found[i] = at;
                }
            }
            return found;
        }

        private int[] nowhere() {
            int[] found = new int[words.size()];
            Arrays.fill(found, NOWHERE);
            return found;
        }

        /** Moves to the next match; false when there is none. */
        boolean find() {
            for (int at = nearest(); at != NOWHERE; at = nearest()) {
                matcher = matcher == null ? pattern.matcher(text).useTransparentBounds(true) : matcher;
                if (matcher.region(at, text.length()).lookingAt()) {
                    from = matcher.end();
                    return true;
                }
                from = at + 1;
            }
            return false;
        }

        /** The match that was found. */
        Matcher match() {
            if (matcher == null) {
                throw new IllegalStateException("nothing was found");
            }
            return matcher;
        }

        private int nearest() {
            int nearest = NOWHERE;
            for (int i = 0; i < next.length; i++) {
                if (next[i] < from) {
                    next[i] = indexOf(i, from);
                }
                nearest = Math.min(nearest, next[i]);
            }
            return nearest;
        }

        private int indexOf(int word, int start) {
            int at = text.indexOf(words.get(word), start);
            return at < 0 ? NOWHERE : at;
        }
    }
}
