package vn.directives.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is printed on the pages and belongs to no sentence: page numbers, and the lines that a digital signature leaves. */
final class PageFurniture {
    /** "3", "- 3 -", "3/12", "Trang 3", "Trang 3/12", "Page 3 of 12". */
    private static final Pattern PAGE =
            Pattern.compile("(?:-\\s?)?+(?:trang |page )?+\\d{1,3}+(?:\\s?/\\s?\\d{1,3}+| of \\d{1,3}+)?+(?:\\s?-)?+");

    private static final int LONGEST_PAGE = 16;

    /** With these a line of a digital signature begins (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.8); the programs add more. */
    private static final List<String> SIGNATURES = Lexicon.lines("signature-lines.txt");

    /** What stands beside such a line and is nothing of its own. */
    private static final List<String> BESIDE = Lexicon.lines("signature-details.txt");

    private PageFurniture() {}

    static boolean isPageNumber(Line line) {
        return line.text().length() <= LONGEST_PAGE
                && PAGE.matcher(line.folded()).matches();
    }

    /** The lines without those that a digital signature leaves wherever the order of a PDF's text put them. */
    static List<Line> withoutSignatures(List<Line> lines) {
        List<Line> kept = new ArrayList<>(lines.size());
        boolean signature = false;
        boolean next = !lines.isEmpty() && opens(lines.getFirst());
        for (int i = 0; i < lines.size(); i++) {
            boolean own = next;
            next = i + 1 < lines.size() && opens(lines.get(i + 1));
            signature =
                    own || ((signature || next) && Words.standsAt(lines.get(i).folded(), 0, BESIDE));
            if (!signature) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    private static boolean opens(Line line) {
        return Words.standsAt(line.folded(), 0, SIGNATURES);
    }
}
