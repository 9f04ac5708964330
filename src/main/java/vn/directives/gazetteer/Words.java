package vn.directives.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.text.Folding;

/** A text as its runs of letters and runs of digits, with the keys that names are compared by. */
final class Words {
    /** How a word is written. */
    enum Case {
        LOWER,
        TITLE,
        UPPER,
        /** One capital letter: it goes with title case and with capitals. */
        INITIAL,
        NUMBER
    }

    private static final class Word {
        private final String text;
        private final int start;
        private final String folded;
        private final Case letters;
        private Gap after = Gap.OTHER;
        private @Nullable String exact;

        Word(String text, int start) {
            this.text = text;
            this.start = start;
            this.folded = Spelling.folded(text);
            this.letters = caseOf(text);
        }

        int end() {
            return start + text.length();
        }
    }

    private final List<Word> words = new ArrayList<>();
    private boolean capitals;
    private boolean marks;

    Words(String text) {
        int i = 0;
        while (i < text.length()) {
            int end = endOfRun(text, i);
            if (end > i) {
                add(text, new Word(text.substring(i, end), i));
            }
            i = Math.max(end, i + 1);
        }
    }

    int count() {
        return words.size();
    }

    String text(int i) {
        return words.get(i).text;
    }

    int start(int i) {
        return words.get(i).start;
    }

    int end(int i) {
        return words.get(i).end();
    }

    /** The key without accents. */
    String folded(int i) {
        return words.get(i).folded;
    }

    /** The key with accents. */
    String exact(int i) {
        Word word = words.get(i);
        String exact = word.exact;
        if (exact == null) {
            exact = Spelling.exact(word.text);
            word.exact = exact;
        }
        return exact;
    }

    /** The keys with accents of the words from {@code from} on to before {@code to}, with spaces between them. */
    String exact(int from, int to) {
        StringBuilder key = new StringBuilder(exact(from));
        for (int i = from + 1; i < to; i++) {
            key.append(' ').append(exact(i));
        }
        return key.toString();
    }

    /** Whether no letter of these words carries a mark. */
    boolean plain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (hasMark(text(i))) {
                return false;
            }
        }
        return true;
    }

    Case letters(int i) {
        return words.get(i).letters;
    }

    /** Whether each of these words begins with a capital or is a number. */
    boolean capitalised(int from, int to) {
        for (int i = from; i < to; i++) {
            if (letters(i) == Case.LOWER) {
                return false;
            }
        }
        return true;
    }

    /** What stands after the word; {@link Gap#OTHER} for those outside of the text. */
    Gap after(int i) {
        return i < 0 || i >= words.size() ? Gap.OTHER : words.get(i).after;
    }

    /** Whether the word continues the capitalised run of the one before it on the same line: {@code Trần Thanh}. */
    boolean continuesRun(int i) {
        return i > 0 && i < words.size() && after(i - 1) == Gap.SPACE && sameCapitals(letters(i - 1), letters(i));
    }

    /** Whether the text has a capital letter anywhere. */
    boolean hasCapitals() {
        return capitals;
    }

    /** Whether the text has an accented letter anywhere. */
    boolean hasMarks() {
        return marks;
    }

    private void add(String text, Word word) {
        if (!words.isEmpty()) {
            Word last = words.getLast();
            last.after = Gap.of(text, last.end(), word.start);
        }
        words.add(word);
        capitals |= word.letters != Case.LOWER && word.letters != Case.NUMBER;
        marks = marks || hasMark(word.text);
    }

    private static boolean sameCapitals(Case left, Case right) {
        return switch (left) {
            case TITLE, UPPER -> right == left || right == Case.INITIAL;
            case INITIAL -> right == Case.TITLE || right == Case.UPPER || right == Case.INITIAL;
            case LOWER, NUMBER -> false;
        };
    }

    private static int endOfRun(String text, int start) {
        int i = start;
        if (isDigit(text.charAt(i))) {
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
        } else {
            while (i < text.length() && Character.isLetter(text.charAt(i))) {
                i++;
            }
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean hasMark(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Folding.fold(word.charAt(i)) != word.charAt(i)) {
                return true;
            }
        }
        return false;
    }

    private static Case caseOf(String word) {
        char first = word.charAt(0);
        if (isDigit(first)) {
            return Case.NUMBER;
        }
        if (!Character.isUpperCase(first)) {
            return Case.LOWER;
        }
        if (word.length() == 1) {
            return Case.INITIAL;
        }
        return Character.isUpperCase(word.charAt(1)) ? Case.UPPER : Case.TITLE;
    }
}
