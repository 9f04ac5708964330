package vn.directives.text;

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

    private TextNormalizer() {}

    /** The text as the rest of the service knows it; the same object when it is clean already. */
    public static String normalize(String raw) {
        int traits = CharTraits.of(raw);
        if (traits == 0) {
            return raw;
        }
        String text = raw;
        if ((traits & CharTraits.MAPPED) != 0) {
            text = map(text);
        }
        if ((traits & CharTraits.MARK) != 0) {
            text = compose(text);
        }
        if ((traits & CharTraits.SUSPECT) != 0) {
            String letters = MathematicalLetters.toPlain(text);
            text = letters.equals(text) ? text : compose(letters);
            String repaired = WordRepair.repair(text);
            text = repaired.equals(text) ? text : compose(repaired);
        }
        return text;
    }

    private static String compose(String text) {
        String nfc = Normalizer2.getNFCInstance().normalize(text);
        StringBuilder out = new StringBuilder(nfc.length());
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            int last = out.length() - 1;
            char joined = last < 0 ? 0 : joined(out.charAt(last), c);
            if (joined == 0) {
                out.append(c);
            } else {
                out.setCharAt(last, joined);
            }
        }
        return out.length() == nfc.length() ? nfc : out.toString();
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
