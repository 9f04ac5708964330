package vn.directives.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.WordCount;

/**
 * Counts which spellings of two folded neighbours stand side by side. Exact pairs are not indexed: the folded ones name the
 * documents, of which a sample is read for the places of each spelling.
 */
final class NeighbourCounter {
    /** Documents read for one pair; a spelling that is none of these is not the one that people mean. */
    private static final int SAMPLE = 200;

    /** Places of a word read in one document; an annex can repeat a word for ever. */
    private static final int MOST_PLACES = 2_000;

    private static final int[] NOWHERE = {};

    private final IndexReader reader;
    private final String exact;
    private final String pairs;

    /**
     * @param exact the field of exact words, with their places
     * @param pairs the field of folded neighbours
     */
    NeighbourCounter(IndexReader reader, String exact, String pairs) {
        this.reader = reader;
        this.exact = exact;
        this.pairs = pairs;
    }

    /** How often each of the first spellings is followed by each of the second; those that never are left out. */
    List<WordCount> count(String folded, List<WordCount> first, List<WordCount> second) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        int left = SAMPLE;
        for (LeafReaderContext leaf : reader.leaves()) {
            int[] sample = documents(leaf.reader(), new Term(pairs, folded), left);
            left -= sample.length;
            List<int[][]> before = places(leaf.reader(), first, sample);
            List<int[][]> after = places(leaf.reader(), second, sample);
            for (int d = 0; d < sample.length; d++) {
                count(first, before, second, after, d, counts);
            }
        }
        return counts.entrySet().stream()
                .map(pair -> new WordCount(pair.getKey(), pair.getValue()))
                .toList();
    }

    private static void count(
            List<WordCount> first,
            List<int[][]> before,
            List<WordCount> second,
            List<int[][]> after,
            int document,
            Map<String, Long> counts) {
        for (int a = 0; a < first.size(); a++) {
            for (int b = 0; b < second.size(); b++) {
                if (follows(before.get(a)[document], after.get(b)[document])) {
                    counts.merge(
                            first.get(a).word()
                                    + WordStream.BETWEEN
                                    + second.get(b).word(),
                            1L,
                            Long::sum);
                }
            }
        }
    }

    private static boolean follows(int[] before, int[] after) {
        int b = 0;
        for (int place : before) {
            while (b < after.length && after[b] <= place) {
                b++;
            }
            if (b < after.length && after[b] == place + 1) {
                return true;
            }
        }
        return false;
    }

    private static int[] documents(LeafReader leaf, Term term, int most) throws IOException {
        PostingsEnum found = leaf.postings(term, PostingsEnum.NONE);
        int[] documents = new int[found == null ? 0 : most];
        int size = 0;
        Bits live = leaf.getLiveDocs();
        while (size < documents.length && found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(found.docID())) {
                documents[size++] = found.docID();
            }
        }
        return Arrays.copyOf(documents, size);
    }

    /** Of each word its places in each of the documents. */
    private List<int[][]> places(LeafReader leaf, List<WordCount> words, int[] documents) throws IOException {
        List<int[][]> places = new ArrayList<>();
        for (WordCount word : words) {
            PostingsEnum found =
                    documents.length == 0 ? null : leaf.postings(new Term(exact, word.word()), PostingsEnum.POSITIONS);
            int[][] ofWord = new int[documents.length][];
            for (int d = 0; d < documents.length; d++) {
                ofWord[d] = places(found, documents[d]);
            }
            places.add(ofWord);
        }
        return places;
    }

    private static int[] places(@Nullable PostingsEnum found, int document) throws IOException {
        if (found == null
                || (found.docID() < document && found.advance(document) != document)
                || found.docID() != document) {
            return NOWHERE;
        }
        int[] places = new int[Math.min(found.freq(), MOST_PLACES)];
        for (int i = 0; i < places.length; i++) {
            places[i] = found.nextPosition();
        }
        return places;
    }
}
