package vn.directives.text;

import java.util.HexFormat;

/** An encoding of one or two bytes a letter, from a table in {@code text/legacy}. */
final class LegacyTable implements LegacyReading {
    /** Signs that stand alone, or beside a number, as what they are; in a word they are letters. */
    private static final String SIGNS = "©®§°±·×÷¹²³¼½¾£¥€™†‡‰\u00A0\u00AD\u2212\u200B\u2219\u03BC";

    /** Signs that stand around a word; capitals of some encodings share their bytes. */
    private static final String QUOTES = "“”‘’‹›«»–—…•\u00A0";

    /** A letter that is a word, written with such a sign: {@code ở}, {@code ổ dịch}. */
    private static final String LONE_WORDS = "ởổýôơáàạủưồốụ";

    private final char[] single = new char[0x100];
    private final char[][] pairs = new char[0x100][];

    /** Whether signs of ASCII are letters. */
    private final boolean inAscii;

    LegacyTable(String file) {
        boolean ascii = false;
        for (String line : TextData.lines("legacy/" + file + ".tsv")) {
            char letter = line.charAt(0);
            byte[] bytes = HexFormat.of().parseHex(line, 2, line.length());
            int first = bytes[0] & 0xFF;
            if (bytes.length == 2) {
                enterPair(first, bytes[1] & 0xFF, letter);
            } else if (single[first] == 0) {
                single[first] = letter;
                ascii |= first > ' ' && first < 0x80;
            }
        }
        inAscii = ascii;
        addCapitalsWithSmallMarks();
    }

    private void enterPair(int first, int second, char letter) {
        if (pairs[first] == null) {
            pairs[first] = new char[0x100];
        }
        if (pairs[first][second] == 0) {
            pairs[first][second] = letter;
        }
    }

    /** {@code Uûy ban}: some keyboards put the small mark behind a capital. */
    private void addCapitalsWithSmallMarks() {
        for (int first = 0; first < 0x100; first++) {
            char base = base(first);
            if (pairs[first] == null || !Character.isLowerCase(base)) {
                continue;
            }
            int capital = byteOf(Character.toUpperCase(base));
            for (int second = 0; capital >= 0 && second < 0x100; second++) {
                if (pairs[first][second] != 0) {
                    enterPair(capital, second, Character.toUpperCase(pairs[first][second]));
                }
            }
        }
    }

    private char base(int b) {
        return single[b] == 0 ? (char) b : single[b];
    }

    private int byteOf(char letter) {
        if (letter < 0x80) {
            return letter;
        }
        for (int b = 0; b < 0x100; b++) {
            if (single[b] == letter) {
                return b;
            }
        }
        return LookAlikes.NONE;
    }

    @Override
    public void read(String line, int from, int to, StringBuilder out) {
        int i = from;
        while (i < to) {
            int end = i;
            while (end < to && isLetter(line, end, from, to)) {
                end++;
            }
            if (end == i) {
                out.append(line.charAt(i++));
            } else if (isSign(line, i, end, from, to)) {
                out.append(line, i, end);
                i = end;
            } else {
                out.append(word(line.substring(i, end)));
                i = end;
            }
        }
    }

    /** Whether nothing but signs stands there, alone or beside a number. */
    private boolean isSign(String line, int start, int end, int from, int to) {
        boolean quotes = true;
        for (int i = start; i < end; i++) {
            if (Character.isLetter(line.charAt(i))) {
                return false;
            }
            quotes &= QUOTES.indexOf(line.charAt(i)) >= 0;
        }
        boolean besideDigit =
                (start > from && isDigit(line.charAt(start - 1))) || (end < to && isDigit(line.charAt(end)));
        if (besideDigit || end - start > 1) {
            return besideDigit || quotes;
        }
        // đ) is an item of a list, (©) is none; in ®-îc a PDF file has a hyphen for ư.
        boolean item = start == from && end < to && ")-".indexOf(line.charAt(end)) >= 0;
        return (quotes || SIGNS.indexOf(line.charAt(start)) >= 0) && !item && !isLoneWord(line, start);
    }

    /** Between two words with a space on either side, where {@code ±} may be ổ and {@code ·} ở. */
    private boolean isLoneWord(String line, int i) {
        int b = LookAlikes.toByte(line.charAt(i));
        return b >= 0
                && single[b] != 0
                && LONE_WORDS.indexOf(single[b]) >= 0
                && i > 1
                && i + 2 < line.length()
                && line.charAt(i - 1) == ' '
                && line.charAt(i + 1) == ' '
                && isInWord(line.charAt(i - 2))
                && isInWord(line.charAt(i + 2));
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c) || (c >= 0x80 && LookAlikes.toByte(c) >= 0 && QUOTES.indexOf(c) < 0);
    }

    private String word(String word) {
        String read = decode(word, false);
        if (inAscii && word.length() > 1) {
            String signsToo = decode(word, true);
            boolean better = Syllables.isValid(signsToo) || signsToo.indexOf('Đ') >= 0;
            read = better ? signsToo : read;
        }
        read = Capitals.ofWord(read);
        if (Syllables.isValid(read)) {
            return read;
        }
        int start = 0;
        int end = word.length();
        while (start < end && QUOTES.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && QUOTES.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end - start == word.length()) {
            return read;
        }
        String bare = Capitals.ofWord(decode(word.substring(start, end), false));
        return word.substring(0, start) + bare + word.substring(end);
    }

    private String decode(String word, boolean ascii) {
        StringBuilder read = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            int first = LookAlikes.toByte(word.charAt(i));
            int second = i + 1 < word.length() ? LookAlikes.toByte(word.charAt(i + 1)) : LookAlikes.NONE;
            char[] row = first < 0 ? null : pairs[first];
            if (row != null && second >= 0 && row[second] != 0) {
                read.append(row[second]);
                i += 2;
                continue;
            }
            boolean letter = first >= 0 && single[first] != 0 && (ascii || first < ' ' || first >= 0x80);
            read.append(letter ? single[first] : word.charAt(i));
            i++;
        }
        return read.toString();
    }

    /** Letters of ASCII, of the table, and marks of its pairs. */
    private boolean isLetter(String line, int i, int from, int to) {
        char c = line.charAt(i);
        if (Character.isLetter(c)) {
            return true;
        }
        int b = LookAlikes.toByte(c);
        if (LookAlikes.isDoubtful(c)) {
            boolean inWord = (i > from && !isDigit(line.charAt(i - 1))) || (i + 1 < to && !isDigit(line.charAt(i + 1)));
            return single[b] != 0 && inWord;
        }
        return b >= 0 && (single[b] != 0 || (b >= 0x80 && isMark(b)));
    }

    private boolean isMark(int b) {
        return (pairs['a'] != null && pairs['a'][b] != 0) || (pairs['A'] != null && pairs['A'][b] != 0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
