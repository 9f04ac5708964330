package vn.directives.ingestion;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.engine.SearchEngine;
import vn.directives.extraction.TextExtractor;
import vn.directives.json.DirectiveReader;
import vn.directives.json.JsonShapeException;
import vn.directives.json.Labels;
import vn.directives.store.DataFolder;
import vn.directives.store.StoredRecord;

/** A service without a server: store, ingestion and an index in memory, which outlives it when given. */
final class House implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);

    final DataFolder folder;

    /** The index in memory; an empty one that is not used where another was given. */
    final MemoryEngine engine;

    final Ingestion ingestion;
    private final SearchEngine index;

    House(Path root, SearchEngine index) throws IOException {
        this(root, index, new Utf8Extractor());
    }

    House(Path root, SearchEngine index, TextExtractor extractor) throws IOException {
        this.folder = DataFolder.open(root);
        this.engine = index instanceof MemoryEngine memory ? memory : new MemoryEngine();
        this.index = index;
        this.ingestion = new Ingestion(
                folder,
                index,
                extractor,
                TestParser.make(),
                bytes -> {
                    try {
                        return new DirectiveReader(new Labels(slug -> Optional.empty()))
                                .read(JsonMapper.shared().readTree(bytes));
                    } catch (JsonShapeException e) {
                        throw new IOException(e);
                    }
                },
                CLOCK);
    }

    House(Path root) throws IOException {
        this(root, new MemoryEngine());
    }

    void settle(Samples samples) {
        Startup.settle(folder, index, ingestion, samples);
    }

    StoredRecord record(String id) throws IOException {
        return folder.records().read(id).orElseThrow();
    }

    /** The ids with a record, sorted. */
    List<String> recorded() throws IOException {
        List<String> ids = new ArrayList<>();
        folder.records().eachId(ids::add);
        ids.sort(null);
        return ids;
    }

    @Override
    public void close() {
        ingestion.close();
        folder.close();
    }
}
