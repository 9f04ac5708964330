package vn.directives.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the lines of ASCII that are VIQR: programs and formulas have such signs too, but no Vietnamese syllables. */
final class ViqrText {
    /** Syllables that a line must have, or that must have been seen before a line with fewer is believed. */
    private static final int ENOUGH = 3;

    private ViqrText() {}

    /** The lines with those in VIQR read; the same list when there are none. */
    static List<String> read(List<String> lines) {
        List<String> read = new ArrayList<>(lines.size());
        int converted = 0;
        for (String line : lines) {
            int marked = isAscii(line) ? markedSyllables(line) : 0;
            boolean believed = marked >= ENOUGH || (marked > 0 && converted > 0);
            converted += believed ? 1 : 0;
            read.add(believed ? Viqr.read(line) : line);
        }
        return converted == 0 ? lines : read;
    }

    /** Words with signs of VIQR that are syllables; 0 when more than a quarter of them are none. */
    private static int markedSyllables(String line) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < line.length()) {
            int start = i;
            while (i < line.length() && line.charAt(i) != ' ' && line.charAt(i) != '\t') {
                i++;
            }
            if (i > start && Viqr.isMarked(line, start, i)) {
                if (isSyllables(Viqr.read(line.substring(start, i) + " x"))) {
                    good++;
                } else {
                    bad++;
                }
            }
            i++;
        }
        return bad * 4 > good ? 0 : good;
    }

    /** Whether each word of letters in a read chunk is one; codes in capitals, {@code NDD-CP}, do no harm. */
    private static boolean isSyllables(String read) {
        boolean found = false;
        int i = 0;
        int end = read.length() - 2;
        while (i < end) {
            int start = i;
            while (i < end && Character.isLetter(read.charAt(i))) {
                i++;
            }
            String word = read.substring(start, i);
            boolean accented = word.chars().anyMatch(c -> c >= 0x80);
            if (accented && !Syllables.isValid(word) && !word.equals(word.toUpperCase(Locale.ROOT))) {
                return false;
            }
            found |= accented;
            i = Math.max(i, start + 1);
        }
        return found;
    }

    private static boolean isAscii(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
