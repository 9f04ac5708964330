package vn.directives.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes out the spaces that PDF files with spaced letters leave inside syllables and dates ({@code kể t ừ khi},
 * {@code ngày 1 6 tháng}). It joins only what is no syllable apart and one together, so it repairs less than it could.
 */
public final class LetterSpacing {
    /** After these a single letter is an item's name: {@code điểm c ở mục 2}. */
    private static final Set<String> NAMES_AN_ITEM =
            Set.of("điểm", "khoản", "mục", "tiết", "phần", "loại", "nhóm", "hạng");

    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;

    private LetterSpacing() {}

    /** The normalised text with such spaces removed; it may be shorter than {@code text}. */
    public static String repair(String text) {
        List<Token> words = words(text);
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            Token word = words.get(i);
            Token next = words.get(i + 1);
            Token before = i > 0 ? words.get(i - 1) : new Token("", 0, 0);
            boolean oneSpace = next.start() == word.end() + 1 && text.charAt(word.end()) == ' ';
            boolean numberGoesOn =
                    i + 2 < words.size() && isDigit(words.get(i + 2).text()) && follows(words, i + 1);
            boolean partOfCode = word.start() > 0 && text.charAt(word.start() - 1) == '/';
            if (oneSpace
                    && !partOfCode
                    && (splitSyllable(before, word, next) || (splitNumber(before, word, next) && !numberGoesOn))) {
                out.append(text, copied, word.end());
                copied = next.start();
                i++;
            }
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }

    private static boolean follows(List<Token> words, int i) {
        return words.get(i + 1).start() == words.get(i).end() + 1;
    }

    private static boolean splitSyllable(Token before, Token word, Token next) {
        if (!isLowerCase(next.text(), 0) || !isLowerCase(word.text(), 1)) {
            return false;
        }
        String joined = word.text() + next.text();
        boolean apart = Syllables.isValid(word.text()) && Syllables.isValid(next.text());
        return !apart
                && !(next.text().length() == 1 && Syllables.isValid(word.text()))
                && !isUnitOrItem(before, word)
                && hasAccent(joined)
                && Syllables.isValid(joined);
    }

    /** 10 m ở, điểm c ở. */
    private static boolean isUnitOrItem(Token before, Token word) {
        boolean single = word.text().length() == 1;
        boolean afterNumber = !before.text().isEmpty()
                && Character.isDigit(before.text().charAt(before.text().length() - 1));
        boolean name =
                Character.isUpperCase(word.text().charAt(0)) || NAMES_AN_ITEM.contains(SearchText.exact(before.text()));
        return single && (afterNumber || name);
    }

    private static boolean splitNumber(Token before, Token word, Token next) {
        if (!isDigit(word.text()) || !isDigit(next.text())) {
            return false;
        }
        int number = Integer.parseInt(word.text() + next.text());
        return switch (SearchText.exact(before.text())) {
            case "ngày" -> number > 0 && number <= LAST_DAY;
            case "tháng" -> number > 0 && number <= LAST_MONTH;
            default -> false;
        };
    }

    private static boolean isDigit(String word) {
        return word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    private static boolean isLowerCase(String word, int from) {
        for (int i = from; i < word.length(); i++) {
            if (!Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAccent(String word) {
        return word.chars().anyMatch(c -> c != Folding.fold((char) c));
    }

    private static List<Token> words(String text) {
        List<Token> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                words.add(new Token(text.substring(start, i), start, i));
            } else {
                i++;
            }
        }
        return words;
    }
}
