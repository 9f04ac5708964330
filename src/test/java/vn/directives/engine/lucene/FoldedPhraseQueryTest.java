package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.directives.engine.Level;
import vn.directives.engine.TextField.Form;
import vn.directives.text.SearchText;

/** Lucene's own phrase over words without accents is the measure: this index has their places, too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoldedPhraseQueryTest {
    private static final List<String> SPELT =
            List.of("bàn", "bán", "bản", "giao", "giáo", "đất", "dạt", "đai", "dài", "so", "sở", "5");
    private static final List<String> FOLDED = List.of("ban", "giao", "dat", "dai", "so", "5", "khong");
    private static final vn.directives.engine.TextField UNPAIRED = vn.directives.engine.TextField.ASSIGNEE;

    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;
    private IndexView view;

    @BeforeAll
    void index() throws IOException {
        Random random = new Random(11);
        IndexWriterConfig config =
                new IndexWriterConfig().setSimilarity(IndexFormat.SIMILARITY).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int documents : List.of(1_000, 3, 200)) {
                for (int i = 0; i < documents; i++) {
                    String text = Stream.generate(() -> SPELT.get(random.nextInt(SPELT.size())))
                            .limit(1 + random.nextInt(12))
                            .collect(Collectors.joining(" "));
                    Document document = new Document();
                    FieldWords words = new FieldWords(List.of(text));
                    document.add(new TextField(Fields.words(Level.TASK, UNPAIRED, Form.EXACT), words.exact()));
                    document.add(new TextField(Fields.words(Level.TASK, UNPAIRED, Form.FOLDED), words.folded()));
                    document.add(new org.apache.lucene.document.StringField("text", text, Store.YES));
                    writer.addDocument(document);
                }
                writer.commit();
            }
        }
        reader = DirectoryReader.open(directory);
        view = (IndexView) IndexView.factory().newSearcher(reader, null);
    }

    @AfterAll
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void itFindsWhatAPhraseOfTheWordsWithoutAccentsFindsWithTheSameScores() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> words = Stream.generate(() -> FOLDED.get(random.nextInt(FOLDED.size())))
                    .limit(2 + random.nextInt(3))
                    .toList();
            int slop = random.nextInt(3);
            ScoreDoc[] found = all(new FoldedPhraseQuery(Level.TASK, UNPAIRED, words, slop));
            ScoreDoc[] expected = all(new PhraseQuery(
                    slop, Fields.words(Level.TASK, UNPAIRED, Form.FOLDED), words.toArray(String[]::new)));
            assertThat(Arrays.stream(found).mapToInt(hit -> hit.doc).toArray())
                    .as("seed %d: %s~%d", seed, words, slop)
                    .isEqualTo(Arrays.stream(expected).mapToInt(hit -> hit.doc).toArray());
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i].score).as("seed %d", seed).isCloseTo(expected[i].score, within(1e-6f));
            }
        }
    }

    @Test
    void eachOfTheSpellingsThatAreThereIsLookedFor() throws IOException {
        ScoreDoc[] found = all(new FoldedPhraseQuery(Level.TASK, UNPAIRED, List.of("ban", "giao"), 0));
        assertThat(Arrays.stream(found).map(this::text))
                .allMatch(text -> SearchText.folded(text).contains("ban giao"))
                .anyMatch(text -> text.contains("bàn giao"))
                .anyMatch(text -> text.contains("bán giáo"));
    }

    @Test
    void howManyThereAreIsToldWithoutScores() throws IOException {
        Query phrase = new FoldedPhraseQuery(Level.TASK, UNPAIRED, List.of("dat", "dai"), 0);
        assertThat(view.search(phrase, new TotalHitCountCollectorManager(view.getSlices())))
                .isEqualTo(all(phrase).length)
                .isPositive();
    }

    private String text(ScoreDoc hit) {
        try {
            return view.storedFields().document(hit.doc).get("text");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ScoreDoc[] all(Query query) throws IOException {
        ScoreDoc[] hits = view.search(query, 2_000).scoreDocs;
        Arrays.sort(hits, (one, other) -> Integer.compare(one.doc, other.doc));
        return hits;
    }
}
