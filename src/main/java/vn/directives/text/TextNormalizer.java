package vn.directives.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * The border that every text crosses once, before anything else sees it. Afterwards it is NFC, its lines end in U+000A, its
 * only other white space is U+0020 and the tab, nothing in it is invisible, and every Vietnamese letter is the one that it
 * looks like. Quotation marks, dashes and {@code …} stay: people read this text.
 */
public final class TextNormalizer {
    private static final char COMBINING_CIRCUMFLEX = '\u0302';
    private static final char COMBINING_BREVE = '\u0306';
    private static final char SHORT_STROKE = '\u0335';
    private static final char LONG_STROKE = '\u0336';

    private static final int MAX_MARKS = 30;

    private TextNormalizer() {}

    /**
     * A text at the border.
     *
     * @param repaired whether letters were not what they looked like; composing them is no repair
     */
    public record Mended(String text, boolean repaired) {}

    /** The text as the rest of the service knows it; the same object when it is clean already. */
    public static String normalize(String raw) {
        return mend(raw).text();
    }

    /** As {@link #normalize}, telling whether anything was wrong with the letters. */
    public static Mended mend(String raw) {
        int traits = CharTraits.of(raw);
        if (traits == 0) {
            return new Mended(raw, false);
        }
        String text = raw;
        if ((traits & CharTraits.MAPPED) != 0) {
            text = map(text);
        }
        if ((traits & CharTraits.MARK) != 0) {
            text = compose(text);
        }
        String composed = text;
        if ((traits & CharTraits.SUSPECT) != 0) {
            String letters = MathematicalLetters.toPlain(text);
            text = letters.equals(text) ? text : compose(letters);
            String broken = "";
            // Each repair leaves fewer letters that cast doubt on the rest: three rounds at most.
            while (!broken.equals(text)) {
                broken = text;
                String repaired = WordRepair.repair(broken);
                text = repaired.equals(broken) ? broken : compose(repaired);
            }
        }
        return new Mended(text, !text.equals(composed));
    }

    private static String compose(String text) {
        String nfc = Normalizer2.getNFCInstance().normalize(withoutExcessMarks(text));
        char[] out = nfc.toCharArray();
        int length = 0;
        for (char c : out) {
            char joined = length == 0 ? 0 : joined(out[length - 1], c);
            if (joined == 0) {
                out[length++] = c;
            } else {
                out[length - 1] = joined;
            }
        }
        return length == nfc.length() ? nfc : new String(out, 0, length);
    }

    /** NFC sorts the marks of a letter, in quadratic time: no letter keeps more than Unicode's stream-safe format allows. */
    private static String withoutExcessMarks(String text) {
        StringBuilder out = null;
        int copied = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            if ((CharTraits.of(text.charAt(i)) & CharTraits.MARK) == 0) {
                run = 0;
                continue;
            }
            int codePoint = text.codePointAt(i);
            int length = Character.charCount(codePoint);
            boolean mark = UCharacter.getCombiningClass(codePoint) != 0;
            run = mark ? run + 1 : 0;
            if (run > MAX_MARKS) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i);
                copied = i + length;
            }
            i += length - 1;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** What NFC leaves apart: a tone before its hat or breve (both have combining class 230), and D under a stroke. */
    private static char joined(char letter, char mark) {
        return switch (mark) {
            case COMBINING_CIRCUMFLEX, COMBINING_BREVE -> {
                int tone = Letters.tone(letter);
                char hatted = tone == Letters.LEVEL ? 0 : hatted(Letters.toneless(letter), mark);
                yield hatted == 0 ? 0 : Letters.withTone(hatted, tone);
            }
            case SHORT_STROKE, LONG_STROKE -> letter == 'D' ? 'Đ' : letter == 'd' ? 'đ' : 0;
            default -> 0;
        };
    }

    private static char hatted(char vowel, char mark) {
        if (mark == COMBINING_BREVE) {
            return vowel == 'a' ? 'ă' : vowel == 'A' ? 'Ă' : 0;
        }
        return switch (vowel) {
            case 'a' -> 'â';
            case 'A' -> 'Â';
            case 'e' -> 'ê';
            case 'E' -> 'Ê';
            case 'o' -> 'ô';
            case 'O' -> 'Ô';
            default -> 0;
        };
    }

    private static String map(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((CharTraits.of(c) & CharTraits.MAPPED) == 0) {
                out.append(c);
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (!Character.isSurrogate(c)) {
                char mapped = CharTraits.mapped(c);
                if (mapped != 0) {
                    out.append(mapped);
                }
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int codePoint = Character.toCodePoint(c, text.charAt(++i));
                if (!CharTraits.isInvisible(codePoint)) {
                    out.appendCodePoint(codePoint);
                }
            } else {
                // A lone surrogate becomes the replacement character.
                out.append('\uFFFD');
            }
        }
        return out.toString();
    }
}
