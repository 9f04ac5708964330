package vn.directives.engine.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import vn.directives.document.Span;

/** What matches in a passage, as stretches of the text. */
final class Ranges {
    /** A line break with its indentation still joins a phrase; more is another paragraph. */
    private static final int WIDEST_GAP = 3;

    private Ranges() {}

    /** In order and apart; words with nothing but a space or a hyphen between them are one. */
    static List<Span> of(Passage passage, String text) {
        Span[] matches = new Span[passage.getNumMatches()];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]);
        }
        Arrays.sort(matches);
        List<Span> ranges = new ArrayList<>();
        for (Span match : matches) {
            Span last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && joined(text, last.end(), match.start())) {
                ranges.set(ranges.size() - 1, new Span(last.start(), Math.max(last.end(), match.end())));
            } else {
                ranges.add(match);
            }
        }
        return ranges;
    }

    private static boolean joined(String text, int from, int to) {
        if (to - from > WIDEST_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '/' && Character.getType(c) != Character.DASH_PUNCTUATION) {
                return false;
            }
        }
        return true;
    }
}
