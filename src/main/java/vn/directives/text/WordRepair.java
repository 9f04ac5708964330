package vn.directives.text;

import org.jspecify.annotations.Nullable;
import vn.directives.text.Homoglyphs.Trust;

/**
 * Repairs words whose letters are not what they look like, and only where nothing else can be meant: look-alikes of other
 * alphabets, letters that a PDF file's font misnames. Text of another script stays as it is.
 */
final class WordRepair {
    /** Look-alikes are few if at least so many Latin letters come to each. */
    private static final int FEW = 20;

    private WordRepair() {}

    /** Whether the code unit may belong to such a word. */
    static boolean isSuspect(char c) {
        return Homoglyphs.contains(c) || GlyphOffsets.contains(c);
    }

    /** The NFC text with such words repaired, to be composed again; the same object if there were none. */
    static String repair(String text) {
        boolean suspect = false;
        boolean brokenFont = false;
        for (int i = 0; i < text.length(); i++) {
            suspect |= isSuspect(text.charAt(i));
            brokenFont |= GlyphOffsets.contains(text.charAt(i));
        }
        Trust trust = suspect ? trust(text) : null;
        if (trust == null) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!isSuspect(c) && !(brokenFont && GlyphOffsets.isCompanion(c))) {
                i++;
                continue;
            }
            int start = i++;
            while (start > copied && isWordPart(text.charAt(start - 1))) {
                start--;
            }
            while (i < text.length() && isWordPart(text.charAt(i))) {
                i++;
            }
            out.append(text, copied, start).append(word(text.substring(start, i), trust));
            copied = i;
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }

    /** How far the text's words may be taken for Latin; null if most are Cyrillic. */
    private static @Nullable Trust trust(String text) {
        int latin = 0;
        int cyrillic = 0;
        int genuine = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            latin += Letters.id(c) != 0 && (c < '\u0250' || c >= '\u1E00') ? 1 : 0;
            // The alphabets of living languages, without the rare letters that a broken font writes
            if (c >= '\u0400' && c <= '\u045F') {
                cyrillic++;
                genuine += Homoglyphs.contains(c) ? 0 : 1;
            }
        }
        if (cyrillic > latin) {
            return null;
        }
        return genuine > 0 ? Trust.LOW : latin < cyrillic * FEW ? Trust.SOME : Trust.FULL;
    }

    private static String word(String broken, Trust trust) {
        String repaired = GlyphOffsets.repair(broken);
        return repaired.equals(broken) ? Homoglyphs.repair(broken, trust) : repaired;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
