package vn.directives.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.directives.ingestion.Submissions.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.SearchEngine;
import vn.directives.ingestion.Outcome.Kind;
import vn.directives.store.Content;
import vn.directives.store.DataFolder;
import vn.directives.store.DataFolderException;

class StartupTest {
    @TempDir
    Path root;

    private static Samples samples(String... names) {
        return new Samples(() -> Stream.of(names)
                .map(n -> new Samples.Bundled(n, Content.of(("sample " + n).getBytes(StandardCharsets.UTF_8))))
                .toList());
    }

    @Test
    void whatACrashLeftBetweenStoreAndIndexIsPutRight() throws Exception {
        MemoryEngine engine = new MemoryEngine();
        String written;
        String deleted;
        Directive lost;
        try (House house = new House(root, engine)) {
            written = house.ingestion.ingest(text("old", "x")).directive().id();
            deleted = house.ingestion.ingest(text("gone", "y")).directive().id();
        }
        // As after a crash in a group that replaced one and deleted the other: the store has it, the index does not.
        Directive old = engine.get(written).orElseThrow();
        Directive gone = engine.get(deleted).orElseThrow();
        try (House house = new House(root, engine)) {
            lost = house.ingestion.ingest(text("new", "x")).directive();
            house.ingestion.delete(deleted);
            engine.write(List.of(new Change.Put(old), new Change.Put(gone)));
            house.folder.pending().write(List.of(written, deleted));
        }
        try (House house = new House(root, engine)) {
            house.settle(Samples.NONE);
            assertThat(engine.texts()).containsExactly("new");
            assertThat(engine.get(written)).contains(lost);
            assertThat(house.folder.pending().exists()).isFalse();
        }
    }

    @Test
    void anIndexThatIsNotThereIsBuiltFromTheOriginals() throws Exception {
        try (House house = new House(root)) {
            house.ingestion.ingest(text("a"));
        }
        try (House house = new House(root)) {
            house.settle(Samples.NONE);
            assertThat(house.engine.texts()).containsExactly("a");
        }
    }

    @Test
    void aLostIndexWhoseBuildingBrokeOffIsWholeBeforeTheStartEnds() throws Exception {
        MemoryEngine engine = new MemoryEngine();
        try (House house = new House(root, engine)) {
            house.ingestion.ingest(text("a"));
            String half = house.ingestion.ingest(text("b")).directive().id();
            engine.write(List.of(new Change.Delete(half)));
            house.folder.reindexing().write(List.of(Reindex.NOT_WHOLE));
        }
        try (House house = new House(root, engine)) {
            house.settle(Samples.NONE);
            assertThat(engine.texts()).containsExactly("a", "b");
            assertThat(house.folder.reindexing().exists()).isFalse();
        }
    }

    @Test
    void anIndexThatWasLeftBehindForAnotherEnginesIsBuiltAnew() throws Exception {
        MemoryEngine engine = new MemoryEngine();
        try (House house = new House(root, engine)) {
            house.settle(Samples.NONE);
            house.ingestion.ingest(text("a", "x"));
        }
        try (House house = new House(root)) {
            house.folder.indexedBy().write(List.of("another"));
            house.ingestion.ingest(text("b", "x"));
        }
        try (House house = new House(root, engine)) {
            assertThat(engine.texts()).containsExactly("a");
            house.settle(Samples.NONE);
            assertThat(engine.texts()).containsExactly("b");
            assertThat(house.folder.indexedBy().read()).containsExactly("memory");
        }
    }

    @Test
    void anOutdatedIndexServesUntilTheNextIsBuilt() throws Exception {
        MemoryEngine engine = new MemoryEngine();
        try (House house = new House(root, engine)) {
            house.ingestion.ingest(text("a"));
        }
        engine.outdated = true;
        try (House house = new House(root, engine)) {
            house.settle(Samples.NONE);
            assertThat(engine.texts()).containsExactly("a");
            assertThat(house.ingestion.reindex().join()).isEqualTo(1);
            assertThat(engine.status().outdated()).isFalse();
        }
    }

    /** An index that cannot be read before it was thrown away so often. */
    private static final class Damaged implements EngineOpener {
        private int discards;
        private final int needed;

        Damaged(int needed) {
            this.needed = needed;
        }

        @Override
        public SearchEngine open() throws IndexDamagedException {
            if (discards < needed) {
                throw new IndexDamagedException("unknown format", new IllegalStateException());
            }
            return new MemoryEngine();
        }

