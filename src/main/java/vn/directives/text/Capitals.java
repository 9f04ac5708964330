package vn.directives.text;

/**
 * Capitals of encodings and fonts that write a capital with an accent as the small letter: {@code ñY BAN} of TCVN3 comes out
 * as {@code ủY BAN}.
 */
final class Capitals {
    private Capitals() {}

    /** A word with a capital of ASCII behind its first letter, and no small letter of ASCII, in capitals. */
    static String ofWord(String word) {
        return word.length() > 1
                        && countInCapitals(word, 0, word.length()) >= 0
                        && countInCapitals(word, 1, word.length()) > 0
                ? upperCase(word)
                : word;
    }

    /** A line without digits and small letters of ASCII, and with such a word, in capitals: {@code Xã EA KAR}. */
    static String ofLine(String line) {
        boolean capitals = false;
        int i = 0;
        while (i < line.length()) {
            int start = i;
            while (i < line.length() && Character.isLetter(line.charAt(i))) {
                i++;
            }
            int count = countInCapitals(line, start, i);
            if (count < 0) {
                return line;
            }
            capitals |= count > 1;
            if (i < line.length() && Character.isDigit(line.charAt(i))) {
                return line;
            }
            i = Math.max(i, start + 1);
        }
        return capitals ? upperCase(line) : line;
    }

    /** How many capitals of ASCII, -1 if there is a small letter of ASCII. */
    private static int countInCapitals(String text, int from, int to) {
        int capitals = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                return -1;
            }
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
        }
        return capitals;
    }

    /** Letter for letter, since no Vietnamese letter needs more. */
    private static String upperCase(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toUpperCase(chars[i]);
        }
        return new String(chars);
    }
}
