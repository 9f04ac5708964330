package vn.directives.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.directives.ingestion.Submissions.number;
import static vn.directives.ingestion.Submissions.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.document.Directive;
import vn.directives.engine.DirectiveTooLargeException;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.extraction.ExtractionException;
import vn.directives.ingestion.Outcome.Kind;
import vn.directives.store.StorageFullException;
import vn.directives.store.SubmittedMetadata;

class IngestionTest {
    @TempDir
    Path root;

    House house;

    @BeforeEach
    void open() throws IOException {
        house = new House(root.resolve("data"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aDocumentIsInStoreAndIndexOnceItIsAnswered() throws Exception {
        Outcome outcome = house.ingestion.ingest(text("Tổ chức tiêm vắc xin"));

        String id = outcome.directive().id();
        assertThat(outcome.kind()).isEqualTo(Kind.CREATED);
        assertThat(id).matches("c[0-9a-f]{24}");
        assertThat(house.engine.get(id)).contains(outcome.directive());
        assertThat(house.record(id).mediaType()).isEqualTo("text/plain");
        assertThat(house.ingestion.original(id).orElseThrow().content().bytes())
                .isEqualTo("Tổ chức tiêm vắc xin".getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.directive().source().ingested()).isEqualTo(House.CLOCK.instant());
        assertThat(house.folder.pending().exists()).isFalse();
    }

    @Test
    void theSameAgainChangesNothing() throws Exception {
        Directive first = house.ingestion.ingest(text("a", "x")).directive();
        Outcome again = house.ingestion.ingest(text("a", "x"));

        assertThat(again.kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(again.directive()).isEqualTo(first);
        assertThat(house.engine.groups).hasSize(1);
    }

    @Test
    void otherContentOrOtherMetadataUnderTheSameExternalIdReplaces() throws Exception {
        house.ingestion.ingest(text("a", "x"));
        Outcome content = house.ingestion.ingest(text("b", "x"));
        Outcome metadata = house.ingestion.ingest(text("b", "x", number("16/CT-TTg")));

        assertThat(List.of(content.kind(), metadata.kind())).containsExactly(Kind.REPLACED, Kind.REPLACED);
        assertThat(metadata.directive().number()).isEqualTo("16/CT-TTg");
        assertThat(house.engine.texts()).containsExactly("b");
        assertThat(originals()).hasSize(1);
    }

    @Test
    void theSameIdSeveralTimesInOneGroupTakesEffectInOrder() throws Exception {
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        for (String content : List.of("a", "a", "b", "a")) {
            answers.add(house.ingestion.submit(text(content, "x")));
        }
        assertThat(answers.stream().map(a -> a.join().kind()))
                .containsExactly(Kind.CREATED, Kind.UNCHANGED, Kind.REPLACED, Kind.REPLACED);
        assertThat(house.engine.texts()).containsExactly("a");
    }

    @Test
    void whatQueuesUpIsCommittedAsOneGroup() throws Exception {
        List<CompletableFuture<Outcome>> answers = IntStream.range(0, 300)
                .mapToObj(i -> house.ingestion.submit(text("directive " + i)))
                .toList();
        answers.forEach(CompletableFuture::join);

        assertThat(house.engine.ids()).hasSize(300);
        assertThat(house.recorded()).isEqualTo(house.engine.ids());
        assertThat(house.engine.groups.size()).isLessThan(200);
    }

    @Test
    void anUnreadableDocumentFailsAloneAndLeavesNothing() {
        CompletableFuture<Outcome> good = house.ingestion.submit(text("a"));
        CompletableFuture<Outcome> bad = house.ingestion.submit(text("<BROKEN>"));

        assertThatThrownBy(bad::join).hasCauseInstanceOf(ExtractionException.class);
        assertThat(good.join().kind()).isEqualTo(Kind.CREATED);
        assertThat(house.engine.ids()).hasSize(1);
    }

    @Test
    void aDirectiveThatTheIndexRefusesDoesNotTakeItsGroupWithIt() throws Exception {
        house.engine.poison = "poison";
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        for (String content : List.of("a", "poison", "b")) {
            answers.add(house.ingestion.submit(text(content)));
        }
        assertThatThrownBy(answers.get(1)::join).hasCauseInstanceOf(DirectiveTooLargeException.class);
        answers.get(0).join();
        answers.get(2).join();
        house.ingestion.ingest(text("c"));
        assertThat(house.engine.texts()).containsExactly("a", "b", "c");
        assertThat(house.recorded()).isEqualTo(house.engine.ids());
    }

    @Test
    void aDirectiveThatACrashLeftAndTheIndexCannotTakeIsNotInTheWayOfWhatComesAfterIt() throws Exception {
        String id = house.ingestion.ingest(text("poison")).directive().id();
        String other = house.ingestion.ingest(text("a")).directive().id();
        house.folder.pending().write(Set.of(id, other));
        house.engine.poison = "poison";

        house.ingestion.ingest(text("b"));

        assertThat(house.engine.texts()).contains("a", "b");
        assertThat(house.folder.pending().exists()).isFalse();
    }

    @Test
    void aDirectiveThatIsMoreThanMemoryHoldsIsNotInTheWayOfWhatComesAfterIt() throws Exception {
        house.engine.immense = "immense";

        assertThatThrownBy(() -> house.ingestion.ingest(text("immense"))).hasCauseInstanceOf(OutOfMemoryError.class);
        house.ingestion.ingest(text("a"));
        assertThat(house.engine.texts()).containsExactly("a");
        assertThat(house.recorded()).isEqualTo(house.engine.ids());
    }

    @Test
    void anOutageOfTheIndexLeavesNothingHalfDoneAndIsSurvived() throws Exception {
        Directive kept = house.ingestion.ingest(text("old", "x")).directive();
        house.engine.failure = MemoryEngine.unavailable();

        assertThatThrownBy(() -> house.ingestion.ingest(text("new", "x")))
                .isInstanceOf(IndexUnavailableException.class);
        assertThatThrownBy(() -> house.ingestion.ingest(text("other"))).isInstanceOf(IndexUnavailableException.class);
        assertThat(house.recorded()).containsExactly(kept.id());
        assertThat(house.record(kept.id()).sha256()).isEqualTo(kept.source().sha256());
        assertThat(originals()).hasSize(1);

        house.engine.failure = null;
        assertThat(house.ingestion.ingest(text("other")).kind()).isEqualTo(Kind.CREATED);
        assertThat(house.ingestion.ingest(text("new", "x")).kind()).isEqualTo(Kind.REPLACED);
        assertThat(house.engine.texts()).containsExactly("new", "other");
    }

    @Test
    void aFullDiskIsToldAsSuch() {
        house.engine.failure =
                new IllegalStateException(new IOException("write failed", new IOException("No space left on device")));
        assertThatThrownBy(() -> house.ingestion.ingest(text("a"))).isInstanceOf(StorageFullException.class);
    }

    @Test
    void aFolderThatCannotBeWrittenFailsTheDocumentNotTheService() throws Exception {
        Path unfinished = root.resolve("data/unfinished");
        Files.delete(unfinished);
        Files.writeString(unfinished, "in the way");
        assertThatThrownBy(() -> house.ingestion.ingest(text("a"))).isInstanceOf(IOException.class);
        Files.delete(unfinished);
        Files.createDirectory(unfinished);
        assertThat(house.ingestion.ingest(text("a")).kind()).isEqualTo(Kind.CREATED);
    }

    @Test
    void whatIsDeletedIsGoneFromStoreAndIndex() throws Exception {
        String id = house.ingestion.ingest(text("a")).directive().id();

        assertThat(house.ingestion.delete(id)).isTrue();
        assertThat(house.ingestion.delete(id)).isFalse();
        assertThat(house.engine.ids()).isEmpty();
        assertThat(house.recorded()).isEmpty();
        assertThat(originals()).isEmpty();
    }

    @Test
    void anOriginalThatTwoDirectivesShareOutlivesOne() throws Exception {
        String first = house.ingestion.ingest(text("same", "x")).directive().id();
        String second = house.ingestion.ingest(text("same", "y")).directive().id();

        house.ingestion.delete(first);
        assertThat(house.ingestion.original(second)).isPresent();
    }

    @Test
    void aDryRunKeepsNothing() throws Exception {
        Directive directive = house.ingestion.dryRun(text("a", null, number("1/UBND")));
        assertThat(directive.number()).isEqualTo("1/UBND");
        assertThat(directive.source().ingested()).isNull();
        assertThat(house.engine.groups).isEmpty();
        assertThat(house.recorded()).isEmpty();
    }

    @Test
    void aRebuiltIndexHoldsWhatItHeld() throws Exception {
        for (int i = 0; i < 20; i++) {
            house.ingestion.ingest(text("directive " + i, "x" + i, i % 2 == 0 ? SubmittedMetadata.NONE : number("1")));
        }
        List<Directive> before = house.engine.ids().stream()
                .map(id -> house.engine.get(id).orElseThrow())
                .toList();
        house.engine.lose();

        assertThat(house.ingestion.reindex().join()).isEqualTo(20);
        assertThat(house.engine.ids().stream().map(id -> house.engine.get(id).orElseThrow()))
                .isEqualTo(before);
    }

    private List<Path> originals() throws IOException {
        try (var files = Files.walk(root.resolve("data/originals"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
