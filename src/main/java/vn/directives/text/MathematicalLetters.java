package vn.directives.text;

import com.ibm.icu.text.Normalizer2;

/** Letters and digits in the styles of formulas (bold, script, monospace…), with which pages dress up ordinary words. */
final class MathematicalLetters {
    /** The block Mathematical Alphanumeric Symbols. */
    private static final int FIRST = 0x1D400;

    private static final int LAST = 0x1D7FF;

    private MathematicalLetters() {}

    /** The text with each of them as the letter that it is; to be composed again, the same object if there were none. */
    static String toPlain(String text) {
        StringBuilder out = null;
        int copied = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (!Character.isHighSurrogate(text.charAt(i))) {
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (codePoint >= FIRST && codePoint <= LAST) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i)
                        .append(Normalizer2.getNFKCInstance().normalize(Character.toString(codePoint)));
                copied = i + 2;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }
}
