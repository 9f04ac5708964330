package vn.directives.search;

import java.util.List;
import vn.directives.engine.TextField;
import vn.directives.search.Suggestion.Kind;
import vn.directives.search.TypedText.Word;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;

/**
 * A name with its words.
 *
 * @param initials first letters of its words, {@code và} left out: {@code btnmt} of Bộ Tài nguyên và Môi trường
 * @param all its folded words, with spaces before, between and behind
 */
record NameEntry(
        Kind kind,
        String value,
        String label,
        long count,
        List<String> exact,
        List<String> folded,
        String initials,
        String all) {
    /** Matches in order of worth. */
    private static final int AT_START = 0;

    private static final int INSIDE = 1;
    private static final int SCATTERED = 2;

    /** Stands for no match. */
    static final int NOT_AT_ALL = -1;

    static NameEntry of(Kind kind, String value, String label, long count) {
        List<String> exact =
                Tokens.of(SearchText.exact(label)).stream().map(Token::text).toList();
        List<String> folded = exact.stream().map(SearchText::foldedWord).toList();
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < exact.size(); i++) {
            if (!exact.get(i).equals("và")) {
                initials.append(folded.get(i).charAt(0));
            }
        }
        return new NameEntry(
                kind, value, label, count, exact, folded, initials.toString(), " " + String.join(" ", folded) + " ");
    }

    /** The same name with another value and count. */
    NameEntry with(String anotherValue, long anotherCount) {
        return new NameEntry(kind, anotherValue, label, anotherCount, exact, folded, initials, all);
    }

    /** How well it answers: 0 best, 2 worst, {@link #NOT_AT_ALL} when not every word is in it. */
    int rank(TypedText typed) {
        List<Word> words = typed.words();
        for (int i = 0; i < words.size(); i++) {
            if (!holds(words.get(i), isOpen(typed, i))) {
                return NOT_AT_ALL;
            }
        }
        for (int start = 0; start + words.size() <= folded.size(); start++) {
            if (standsAt(start, typed)) {
                return start == 0 ? AT_START : INSIDE;
            }
        }
        return SCATTERED;
    }

    private boolean standsAt(int start, TypedText typed) {
        for (int i = 0; i < typed.words().size(); i++) {
            if (!matches(start + i, typed.words().get(i), isOpen(typed, i))) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Word word, boolean open) {
        return (hasFolded(word, open) && (word.form() == TextField.Form.FOLDED || hasExact(word, open)))
                || (word.folded().length() > 1 && initials.startsWith(word.folded()));
    }

    /** Nearly every name ends here, with every key: one look at all its words together. */
    private boolean hasFolded(Word word, boolean open) {
        String begun = word.begun();
        int at = all.indexOf(begun);
        while (at >= 0 && !open && all.charAt(at + begun.length()) != ' ') {
            at = all.indexOf(begun, at + 1);
        }
        return at >= 0;
    }

    private boolean hasExact(Word word, boolean open) {
        for (int i = 0; i < folded.size(); i++) {
            if (matches(i, word, open)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(int i, Word word, boolean open) {
        return open ? word.begins(exact.get(i), folded.get(i)) : word.is(exact.get(i), folded.get(i));
    }

    private static boolean isOpen(TypedText typed, int i) {
        return typed.open() && i == typed.words().size() - 1;
    }
}
