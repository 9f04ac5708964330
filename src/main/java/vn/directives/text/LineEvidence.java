package vn.directives.text;

import java.util.EnumMap;
import java.util.Map;

/**
 * What speaks in a line for an old encoding and against it. A chunk, between two spaces, is good when its words with letters
 * beyond ASCII are Vietnamese syllables, and bad when one of them is none or when a sign stands inside a word.
 */
final class LineEvidence {
    /** Signs that stand inside words of any language. */
    private static final String INSIDE = "‘’“”–—…\u00A0\u00AD\u200B";

    /** Signs that stand at the ends of words in any language. */
    private static final String OUTSIDE = INSIDE + "‚„‹›«»•·°²³′″™®©×±";

    /** Behind a vowel these are marks of VNI and of no spelling in Europe; ï ë é í ó ú are. */
    private static final String VNI_MARKS = "øûõäåãâüØÛÕÄÅÃÂÜ";

    private static final int LONGEST_ABBREVIATION = 10;
    private static final int LONGEST_SYLLABLE = 7;

    /** Nobody writes so much without a space: such chunks stay as they are, and cost no time. */
    private static final int LONGEST_CHUNK = 400;

    /**
     * What the chunks are in one reading.
     *
     * @param marks good chunks that no language of Europe could write
     */
    record Score(int good, int bad, int marks) {
        int net() {
            return good - bad;
        }
    }

    private final String line;
    private final Map<LegacyEncoding, Score> scores = new EnumMap<>(LegacyEncoding.class);
    private int unicode;
    private int good;
    private int bad;
    private int asciiFine;
    private int asciiOdd;

    LineEvidence(String line) {
        this.line = line;
        forEachChunk((from, to) -> {
            if (isAscii(from, to)) {
                countAscii(from, to);
                return;
            }
            int judged = judge(line, from, to);
            if (isUnicode(from, to)) {
                unicode += judged > 0 ? 1 : 0;
            } else {
                good += judged > 0 ? 1 : 0;
                bad += judged < 0 ? 1 : 0;
            }
        });
    }

    /** Words in letters that only Unicode has. */
    int unicode() {
        return unicode;
    }

    int good() {
        return good;
    }

    int bad() {
        return bad;
    }

    /** How many chunks more are good, and fewer bad, than as they stand. */
    int rise(LegacyEncoding encoding) {
        return score(encoding).net() - good + bad;
    }

    /** Whether nearly all that the encoding changes becomes Vietnamese, beside words that may be. */
    boolean fits(LegacyEncoding encoding) {
        Score score = score(encoding);
        return score.good > 0 && score.bad * 4 <= score.good && asciiOdd <= asciiFine + score.good;
    }

    /** Whether the line alone, without its neighbours, tells that it is in the encoding. */
    boolean proves(LegacyEncoding encoding) {
        int rise = rise(encoding);
        return fits(encoding) && rise > 0 && (score(encoding).marks > 0 || rise > 2);
    }

    Score score(LegacyEncoding encoding) {
        return scores.computeIfAbsent(encoding, this::compute);
    }

    private Score compute(LegacyEncoding encoding) {
        int[] count = new int[3];
        forEachChunk((from, to) -> {
            if (isAscii(from, to) || isUnicode(from, to)) {
                return;
            }
            if (to - from > LONGEST_CHUNK) {
                count[1]++;
                return;
            }
            String read = encoding.read(line, from, to);
            int judged = judge(read, 0, read.length());
            count[0] += judged > 0 ? 1 : 0;
            count[1] += judged < 0 ? 1 : 0;
            count[2] += judged > 0 && isMarked(from, to) && judge(line, from, to) < 0 ? 1 : 0;
        });
        return new Score(count[0], count[1], count[2]);
    }

    /** The line in the encoding; a chunk in letters of Unicode stays, and beside such chunks each that is good as it is. */
    String read(LegacyEncoding encoding) {
        StringBuilder out = new StringBuilder(line.length());
        int[] copied = new int[1];
        forEachChunk((from, to) -> {
            out.append(line, copied[0], from);
            copied[0] = to;
            boolean keeps = isUnicode(from, to) || to - from > LONGEST_CHUNK;
            String read = keeps ? line.substring(from, to) : encoding.read(line, from, to);
            boolean worse = unicode > 0 && judge(read, 0, read.length()) <= judge(line, from, to);
            out.append(worse ? line.substring(from, to) : read);
        });
        String read = out.append(line, copied[0], line.length()).toString();
        return encoding.sharesCase() ? Capitals.ofLine(read) : read;
    }