        @Override
        public void discard() {
            discards++;
        }
    }

    @Test
    void aDamagedIndexIsThrownAwayAndOpenedAnew() {
        try (DataFolder folder = DataFolder.open(root);
                SearchEngine engine = Startup.open(folder, new Damaged(1))) {
            assertThat(engine.status().directives()).isZero();
        }
    }

    @Test
    void anIndexThatStaysDamagedStopsTheStart() {
        try (DataFolder folder = DataFolder.open(root)) {
            assertThatThrownBy(() -> Startup.open(folder, new Damaged(2)))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining("remove that folder");
        }
    }

    @Test
    void samplesAreInAtTheFirstStartAndMarked() throws Exception {
        try (House house = new House(root)) {
            house.settle(samples("1", "2"));
            assertThat(house.engine.texts()).containsExactly("sample 1", "sample 2");
            Directive one = house.engine.get(house.engine.ids().getFirst()).orElseThrow();
            assertThat(one.source().sample()).isTrue();
            assertThat(one.externalId()).startsWith("sample:");
        }
    }

    @Test
    void theFirstRealDirectiveReplacesThemInItsOwnGroupForGood() throws Exception {
        MemoryEngine engine = new MemoryEngine();
        try (House house = new House(root, engine)) {
            house.settle(samples("1", "2"));
            house.ingestion.ingest(text("real"));
            assertThat(engine.texts()).containsExactly("real");
            assertThat(engine.groups.getLast()).hasSize(3);
        }
        try (House house = new House(root, engine)) {
            house.settle(samples("1", "2"));
            assertThat(engine.texts()).containsExactly("real");
            assertThat(house.recorded()).hasSize(1);
        }
    }

    @Test
    void aFailedFirstDirectiveLeavesTheSamples() throws Exception {
        try (House house = new House(root)) {
            house.settle(samples("1", "2"));
            house.engine.failure = MemoryEngine.unavailable();
            assertThatThrownBy(() -> house.ingestion.ingest(text("real"))).isNotNull();
            house.engine.failure = null;
            assertThat(house.folder.samples().read()).hasSize(2);
            assertThat(house.recorded()).hasSize(2);
            house.ingestion.ingest(text("real"));
            assertThat(house.engine.texts()).containsExactly("real");
        }
    }

    @Test
    void aRealDirectiveWithTheContentOfASampleIsNew() throws Exception {
        try (House house = new House(root)) {
            house.settle(samples("1"));
            Outcome outcome = house.ingestion.ingest(text("sample 1", "sample:1"));
            assertThat(outcome.kind()).isEqualTo(Kind.CREATED);
            assertThat(outcome.directive().source().sample()).isFalse();
            assertThat(house.engine.ids()).hasSize(1);
        }
    }

    @Test
    void aLoadThatBrokeOffIsCompletedAndANewerBundleReplacesTheOlder() throws Exception {
        MemoryEngine engine = new MemoryEngine();
        try (House house = new House(root, engine)) {
            house.settle(samples("1", "2"));
        }
        try (House house = new House(root, engine)) {
            house.settle(samples("2", "3"));
            assertThat(engine.texts()).containsExactly("sample 2", "sample 3");
        }
    }

    @Test
    void samplesThatAreSwitchedOffGo() throws Exception {
        MemoryEngine engine = new MemoryEngine();
        try (House house = new House(root, engine)) {
            house.settle(samples("1", "2"));
        }
        try (House house = new House(root, engine)) {
            house.settle(Samples.NONE);
            assertThat(engine.ids()).isEmpty();
            assertThat(house.folder.samples().exists()).isFalse();
        }
    }

    @Test
    void samplesThatACrashLeftBesideARealDirectiveGo() throws Exception {
        MemoryEngine engine = new MemoryEngine();
        try (House house = new House(root, engine)) {
            house.settle(samples("1"));
            String sample = engine.ids().getFirst();
            var original = house.ingestion.original(sample).orElseThrow();
            house.ingestion.ingest(text("real"));
            // As after a crash before the list of samples was removed.
            var group = house.folder.newGroup();
            group.put(original.record(), original.content());
            group.commit();
            house.folder.samples().write(List.of(sample));
        }
        try (House house = new House(root, engine)) {
            house.settle(samples("1"));
            assertThat(engine.texts()).containsExactly("real");
            assertThat(house.recorded()).hasSize(1);
        }
    }
}
