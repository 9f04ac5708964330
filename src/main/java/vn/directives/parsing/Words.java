package vn.directives.parsing;

import java.util.List;

/** Looks of a stretch of text that several rules ask for. */
final class Words {
    private Words() {}

    /** Whether every letter is a capital, and there are three at least. */
    static boolean isCapitals(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isLetter(c)) {
                letters++;
            }
        }
        return letters >= 3;
    }

    /** Whether it is white space; normalised text has no other. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    /** Whether one of the phrases stands at a place of the text. */
    static boolean standsAt(String text, int at, List<String> phrases) {
        for (String phrase : phrases) {
            if (text.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the phrases stands anywhere in the text. */
    static boolean hasAny(String text, List<String> phrases) {
        for (String phrase : phrases) {
            if (text.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Where a phrase stands next that begins before {@code limit}; -1 when none does. Looks no further than that. */
    static int indexOf(String text, String phrase, int from, int limit) {
        int end = Math.min(text.length(), limit + phrase.length() - 1);
        return from >= end ? -1 : text.indexOf(phrase, from, end);
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** How many words there are: runs without white space. */
    static int count(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space && !inside) {
                count++;
            }
            inside = !space;
        }
        return count;
    }

    /** The text with one space for any run of white space, none at its ends. */
    static String singleSpaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                gap = !out.isEmpty();
            } else {
                if (gap) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean startsUpper(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return Character.isUpperCase(c);
            }
        }
        return false;
    }

    static boolean startsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    }

    /** Whether a sentence, an item or an introduction ends with the text. */
    static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i >= 0 && "”\"'’)]*".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".;:!?/…".indexOf(text.charAt(i)) >= 0;
    }

    /** The text without full stops, commas, semicolons, colons, slashes and white space at its end. */
    static int endOfContent(CharSequence text, int start, int end) {
        int i = end;
        while (i > start && (".;:,/".indexOf(text.charAt(i - 1)) >= 0 || Character.isWhitespace(text.charAt(i - 1)))) {
            i--;
        }
        return i;
    }
}
