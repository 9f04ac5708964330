package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final String FIELD = "f";

    private final Directory directory = new ByteBuffersDirectory();
    private final Columns columns = new Columns();
    private @Nullable DirectoryReader reader;

    @AfterEach
    void close() throws IOException {
        IOUtils.close(reader);
        directory.close();
    }

    @Test
    void whatHasNoValueIsCountedApart() throws IOException {
        LeafReader segment = segment(6, i -> i % 3 == 0 ? new String[0] : new String[] {"v" + i % 3});
        assertThat(values(segment).count(all(6))).containsExactly(2, 2, 2);
        FixedBitSet some = new FixedBitSet(6);
        some.set(1);
        some.set(3);
        assertThat(values(segment).count(some)).containsExactly(1, 1, 0);
    }

    @Test
    void moreValuesThanTwoBytesTellAreCountedToo() throws IOException {
        int documents = 70_000;
        LeafReader segment = segment(documents, i -> new String[] {"v" + i});
        int[] counts = values(segment).count(all(documents));
        assertThat(counts).hasSize(documents + 1).startsWith(0, 1).endsWith(1);
    }

    @Test
    void aColumnIsReadOnce() throws IOException {
        LeafReader segment = segment(3, i -> new String[] {"v"});
        assertThat(values(segment)).isSameAs(values(segment));
    }

    @Test
    void severalValuesOfADocumentHaveNoColumn() throws IOException {
        LeafReader segment = segment(3, i -> new String[] {"v", "w"});
        assertThat(columns.values(segment, FIELD)).isNull();
    }

    @Test
    void daysThatAreCenturiesApartHaveNoColumn() throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (long day : new long[] {-700_000, 19_000}) {
                Document document = new Document();
                document.add(new SortedNumericDocValuesField(FIELD, day));
                writer.addDocument(document);
            }
        }
        LeafReader segment = only();
        assertThat(columns.days(segment, FIELD, -700_000, 19_000)).isNull();
    }

    @Test
    void aColumnIsReadAsLucenesOwnValues() throws IOException {
        LeafReader segment = segment(6, i -> i % 3 == 0 ? new String[0] : new String[] {"v" + i % 3});
        NumericDocValues values = values(segment).asValues(100);
        assertThat(List.of(values.nextDoc(), values.nextDoc(), values.nextDoc(), values.nextDoc(), values.nextDoc()))
                .containsExactly(1, 2, 4, 5, DocIdSetIterator.NO_MORE_DOCS);
        NumericDocValues again = values(segment).asValues(100);
        assertThat(again.advanceExact(3)).isFalse();
        assertThat(again.advanceExact(5)).isTrue();
        assertThat(again.longValue()).isEqualTo(102);
    }

    private Column values(LeafReader segment) throws IOException {
        return Objects.requireNonNull(columns.values(segment, FIELD));
    }

    private LeafReader segment(int documents, IntFunction<String[]> values) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < documents; i++) {
                Document document = new Document();
                for (String value : values.apply(i)) {
                    document.add(new SortedSetDocValuesField(FIELD, new BytesRef(value)));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return only();
    }

    private LeafReader only() throws IOException {
        DirectoryReader open = DirectoryReader.open(directory);
        reader = open;
        return open.leaves().getFirst().reader();
    }

    private static FixedBitSet all(int documents) {
        FixedBitSet all = new FixedBitSet(documents);
        all.set(0, documents);
        return all;
    }
}
