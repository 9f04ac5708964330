package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lucene's own answer to a question is the measure; both ask the same segments, of which the largest has three windows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowedQueryTest {
    private static final List<String> FIELDS = List.of("a", "b");

    /** From one that is everywhere to one that is nearly nowhere, and one that is nowhere. */
    private static final List<String> WORDS = List.of("w0", "w1", "w2", "w3", "w4", "w5", "w6", "none");

    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;
    private IndexSearcher searcher;

    @BeforeAll
    void index() throws IOException {
        Random random = new Random(7);
        IndexWriterConfig config =
                new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int documents : List.of(10_000, 3, 700, 4_096)) {
                for (int i = 0; i < documents; i++) {
                    Document document = new Document();
                    for (String field : FIELDS) {
                        document.add(new TextField(field, text(random), Store.NO));
                    }
                    document.add(new StringField("tenth", Integer.toString(i % 10), Store.NO));
                    writer.addDocument(document);
                }
                writer.commit();
            }
            writer.deleteDocuments(new Term("tenth", "7"));
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @AfterAll
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            // Each word is three times as rare as the one before.
            int word = 0;
            while (word < 6 && random.nextInt(3) == 0) {
                word++;
            }
            text.append('w').append(word).append(' ');
        }
        return text.toString();
    }

    @Test
    void itFindsWhatLuceneFindsWithTheSameScores() throws IOException {
        for (int seed = 0; seed < 400; seed++) {
            Query query = question(new Random(seed), 3);
            Matches matches = Matches.kept();
            ScoreDoc[] found = all(new WindowedQuery(query, query, matches));
            ScoreDoc[] expected = all(query);
            assertThat(documents(found)).as("seed %d: %s", seed, query).isEqualTo(documents(expected));
            assertThat(documents(matches)).as("seed %d: %s", seed, query).isEqualTo(documents(expected));
            assertScores(found, expected, seed);
        }
    }

    @Test
    void withoutScoresItFindsTheSame() throws IOException {
        for (int seed = 0; seed < 400; seed++) {
            Query query = question(new Random(seed), 3);
            Matches matches = Matches.kept();
            int counted = searcher.search(
                    new WindowedQuery(query, query, matches), new TotalHitCountCollectorManager(searcher.getSlices()));
            assertThat(documents(matches)).as("seed %d: %s", seed, query).isEqualTo(documents(all(query)));
            assertThat(counted).as("seed %d", seed).isEqualTo(searcher.count(query));
            assertThat(matches.count()).as("seed %d", seed).isEqualTo(counted);
        }
    }

    @Test
    void asAPartOfAnotherQuestionItFindsTheSame() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Query part = question(new Random(seed), 2);
            Query other = new TermQuery(new Term("a", "w1"));
            ScoreDoc[] found = all(both(other, new WindowedQuery(part, part, null)));
            ScoreDoc[] expected = all(both(other, part));
            assertThat(documents(found)).as("seed %d: %s", seed, part).isEqualTo(documents(expected));
            assertScores(found, expected, seed);
        }
    }

    @Test
    void aCollectorOfTheBestMissesNoneOfThemAndAllAreCounted() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Query query = question(new Random(seed), 3);
            Matches matches = Matches.kept();
            TopDocs found = searcher.search(
                    new WindowedQuery(query, query, matches), new TopFieldCollectorManager(Sort.RELEVANCE, 5, null, 5));
            TopDocs expected =
                    searcher.search(query, new TopFieldCollectorManager(Sort.RELEVANCE, 5, null, Integer.MAX_VALUE));
            assertThat(Stream.of(found.scoreDocs).map(hit -> hit.doc))
                    .as("seed %d: %s", seed, query)
                    .containsExactlyElementsOf(
                            Stream.of(expected.scoreDocs).map(hit -> hit.doc).toList());
            assertThat(matches.count()).as("seed %d", seed).isEqualTo(expected.totalHits.value());
        }
    }

    @Test
    void itExplainsItsScore() throws IOException {
        Query query = new DisjunctionMaxQuery(List.of(term("a", "w3"), term("b", "w3")), 0);
        ScoreDoc best = all(query)[0];
        assertThat(searcher.explain(new WindowedQuery(query, query, null), best.doc)
                        .getValue()
                        .floatValue())
                .isCloseTo(best.score, within(1e-5f));
        assertThat(searcher.explain(new WindowedQuery(term("a", "none"), term("a", "none"), null), best.doc)
                        .isMatch())
                .isFalse();
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.MUST)
                .add(other, Occur.MUST)
                .build();
    }

    private static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    /** A question of all the kinds that are asked of the index. */
    private static Query question(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 9);
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        return switch (kind) {
            case 0, 1 -> term(field, WORDS.get(random.nextInt(WORDS.size())));
            case 2 -> new PhraseQuery(field, "w" + random.nextInt(3), "w" + random.nextInt(3));
            case 3 -> new ConstantScoreQuery(new PrefixQuery(new Term("tenth", Integer.toString(random.nextInt(10)))));
            case 4 -> new BoostQuery(question(random, depth - 1), 0.5f + random.nextInt(3));
            case 5, 6 -> new DisjunctionMaxQuery(questions(random, depth), 0);
            default -> clauses(random, depth);
        };
    }

    private static List<Query> questions(Random random, int depth) {
        List<Query> questions = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            questions.add(question(random, depth - 1));
        }
        return questions;
    }

    private static Query clauses(Random random, int depth) {
        BooleanQuery.Builder clauses = new BooleanQuery.Builder();
        List<Occur> occurs = List.of(Occur.MUST, Occur.MUST, Occur.SHOULD, Occur.SHOULD, Occur.FILTER, Occur.MUST_NOT);
        int optional = 0;
        for (Query question : questions(random, depth)) {
            Occur occur = occurs.get(random.nextInt(occurs.size()));
            optional += occur == Occur.SHOULD ? 1 : 0;
            clauses.add(question, occur);
        }
        return clauses.setMinimumNumberShouldMatch(random.nextInt(optional + 1)).build();
    }

    private ScoreDoc[] all(Query query) throws IOException {
        ScoreDoc[] hits = searcher.search(
                        query, new TopScoreDocCollectorManager(reader.maxDoc(), null, Integer.MAX_VALUE))
                .scoreDocs;
        Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
        return hits;
    }

    private static List<Integer> documents(ScoreDoc[] hits) {
        return Stream.of(hits).map(hit -> hit.doc).toList();
    }

    private static List<Integer> documents(Matches matches) {
        TreeSet<Integer> documents = new TreeSet<>();
        for (Matches.InSegment found : matches.segments()) {
            for (int i = 0; i < found.documents().length(); i++) {
                if (found.documents().get(i)) {
                    documents.add(found.segment().docBase + i);
                }
            }
        }
        return List.copyOf(documents);
    }

    private static void assertScores(ScoreDoc[] found, ScoreDoc[] expected, int seed) {
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i].score)
                    .as("seed %d, document %d", seed, found[i].doc)
                    .isCloseTo(expected[i].score, within(1e-5f * Math.max(1, expected[i].score)));
        }
    }
}
