package vn.directives.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Makes the tables of an RTF file visible. Tika's parser gives the cells of a row as paragraphs like any other; a character
 * of the private use area behind each {@code \trowd}, {@code \cell} and {@code \row} tells {@link PlainLines} where they end.
 */
final class RtfRows {
    /** Begins a row. */
    static final char ROW = '\uE0F0';

    /** Ends a cell. */
    static final char CELL = '\uE0F1';

    /** Ends a row. */
    static final char END = '\uE0F2';

    private RtfRows() {}

    static byte[] mark(byte[] rtf) {
        ByteArrayOutputStream marked = new ByteArrayOutputStream(rtf.length + 1024);
        boolean inRow = false;
        int i = 0;
        while (i < rtf.length) {
            if (rtf[i] != '\\' || i + 1 == rtf.length) {
                marked.write(rtf[i++]);
                continue;
            }
            int end = i + 1;
            while (end < rtf.length && isLetter(rtf[end])) {
                end++;
            }
            if (end == i + 1) {
                // An escaped sign, such as a backslash: the pair goes through whole.
                marked.write(rtf, i, 2);
                i += 2;
                continue;
            }
            String word = new String(rtf, i + 1, end - i - 1, StandardCharsets.US_ASCII);
            if (word.equals("trowd") && !inRow) {
                inRow = true;
                write(marked, ROW);
            } else if (word.equals("cell") && inRow) {
                write(marked, CELL);
            } else if (word.equals("row") && inRow) {
                inRow = false;
                write(marked, END);
            }
            marked.write(rtf, i, end - i);
            i = end;
        }
        return marked.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, char mark) {
        // A group of its own, so that the number of fallback characters around it does not matter.
        byte[] escape = ("{\\uc0\\u" + (short) mark + "}").getBytes(StandardCharsets.US_ASCII);
        out.write(escape, 0, escape.length);
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
