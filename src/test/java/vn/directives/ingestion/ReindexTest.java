package vn.directives.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.directives.ingestion.Submissions.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.Change;
import vn.directives.engine.Generation;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.store.Records;

class ReindexTest {
    @TempDir
    Path root;

    @Test
    void whatIsIngestedReplacedAndDeletedMeanwhileIsInTheNextGenerationAsItIsInTheStore() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TreeMap<String, String> expected = new TreeMap<>();
        try (House house = new House(root)) {
            List<CompletableFuture<Outcome>> first = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                first.add(house.ingestion.submit(text("first " + i, "x" + i)));
                expected.put("x" + i, "first " + i);
            }
            first.forEach(CompletableFuture::join);

            for (int round = 0; round < 3; round++) {
                CompletableFuture<Long> building = house.ingestion.reindex();
                for (int i = 0; i < 300 || !building.isDone(); i++) {
                    String external = "x" + random.nextInt(2_200);
                    if (random.nextInt(3) == 0) {
                        house.ingestion.delete(id(external));
                        expected.remove(external);
                    } else {
                        String content = "round " + round + " " + i;
                        house.ingestion.ingest(text(content, external));
                        expected.put(external, content);
                    }
                }
                building.join();
                assertThat(house.engine.isBuilding()).isFalse();
                assertThat(house.engine.texts())
                        .as("seed " + seed)
                        .containsExactlyElementsOf(
                                expected.values().stream().sorted().toList());
                assertThat(house.recorded()).isEqualTo(house.engine.ids());
            }
        }
    }

    @Test
    void oneThatWasStoppedGoesOnWhereItWas() throws Exception {
        MemoryEngine engine = new MemoryEngine();
        List<String> ids = new ArrayList<>();
        try (House house = new House(root, engine)) {
            for (int i = 0; i < 40; i++) {
                ids.add(house.ingestion
                        .ingest(text("directive " + i))
                        .directive()
                        .id());
            }
            ids.sort(Records.ORDER);
            // As after a crash in the middle: what was built so far is there, with a mark to tell it by.
            house.folder.reindexing().write(List.of());
            Generation half = engine.next();
            List<Change> built = new ArrayList<>();
            for (String id : ids.subList(0, 20)) {
                built.add(new Change.Put(engine.get(id).orElseThrow()));
            }
            half.write(built, ids.get(19));
        }
        try (House house = new House(root, engine)) {
            house.settle(Samples.NONE);
            assertThat(house.ingestion.reindex().join()).isEqualTo(20);
            assertThat(engine.ids()).hasSize(40);
            assertThat(engine.isBuilding()).isFalse();
            assertThat(house.folder.reindexing().exists()).isFalse();
            ReindexStatus status = house.ingestion.reindexStatus();
            assertThat(status.state()).isEqualTo(ReindexStatus.State.DONE);
            assertThat(status.progress()).isEqualTo(1);
        }
    }

    @Test
    void anOutageBreaksItOffAndTheNextStartGoesOn() throws Exception {
        try (House house = new House(root)) {
            house.ingestion.ingest(text("a"));
            house.engine.failure = MemoryEngine.unavailable();
            CompletableFuture<Long> broken = house.ingestion.reindex();
            assertThatThrownBy(broken::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IndexUnavailableException.class);
            assertThat(house.ingestion.reindexStatus().state()).isEqualTo(ReindexStatus.State.FAILED);
            assertThat(house.ingestion.reindexStatus().error()).contains("down");
            house.engine.failure = null;
            house.ingestion.ingest(text("b"));
            house.ingestion.reindex().join();
            assertThat(house.engine.texts()).containsExactly("a", "b");
        }
    }

    @Test
    void oneThatIsGivenUpLeavesTheServingIndex() throws Exception {
        try (House house = new House(root)) {
            house.ingestion.ingest(text("a"));
            assertThat(house.ingestion.discardReindex()).isFalse();
            house.engine.failure = MemoryEngine.unavailable();
            assertThatThrownBy(house.ingestion.reindex()::join).isInstanceOf(CompletionException.class);
            house.engine.failure = null;

            assertThat(house.ingestion.discardReindex()).isTrue();
            assertThat(house.engine.isBuilding()).isFalse();
            assertThat(house.folder.reindexing().exists()).isFalse();
            assertThat(house.engine.texts()).containsExactly("a");
            assertThat(house.ingestion.reindexStatus().state()).isEqualTo(ReindexStatus.State.DISCARDED);
        }
    }

    @Test
    void aDirectiveThatCannotBeMadeAgainStaysAsItWas() throws Exception {
        try (House house = new House(root)) {
            house.ingestion.ingest(text("a"));
            String lost = house.ingestion.ingest(text("b")).directive().source().sha256();
            Files.writeString(root.resolve("originals/" + lost.substring(0, 2) + "/" + lost), "damaged");
            house.ingestion.reindex().join();
            assertThat(house.engine.texts()).containsExactly("a", "b");
            assertThat(house.ingestion.reindexStatus().failed()).isEqualTo(1);
        }
    }

    @Test
    void aDirectiveThatTheNextIndexCannotTakeStandsInNobodysWay() throws Exception {
        try (House house = new House(root)) {
            house.ingestion.ingest(text("a"));
            house.ingestion.ingest(text("immense"));
            house.ingestion.ingest(text("b"));
            house.engine.poison = "immense";
            house.ingestion.reindex().join();
            assertThat(house.engine.texts()).containsExactly("a", "b");
            assertThat(house.ingestion.reindexStatus().failed()).isEqualTo(1);
            assertThat(house.ingestion.reindexStatus().done()).isEqualTo(2);
        }
    }

    private static String id(String externalId) throws IOException {
        return text("", externalId).id();
    }
}
