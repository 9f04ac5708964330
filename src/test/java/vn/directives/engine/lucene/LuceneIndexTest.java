package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.Level;
import vn.directives.engine.NumberedDirectives;
import vn.directives.engine.TestDirectives;
import vn.directives.engine.TextField;

class LuceneIndexTest {
    @TempDir
    private Path folder;

    private final AtomicInteger numbers = new AtomicInteger();
    private LuceneIndex index;

    @BeforeEach
    void open() throws Exception {
        index = LuceneIndex.open(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whatCameInPartsIsMergedIntoOneSegment() throws IOException {
        for (int i = 0; i < 6; i++) {
            index.write(many(3), null);
        }
        assertThat(segments()).hasSizeGreaterThan(1);

        rest();

        assertThat(segments()).hasSize(1);
        IndexView view = index.acquire();
        assertThat(view.status().directives()).isEqualTo(18);
        index.release(view);
    }

    @Test
    void whatIsStoredIsCompressedMoreThanLuceneDoes() throws IOException {
        index.write(many(3), null);
        IndexView view = index.acquire();
        SegmentReader segment =
                (SegmentReader) view.getIndexReader().leaves().getFirst().reader();
        assertThat(segment.getSegmentInfo().info.getCodec()).isInstanceOf(IndexCodec.class);
        index.release(view);
    }

    @Test
    void whereWordsStandIsKeptOnce() throws IOException {
        index.write(many(3), null);
        IndexView view = index.acquire();
        LeafReader segment = view.getIndexReader().leaves().getFirst().reader();
        for (FieldInfo field : segment.getFieldInfos()) {
            boolean placed = field.getIndexOptions().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
            boolean expected = field.name.endsWith(".exact")
                    && !List.of("t.number.exact", "t.subject.exact", "t.signer.exact")
                            .contains(field.name);
            assertThat(placed).as(field.name).isEqualTo(expected);
        }
        index.release(view);
    }

    @Test
    void aLargeSegmentIsWrittenAnewOnlyWhenAnEighthHasComeIn() throws IOException {
        index.write(many(2_000), null);
        rest();
        List<Integer> before = segments();
        for (int i = 0; i < 3; i++) {
            index.write(many(1), null);
        }

        rest();

        assertThat(segments()).hasSize(2).containsAll(before);

        index.write(many(400), null);
        rest();

        assertThat(segments()).hasSize(1);
    }

    @Test
    void everyDocumentHasALengthOfEveryFieldOfWords() throws IOException {
        index.write(List.of(new Change.Put(TestDirectives.vaccination())), null);
        IndexView view = index.acquire();
        for (LeafReaderContext leaf : view.getIndexReader().leaves()) {
            for (Level level : Level.values()) {
                for (TextField field : TextField.values()) {
                    if (level == Level.DIRECTIVE && field == TextField.TASK) {
                        continue; // a directive's tasks are documents of their own
                    }
                    String name = Fields.words(level, field, TextField.Form.FOLDED);
                    if (level == Level.TASK && DirectiveBlock.OF_DIRECTIVES_ALONE.contains(field)) {
                        assertThat(leaf.reader().terms(name)).as(name).isNull();
                        continue;
                    }
                    assertThat(count(leaf.reader().getNormValues(name)))
                            .as(name)
                            .isEqualTo(leaf.reader().maxDoc());
                }
            }
        }
        index.release(view);
    }

    @Test
    void whatIsShownOfATaskIsStoredOnceWithItsDirective() throws IOException {
        Directive directive = TestDirectives.vaccination();
        index.write(List.of(new Change.Put(directive)), null);
        IndexView view = index.acquire();
        int tasks = directive.tasks().size();
        for (int doc = 0; doc < tasks; doc++) {
            assertThat(view.storedFields().document(doc).getFields()).isEmpty();
        }
        Document stored = view.storedFields().document(tasks);
        assertThat(stored.getBinaryValue(Fields.DIRECTIVE).utf8ToString())
                .contains(directive.subject())
                .doesNotContain(directive.tasks().getFirst().text());
        assertThat(stored.getBinaryValues(Fields.TASK))
                .hasSize(tasks)
                .noneMatch(task -> task.utf8ToString()
                        .contains(directive.tasks().getFirst().text()));
        assertThat(stored.getBinaryValue(Fields.TEXT).utf8ToString()).isEqualTo(directive.text());
        assertThat(new StoredDirective(stored).whole()).isEqualTo(directive);
        index.release(view);
    }

    private static int count(NumericDocValues lengths) throws IOException {
        int count = 0;
        while (lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            count++;
        }
        return count;
    }

    private List<Change> many(int count) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "m" + numbers.incrementAndGet();
            changes.add(new Change.Put(NumberedDirectives.of(id, null, null, "Về việc số " + id)));
        }
        return changes;
    }

    private void rest() throws IOException {
        index.merge();
        index.showMerged();
    }

    /** How many documents each segment has. */
    private List<Integer> segments() throws IOException {
        IndexView view = index.acquire();
        List<Integer> sizes = view.getIndexReader().leaves().stream()
                .map(leaf -> leaf.reader().maxDoc())
                .toList();
        index.release(view);
        return sizes;
    }
}
