package vn.directives.engine.highlight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;

/**
 * Weighs a passage by how many different words of the question it has, the rarer in the text the better, and by those that
 * stand together. A word that comes again adds nothing: in {@code bao so 5} the letterhead's "Số:" must not win over the
 * sentence that says "bão số 5".
 */
final class FragmentScorer extends PassageScorer {
    /** Nothing but a space or a hyphen fits between neighbours. */
    private static final int NEXT = 1;

    /** One place in the passage that matches; a word and its bare form may match in the same. */
    private record Match(int start, int end, BytesRef word, float weight) {}

    private record Pair(BytesRef first, BytesRef second) {}

    @Override
    public float score(Passage passage, int contentLength) {
        Match[] matches = new Match[passage.getNumMatches()];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = new Match(
                    passage.getMatchStarts()[i],
                    passage.getMatchEnds()[i],
                    passage.getMatchTerms()[i],
                    weight(contentLength, passage.getMatchTermFreqsInDoc()[i]));
        }
        Arrays.sort(matches, Comparator.comparingInt(Match::start).thenComparing(Match::word));
        Set<BytesRef> words = new HashSet<>();
        Set<Pair> pairs = new HashSet<>();
        float score = 0;
        Match before = null;
        for (Match match : matches) {
            if (before != null && match.start() < before.end()) {
                continue;
            }
            if (words.add(match.word())) {
                score += match.weight();
            }
            if (before != null
                    && match.start() - before.end() <= NEXT
                    && pairs.add(new Pair(before.word(), match.word()))) {
                score += (before.weight() + match.weight()) / 2;
            }
            before = match;
        }
        return score;
    }
}
