package vn.directives.text;

import java.util.ArrayList;
import java.util.List;

/**
 * From printed lines to paragraphs. Text of PDF files breaks where the paper ends, inside sentences and dates, often with a
 * blank line after every printed one; Vietnamese breaks at spaces only, so lines join with a space and no hyphen is lost.
 */
public final class Layout {
    /** Fewer blank lines tell nothing about what a blank line means. */
    private static final int ENOUGH_BLANKS = 3;

    /** Blank lines separate paragraphs unless a sentence goes on after at least one of so many. */
    private static final int BLANKS_PER_CONTINUATION = 10;

    /** In UTF-16 code units; no paper holds longer lines, so text with longer ones has a line for each paragraph. */
    private static final int WIDEST_PAPER = 160;

    private static final double SHORT_LINE = 0.6;

    private Layout() {}

    /**
     * The normalised text with each paragraph, list item and heading as a line of its own: no blank lines, no runs of
     * spaces, no Markdown emphasis. It may be shorter than {@code text}, never longer.
     */
    public static String joinLines(String text) {
        List<PrintedLine> lines = lines(Emphasis.strip(text));
        boolean blanksSeparate = blanksSeparate(lines);
        int width = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        StringBuilder joined = new StringBuilder(text.length());
        PrintedLine last = null;
        for (PrintedLine line : lines) {
            if (last != null) {
                boolean apart = blanksSeparate && line.afterBlank();
                joined.append(continues(last, line, apart, width) ? ' ' : '\n');
            }
            joined.append(line.text());
            last = line;
        }
        return joined.toString();
    }

    /** The text with each run of spaces and tabs as one space, and none at the ends of lines; line ends stay. */
    public static String squeezeSpaces(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                gap = true;
                continue;
            }
            boolean lineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            if (gap && c != '\n' && !lineStart) {
                out.append(' ');
            }
            gap = false;
            out.append(c);
        }
        return out.toString();
    }

    private static List<PrintedLine> lines(String text) {
        List<PrintedLine> lines = new ArrayList<>();
        boolean blank = false;
        for (String line : squeezeSpaces(text).split("\n", -1)) {
            if (line.isEmpty()) {
                blank = true;
            } else {
                lines.add(new PrintedLine(line, blank && !lines.isEmpty()));
                blank = false;
            }
        }
        return lines;
    }

    private static boolean blanksSeparate(List<PrintedLine> lines) {
        int blanks = 0;
        int continuations = 0;
        for (PrintedLine line : lines) {
            blanks += line.afterBlank() ? 1 : 0;
            continuations += line.afterBlank() && line.startsLowerCase() && !line.isItem() ? 1 : 0;
        }
        return blanks >= ENOUGH_BLANKS && continuations * BLANKS_PER_CONTINUATION < blanks;
    }

    private static boolean continues(PrintedLine last, PrintedLine line, boolean apart, int width) {
        if (last.wantsNumber() && !last.isHeading() && !line.isHeading()) {
            return true;
        }
        if (line.isItem() || line.isBlock() || line.isHeading() || last.isHeading() || last.isComplete()) {
            return false;
        }
        if (line.startsLowerCase() || last.isOpenEnded()) {
            return true;
        }
        boolean full = width <= WIDEST_PAPER && last.text().length() >= width * SHORT_LINE;
        return full && !apart && !last.endsSentence();
    }
}
