package vn.directives.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a document from the web page around it. It works from both ends inward and stops at the first line that could belong
 * to a directive: the head and the tail of one are short lines too, so a line is only cut when it says itself that it belongs
 * to a page, or stands outside of one that does.
 */
final class PageChrome {
    /** Less than this share of the letters left would mean that the page was the document. */
    private static final int MIN_KEPT_PERCENT = 25;

    /** A footer names its office in a long line or two; more of them are somebody's text. */
    private static final int MAX_LONG_LINES = 2;

    /** A directive may end with the address and the telephone of its issuer. */
    private static final int MAX_OWN_CONTACTS = 2;

    private PageChrome() {}

    /** The lines with those of the page marked as aside; what was aside before stays so. */
    static List<Line> mark(List<Line> lines) {
        List<ChromeLine> read = lines.stream()
                .map(line -> line.aside() ? ChromeLine.ASIDE : ChromeLine.of(line.text()))
                .toList();
        boolean[] cut = new boolean[lines.size()];
        int top = top(read);
        for (int i = 0; i < top; i++) {
            cut[i] = true;
        }
        for (int i = Math.max(top, bottom(read)); i < cut.length; i++) {
            cut[i] = true;
        }
        for (int i = 0; i < cut.length; i++) {
            cut[i] |= read.get(i) == ChromeLine.COUNTER;
        }
        return keepsEnough(lines, cut) ? marked(lines, cut) : lines;
    }

    /** Index of the first line that stays. */
    private static int top(List<ChromeLine> lines) {
        int end = 0;
        for (int i = 0; i < lines.size(); i++) {
            switch (lines.get(i)) {
                case NAVIGATION -> end = i + 1;
                case SEAL, OWN, PROSE, LONG, COUNTER, PAGE_END, RELATED, CONTACT -> {
                    return end;
                }
                case SHORT, BLANK, ASIDE -> {}
            }
        }
        return end;
    }

    /** Index of the first line of the page's end; the number of lines when there is none. */
    private static int bottom(List<ChromeLine> lines) {
        int candidate = lines.size();
        int contacts = 0;
        int longLines = 0;
        boolean proven = false;
        boolean[] belowRelated = belowRelated(lines);
        for (int i = lines.size() - 1; i >= 0; i--) {
            ChromeLine line = lines.get(i);
            boolean foreign = line == ChromeLine.OWN || line == ChromeLine.PROSE || longLines == MAX_LONG_LINES;
            if (line == ChromeLine.SEAL || (foreign && !belowRelated[i])) {
                break;
            }
            switch (line) {
                case COUNTER, PAGE_END, RELATED -> {
                    candidate = i;
                    proven = true;
                    longLines = 0;
                }
                case CONTACT -> {
                    candidate = i;
                    contacts++;
                    longLines = 0;
                }
                case LONG -> longLines++;
                case NAVIGATION, SHORT, BLANK, ASIDE, SEAL, OWN, PROSE -> {}
            }
        }
        return proven || contacts > MAX_OWN_CONTACTS ? candidate : lines.size();
    }

    /** For each line, whether a heading of related articles stands above with nothing of a directive's own in between. */
    private static boolean[] belowRelated(List<ChromeLine> lines) {
        boolean[] below = new boolean[lines.size()];
        boolean open = false;
        for (int i = 0; i < below.length; i++) {
            open = lines.get(i) == ChromeLine.RELATED || (open && lines.get(i) != ChromeLine.SEAL);
            below[i] = open;
        }
        return below;
    }

    private static boolean keepsEnough(List<Line> lines, boolean[] cut) {
        long kept = 0;
        long lost = 0;
        for (int i = 0; i < cut.length; i++) {
            if (!lines.get(i).aside()) {
                long letters =
                        lines.get(i).text().chars().filter(Character::isLetter).count();
                kept += cut[i] ? 0 : letters;
                lost += cut[i] ? letters : 0;
            }
        }
        return kept * 100 >= (kept + lost) * MIN_KEPT_PERCENT && kept > 0;
    }

    private static List<Line> marked(List<Line> lines, boolean[] cut) {
        List<Line> marked = new ArrayList<>(lines.size());
        for (int i = 0; i < cut.length; i++) {
            Line line = lines.get(i);
            marked.add(cut[i] && !line.aside() ? new Line(line.text(), true) : line);
        }
        return marked;
    }
}
