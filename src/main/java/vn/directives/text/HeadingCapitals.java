package vn.directives.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives headings of TCVN3 their capitals back, which only a font of capitals showed: {@code tØnh b¾c giang}. */
final class HeadingCapitals {
    private static final Set<String> HEADINGS = Set.copyOf(TextData.lines("legacy/headings.txt"));

    /** In UTF-16 code units; longer lines are sentences. */
    private static final int LONGEST = 70;

    private HeadingCapitals() {}

    /** Restores them in the lines that were read as TCVN3, in place. */
    static void restore(List<String> lines, @Nullable LegacyEncoding[] chosen) {
        String before = "";
        for (int i = 0; i < chosen.length; i++) {
            String line = lines.get(i);
            if (chosen[i] == LegacyEncoding.TCVN3 && endsHeadingOrSentence(before)) {
                line = restored(line);
                lines.set(i, line);
            }
            before = line.isBlank() ? before : line;
        }
    }

    /** A sentence that goes on behind a line end may begin the next line with the name of a body. */
    private static boolean endsHeadingOrSentence(String line) {
        String end = line.strip();
        if (end.isEmpty() || ".;:/".indexOf(end.charAt(end.length() - 1)) >= 0) {
            return true;
        }
        String column = end.substring(end.lastIndexOf("   ") + 1).strip();
        return column.equals(column.toUpperCase(Locale.ROOT))
                || column.startsWith("Số")
                || column.startsWith("Độc lập")
                || (Character.isDigit(column.charAt(column.length() - 1)) && column.contains("ngày"));
    }

    /** Each column, parted by three spaces or a tab, on its own. */
    private static String restored(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            int end = columnEnd(line, i);
            String column = line.substring(i, end);
            out.append(isHeading(column) ? column.toUpperCase(Locale.ROOT) : column);
            i = end;
            while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
                out.append(line.charAt(i++));
            }
        }
        return out.toString();
    }

    private static int columnEnd(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '\t' || line.startsWith("   ", i)) {
                return i;
            }
        }
        return line.length();
    }

    private static boolean isHeading(String column) {
        String text = column.strip();
        if (text.isEmpty() || text.length() > LONGEST || ".,;:".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        String folded = text.toLowerCase(Locale.ROOT);
        boolean small = Character.isLowerCase(text.charAt(0)) || (text.length() > 4 && text.charAt(2) == '.');
        // KT. chñ tÞch: the abbreviation is typed in capitals.
        boolean rest = text.substring(small && text.charAt(0) != folded.charAt(0) ? 3 : 0)
                .chars()
                .noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
        return small && rest && beginsLikeHeading(folded);
    }

    private static boolean beginsLikeHeading(String text) {
        if (HEADINGS.contains(text)) {
            return true;
        }
        for (int i = text.indexOf(' '); i > 0; i = text.indexOf(' ', i + 1)) {
            if (HEADINGS.contains(text.substring(0, i))) {
                return true;
            }
        }
        return false;
    }
}
