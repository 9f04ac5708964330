package vn.directives.text;

/**
 * Repairs words whose letters are not what they look like, and only where nothing else can be meant: look-alikes of other
 * alphabets, letters that a PDF file's font misnames. Text of another script stays as it is.
 */
final class WordRepair {
    private WordRepair() {}

    /** Whether the code unit may belong to such a word. */
    static boolean isSuspect(char c) {
        return Homoglyphs.contains(c) || GlyphOffsets.contains(c);
    }

    /** The NFC text with such words repaired, to be composed again; the same object if there were none. */
    static String repair(String text) {
        if (!isLatin(text)) {
            return text;
        }
        boolean brokenFont = text.chars().anyMatch(c -> GlyphOffsets.contains((char) c));
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            boolean suspect = false;
            for (; i < text.length() && isWordPart(text.charAt(i)); i++) {
                char c = text.charAt(i);
                suspect |= isSuspect(c) || (brokenFont && GlyphOffsets.isCompanion(c));
            }
            if (suspect) {
                out.append(text, copied, start).append(word(text.substring(start, i)));
                copied = i;
            }
            i += i == start ? 1 : 0;
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }

    private static String word(String broken) {
        String repaired = GlyphOffsets.repair(broken);
        return repaired.equals(broken) ? Homoglyphs.repair(broken) : repaired;
    }

    /** Whether Latin letters outnumber the Cyrillic ones of living languages; a broken font's are not among them. */
    private static boolean isLatin(String text) {
        int latin = 0;
        int cyrillic = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            latin += Letters.id(c) != 0 && (c < '\u0250' || c >= '\u1E00') ? 1 : 0;
            cyrillic += c >= '\u0400' && c <= '\u045F' ? 1 : 0;
        }
        return latin >= cyrillic;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
