package vn.directives.engine.elasticsearch;

import java.util.List;
import vn.directives.text.SearchText;

/** Patterns in the syntax of Lucene's regular expressions, by which the cluster picks values. All take linear time. */
final class Patterns {
    private static final String ANYTHING = ".*";

    private Patterns() {}

    /** Whatever begins so. */
    static String beginning(String prefix) {
        return literal(prefix) + ANYTHING;
    }

    /** Whatever begins so, or has a word that does. */
    static String wordBeginning(String prefix) {
        return "(" + ANYTHING + "[-/])?" + literal(prefix) + ANYTHING;
    }

    /** One of these. */
    static String anyOf(List<String> words) {
        return '(' + String.join("|", words.stream().map(Patterns::literal).toList()) + ')';
    }

    /** The words of which this is the folded form. */
    static String anyAccents(String folded) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            int codePoint = folded.codePointAt(i);
            String letters = Character.isBmpCodePoint(codePoint)
                    ? SearchText.lettersAt(folded, i)
                    : Character.toString(codePoint);
            if (letters.codePointCount(0, letters.length()) == 1) {
                pattern.append(literal(letters));
            } else {
                pattern.append('[').append(letters).append(']');
            }
        }
        return pattern.toString();
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && !Character.isLetterOrDigit(c) && c != Fields.LABEL_MARK && c != Fields.BETWEEN) {
                literal.append('\\');
            }
            literal.append(c);
        }
        return literal.toString();
    }
}
