package vn.directives.extraction;

import java.util.Locale;
import java.util.Set;

/** Counts the tags of a page before a tree is made of them. */
final class TagCount {
    /** More make a tree of hundreds of megabytes. */
    private static final int MAX_TAGS = 500_000;

    /** jsoup takes a second for ten thousand, and time grows with the square. */
    private static final int MAX_OPEN = 3_000;

    private static final int MAX_NAME = 10;

    /** Tags that have no end, or that the next of their kind ends. */
    private static final Set<String> ENDLESS = Set.of(
            "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
            "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "wbr");

    private TagCount() {}

    /** Whether a parser can make a tree of it in reasonable time and memory. */
    static boolean isBearable(String html) {
        int tags = 0;
        int open = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            boolean end = i + 1 < html.length() && html.charAt(i + 1) == '/';
            String name = name(html, end ? i + 2 : i + 1);
            if (name.isEmpty()) {
                continue;
            }
            tags++;
            if (!ENDLESS.contains(name)) {
                open = end ? Math.max(0, open - 1) : open + 1;
            }
            if (tags > MAX_TAGS || open > MAX_OPEN) {
                return false;
            }
        }
        return true;
    }

    private static String name(String html, int from) {
        int to = from;
        while (to < html.length() && to - from < MAX_NAME && Character.isLetter(html.charAt(to))) {
            to++;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
