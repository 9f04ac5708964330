package vn.directives.extraction;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of one page, with wide gaps as three spaces and a blank line where paragraphs stand apart.
 *
 * <p>They come in the order in which the file draws them, not by position. Office programs draw the letterhead column by
 * column, and so it reads; by position, two columns whose lines stand a hair apart in height (a 13 pt issuer beside a 12 pt
 * motto) fall into each other: "Số: 123/UBND", "An Mẫu, ngày 05", "V/v kiểm tra".
 */
final class PdfPageText extends PDFTextStripper {
    /** Parts columns when wider than this many font sizes; justified words stand less than one apart. */
    private static final float COLUMN_GAP = 1.2f;

    /** A paragraph stands apart when its distance is more than this many ordinary distances of the page. */
    private static final float PARAGRAPH_GAP = 1.3f;

    private final List<String> lines = new ArrayList<>();
    private final List<Float> heights = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private float lineHeight;
    private float lastEnd = Float.NaN;

    PdfPageText() {
        setSortByPosition(false);
        // A poor man's bold draws each letter twice.
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of the page with that number, which counts from 1. */
    List<String> read(PDDocument document, int number) throws IOException {
        lines.clear();
        heights.clear();
        setStartPage(number);
        setEndPage(number);
        writeText(document, Writer.nullWriter());
        endLine();
        return withParagraphs();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            line.append(text);
            return;
        }
        if (line.isEmpty()) {
            lineHeight = positions.getFirst().getYDirAdj();
        } else if (isWide(lastEnd, positions.getFirst())) {
            line.append("  ");
        }
        TextPosition last = positions.getLast();
        boolean plain = true;
        for (int i = 1; i < positions.size(); i++) {
            plain &= !isWide(end(positions.get(i - 1)), positions.get(i));
        }
        // A gap behind a drawn space is no end of a word to PDFBox: it stands inside the string.
        line.append(plain ? text : withGaps(positions));
        lastEnd = end(last);
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            lines.add(line.toString());
            heights.add(lineHeight);
        }
        line.setLength(0);
        lastEnd = Float.NaN;
    }

    private List<String> withParagraphs() {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < heights.size(); i++) {
            float gap = heights.get(i) - heights.get(i - 1);
            if (gap > 1) {
                gaps.add(gap);
            }
        }
        Collections.sort(gaps);
        float ordinary = gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 4);
        List<String> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            // A step back up the page begins the next column.
            if (i > 0 && (heights.get(i) < heights.get(i - 1) - 1 || isApart(i, ordinary))) {
                result.add("");
            }
            result.add(lines.get(i));
        }
        return result;
    }

    private boolean isApart(int i, float ordinary) {
        return heights.get(i) - heights.get(i - 1) > ordinary * PARAGRAPH_GAP;
    }

    private static String withGaps(List<TextPosition> positions) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < positions.size(); i++) {
            if (i > 0 && isWide(end(positions.get(i - 1)), positions.get(i))) {
                text.append("   ");
            }
            text.append(positions.get(i).getUnicode());
        }
        return text.toString();
    }

    private static boolean isWide(float end, TextPosition next) {
        return next.getXDirAdj() - end > COLUMN_GAP * next.getFontSizeInPt();
    }

    private static float end(TextPosition position) {
        return position.getXDirAdj() + position.getWidthDirAdj();
    }
}
