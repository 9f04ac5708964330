package vn.directives.document;

import java.util.List;
import java.util.Set;

/** What the words before a place of a text say about the number that may begin there. */
final class WordsBefore {
    /** Words before "số" that make it a form's or an annex's code; "phụ lục" is one, "Luật Điện lực" is not. */
    private static final Set<String> FORM_WORDS = Set.of("mau", "bieu", "luc", "bang");

    /** A word that only counts after this one. */
    private static final String ANNEX = "phu luc";

    private static final List<String> DOCUMENT_WORDS = List.of(
            "cong van",
            "van ban",
            "thong bao",
            "quyet dinh",
            "nghi dinh",
            "chi thi",
            "ke hoach",
            "nghi quyet",
            "to trinh",
            "bao cao",
            "huong dan",
            "cong dien",
            "ket luan",
            "thong tu",
            "giay moi",
            "don de nghi",
            "cv",
            "vb");

    private final String text;
    private final String folded;

    /** @param folded the text in lower case without accents, as long as {@code text} */
    WordsBefore(String text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    /** Whether the number is a form's or an annex's: "mẫu số: 02/GTGT". */
    boolean form(int start) {
        int i = beforeNumberWord(start);
        int wordEnd = i;
        while (i > 0 && Character.isLetter(folded.charAt(i - 1))) {
            i--;
        }
        String word = folded.substring(i, wordEnd);
        return FORM_WORDS.contains(word) && (!ANNEX.endsWith(" " + word) || endsWith(wordEnd, ANNEX));
    }

    /** Whether "số" or a word for a document stands before. */
    boolean number(int start) {
        return beforeNumberWord(start) != start;
    }

    /** Whether a line begins with "Số:", or "công văn số", "nghị định" or the like stands before: what a bare symbol such as 15/CP needs. */
    boolean document(int start) {
        int i = beforeNumberWord(start);
        boolean numberLine = i < start && text.charAt(i) == 'S' && (i == 0 || text.charAt(i - 1) == '\n');
        if (numberLine) {
            return true;
        }
        return endsWithDocumentWord(i);
    }

    /** Steps back over "số", "Số:" and white space. */
    private int beforeNumberWord(int start) {
        int i = start;
        while (i > 0 && (folded.charAt(i - 1) == ' ' || folded.charAt(i - 1) == ':' || folded.charAt(i - 1) == '\n')) {
            i--;
        }
        if (endsWith(i, "so")) {
            i -= 2;
            while (i > 0 && Character.isWhitespace(folded.charAt(i - 1))) {
                i--;
            }
            return i;
        }
        return i == start ? start : endsWithDocumentWord(i) ? i : start;
    }

    private boolean endsWithDocumentWord(int i) {
        for (String word : DOCUMENT_WORDS) {
            if (endsWith(i, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text ends with this whole word at {@code wordEnd}. */
    boolean endsWith(int wordEnd, String word) {
        int wordStart = wordEnd - word.length();
        return wordStart >= 0
                && folded.startsWith(word, wordStart)
                && (wordStart == 0 || !Character.isLetter(folded.charAt(wordStart - 1)));
    }
}
