package vn.directives.text;

/**
 * The words of a text by what is wrong with them. A word stands between two spaces; those with a slash, a full stop or the
 * like inside are numbers of documents, addresses, and count for nothing.
 *
 * @param all words that count
 * @param tooLong with more letters than any Vietnamese syllable
 * @param questionMarks with a question mark for a letter
 * @param garbled with signs inside that no language writes there
 * @param odd that are neither a syllable, accented or not, nor an abbreviation
 */
record WordCount(int all, int tooLong, int questionMarks, int garbled, int odd) {
    private static final int LONGEST_SYLLABLE = 7;

    /** Signs of ASCII that stand in no word. */
    private static final String STRANGE = "~^{}|\\$#_<>=!";

    static WordCount of(String text) {
        int[] count = new int[5];
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                count(text, start, i, count);
            }
            i++;
        }
        return new WordCount(count[0], count[1], count[2], count[3], count[4]);
    }

    /** Whether so many words are more than a few, both by number and by share. */
    boolean isMany(int words, int few, int percent) {
        return words >= few && words * 100L >= all * (long) percent;
    }

    private static void count(String text, int from, int to, int[] count) {
        int start = from;
        int end = to;
        while (start < end && !isWordPart(text.charAt(start)) && text.charAt(start) != '?') {
            start++;
        }
        while (end > start && !isWordPart(text.charAt(end - 1))) {
            end--;
        }
        int letters = 0;
        int digits = 0;
        boolean small = false;
        boolean question = false;
        boolean garbled = false;
        boolean strange = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean inside = i > start && i + 1 < end;
            if (Character.isLetter(c)) {
                letters++;
                small |= Character.isLowerCase(c);
            } else if (c >= '0' && c <= '9') {
                boolean between =
                        inside && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
                strange |= between;
                digits++;
            } else if (c == '?') {
                question |= i + 1 < end && Character.isLetter(text.charAt(i + 1));
            } else if (STRANGE.indexOf(c) >= 0) {
                strange |= inside;
            } else if (c >= 0x80) {
                garbled |= inside && LineEvidence.isForeignInside(c);
            } else if (inside && "/.-:,;&@+()'\"%".indexOf(c) >= 0) {
                return;
            }
        }
        if (letters == 0) {
            return;
        }
        count[0]++;
        count[2] += question ? 1 : 0;
        count[3] += garbled ? 1 : 0;
        if (question || garbled || !small) {
            return;
        }
        count[1] += letters > LONGEST_SYLLABLE ? 1 : 0;
        boolean coded = digits > 0 && !strange;
        count[4] += strange || (!coded && letters > 1 && !isSyllable(text.substring(start, end))) ? 1 : 0;
    }

    private static boolean isSyllable(String word) {
        return word.length() <= LONGEST_SYLLABLE && (Syllables.isValid(word) || FoldedSyllables.contains(word));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c);
    }
}
