package vn.directives.extraction;

import java.util.ArrayList;
import java.util.List;
import vn.directives.document.TextQuality;
import vn.directives.extraction.ExtractionException.Reason;
import vn.directives.text.LetterSpacing;
import vn.directives.text.TextDamage;
import vn.directives.text.TextNormalizer;

/** Puts the lines of a document together: the text through the border of normalisation, the rest beside it. */
final class Assembly {
    private Assembly() {}

    /** @param before what is known of the lines' quality: native, converted from an old encoding, or read from pictures */
    static ExtractedText assemble(List<Line> lines, FileKind kind, TextQuality before) throws ExtractionException {
        StringBuilder raw = new StringBuilder();
        List<String> evidence = new ArrayList<>();
        for (Line line : lines) {
            if (!line.aside()) {
                raw.append(line.text()).append('\n');
            } else if (!line.isBlank()) {
                evidence.add(TextNormalizer.normalize(line.text()).strip());
            }
        }
        TextNormalizer.Mended normal = TextNormalizer.mend(raw.toString());
        String joined = LetterSpacing.repair(normal.text());
        String text = trimmed(fewerBlankLines(joined));
        if (text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new ExtractionException(Reason.EMPTY, "nothing but white space");
        }
        boolean repaired = normal.repaired() || !joined.equals(normal.text());
        return new ExtractedText(
                text, evidence, quality(text, before, repaired), kind.mediaType(), before == TextQuality.OCR);
    }

    private static TextQuality quality(String text, TextQuality before, boolean repaired) {
        if (TextDamage.of(text).isPresent()) {
            return TextQuality.POOR;
        }
        return repaired && before == TextQuality.NATIVE ? TextQuality.RECOVERED : before;
    }

    /** More than three line ends in a row become two. */
    private static String fewerBlankLines(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && text.charAt(end) == '\n') {
                end++;
            }
            if (end == i) {
                kept.append(text.charAt(i++));
            } else {
                kept.append("\n".repeat(end - i > 3 ? 2 : end - i));
                i = end;
            }
        }
        return kept.toString();
    }

    /** Without line ends at its beginning and end; spaces that indent the first line stay. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '\n') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '\n') {
            to--;
        }
        return text.substring(from, to);
    }
}
