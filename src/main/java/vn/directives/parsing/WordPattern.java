package vn.directives.parsing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that begins with one of a few words, and not in the middle of one. It is tried only where one of these stands, which is seldom; a plain search
 * would try it at every character of a text.
 */
final class WordPattern {
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int[] NO_WORD = {};

    private final List<String> words;
    private final Pattern pattern;
    private final boolean digitMayStandBefore;
    private final String needed;

    private WordPattern(List<String> words, Pattern pattern, boolean digitMayStandBefore, String needed) {
        this.words = words;
        this.pattern = pattern;
        this.digitMayStandBefore = digitMayStandBefore;
        this.needed = needed;
    }

    private static WordPattern of(List<String> words, String rest, boolean digitMayStandBefore) {
        Pattern pattern = Pattern.compile("(?:" + String.join("|", words) + ")" + rest);
        return new WordPattern(words, pattern, digitMayStandBefore, "");
    }

    /**
     * One of the words, not behind a letter, and the rest.
     *
     * @param words literal; where one begins with another, the longer first
     * @param rest the pattern behind them
     */
    static WordPattern of(List<String> words, String rest) {
        return of(words, rest, true);
    }

    /** As {@link #of}, but not behind a digit either. */
    static WordPattern alone(List<String> words, String rest) {
        return of(words, rest, false);
    }

    /** The same pattern; a text without this phrase, which every match has in it, is not searched for its frequent words. */
    WordPattern needing(String phrase) {
        return new WordPattern(words, pattern, digitMayStandBefore, phrase);
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
            this.next = text.contains(needed) ? first(text) : NO_WORD;
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
                if (begins(at)) {
                    matcher = matcher == null ? pattern.matcher(text) : matcher;
                    if (matcher.region(at, text.length()).lookingAt()) {
                        from = matcher.end();
                        return true;
                    }
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

        private boolean begins(int at) {
            char before = at == 0 ? ' ' : text.charAt(at - 1);
            return !Character.isLetter(before) && (digitMayStandBefore || !Character.isDigit(before));
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