    private interface Chunk {
        void at(int from, int to);
    }

    private void forEachChunk(Chunk chunk) {
        int i = 0;
        while (i < line.length()) {
            int from = i;
            while (i < line.length() && line.charAt(i) != ' ' && line.charAt(i) != '\t') {
                i++;
            }
            if (i > from) {
                chunk.at(from, i);
            }
            i++;
        }
    }

    private boolean isAscii(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (c >= 0x80 || c < ' ') {
                return false;
            }
        }
        return true;
    }

    private boolean isUnicode(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (c >= 0x100 && LookAlikes.toByte(c) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Words of small letters or with a first capital; abbreviations, codes and single letters say nothing. */
    private void countAscii(int from, int to) {
        int i = from;
        while (i < to) {
            int start = i;
            while (i < to && Character.isLetter(line.charAt(i))) {
                i++;
            }
            boolean coded = (start > from && isDigit(line, start - 1)) || (i < to && isDigit(line, i));
            if (i - start > 1 && !coded && Character.isLowerCase(line.charAt(i - 1))) {
                if (Syllables.isValid(line.substring(start, i))) {
                    asciiFine++;
                } else {
                    asciiOdd++;
                }
            }
            i = Math.max(i, start + 1);
        }
    }

    private boolean isMarked(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            char c = line.charAt(i);
            char next = line.charAt(i + 1);
            boolean pair = c >= 0x80 && next >= 0x80;
            boolean sign = (isSign(c) && isAsciiLetter(next)) || (isAsciiLetter(c) && isSign(next));
            boolean vni = Letters.isVowel(Letters.id(c)) && c < 0x80 && VNI_MARKS.indexOf(next) >= 0;
            if (pair || sign || vni) {
                return true;
            }
        }
        return false;
    }

    /** Whether no word of any language has the sign inside. */
    static boolean isForeignInside(char c) {
        return isSign(c) && INSIDE.indexOf(c) < 0;
    }

    private static boolean isSign(char c) {
        return c >= 0x80 && !Character.isLetter(c);
    }

    private static boolean isAsciiLetter(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    private static boolean isDigit(String text, int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    /** Above 0 when good, below when bad, 0 when it says nothing: {@code HĐND}, {@code 5°}. */
    private static int judge(String text, int from, int to) {
        int judged = 0;
        int i = from;
        while (i < to) {
            int start = i;
            boolean beyondAscii = false;
            while (i < to && Character.isLetter(text.charAt(i))) {
                beyondAscii |= text.charAt(i) >= 0x80;
                i++;
            }
            if (i == start) {
                if (isStrange(text, i, from, to)) {
                    return -1;
                }
                i++;
            } else if (beyondAscii) {
                boolean coded = (start > from && isDigit(text, start - 1)) || (i < to && isDigit(text, i));
                if (isSyllable(text, start, i)) {
                    judged = coded ? judged : 1;
                } else if (!isAbbreviation(text, start, i)) {
                    return -1;
                }
            }
        }
        return judged;
    }

    /** A capital behind a small letter tells a wrong table: {@code gỨi}. */
    private static boolean isSyllable(String text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                return false;
            }
        }
        return end - start <= LONGEST_SYLLABLE && Syllables.isValid(text.substring(start, end));
    }

    /** A sign inside a word, or a letter's stand-in at its end. */
    private static boolean isStrange(String text, int i, int from, int to) {
        char c = text.charAt(i);
        if (c < 0x80) {
            return c < ' ';
        }
        boolean before = i > from && Character.isLetter(text.charAt(i - 1));
        boolean after = i + 1 < to && Character.isLetter(text.charAt(i + 1));
        boolean inside = before && after;
        return (before || after) && (inside ? INSIDE : OUTSIDE).indexOf(c) < 0;
    }

    /** Capitals, Đ the only letter beyond ASCII: {@code HĐND}, {@code QĐ}. */
    private static boolean isAbbreviation(String text, int start, int end) {
        boolean only = end - start <= LONGEST_ABBREVIATION;
        for (int i = start; i < end && only; i++) {
            char c = text.charAt(i);
            only = c == 'Đ' || (c >= 'A' && c <= 'Z');
        }
        return only;
    }
}
