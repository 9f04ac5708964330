package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.document.DirectiveType;
import vn.directives.engine.lucene.LuceneSearchEngine;

/** What is true of the embedded engine alone: its folder. */
class LuceneSearchEngineTest {
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void anIndexSurvivesReopening() throws Exception {
        fill();
        try (SearchEngine again = open()) {
            assertThat(again.status()).isEqualTo(new IndexStatus(12, 10, NOON, "lucene"));
            assertThat(again.get("d01")).contains(Examples.KON_TUM);
        }
    }

    @Test
    void whereNobodyLooksAtThemTextsAndTasksAreNotRead() throws Exception {
        fill();
        SearchRequest everything = SearchRequest.of(Level.DIRECTIVE, new Query.All(), Sort.ISSUED_ASCENDING, 12);
        try (SearchEngine engine = open()) {
            assertThat(engine.search(everything).hits())
                    .anySatisfy(hit -> assertThat(hit.directive().tasks()).isNotEmpty());
            assertThat(engine.search(everything.inBrief()).hits()).hasSize(12).allSatisfy(hit -> {
                assertThat(hit.directive().tasks()).isEmpty();
                assertThat(hit.directive().text()).isEmpty();
            });
        }
    }

    @Test
    void aNewIndexWasNeverUpdated() throws Exception {
        try (SearchEngine engine = open()) {
            assertThat(engine.status()).isEqualTo(new IndexStatus(0, 0, null, "lucene"));
        }
    }

    @Test
    void aSecondOpenerIsRefusedAndToldWhy() throws Exception {
        try (SearchEngine first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("in use by another process");
            assertThatThrownBy(() -> LuceneSearchEngine.discard(folder)).isInstanceOf(IndexUnavailableException.class);
            assertThat(first.status().directives()).isZero();
        }
        open().close();
    }

    @Test
    void aClosedEngineIsUnavailable() throws Exception {
        SearchEngine engine = open();
        engine.close();
        assertThatThrownBy(engine::status).isInstanceOf(IndexUnavailableException.class);
        assertThatThrownBy(engine::next).isInstanceOf(IndexUnavailableException.class);
        assertThatCode(engine::close).doesNotThrowAnyException();
    }

    @Test
    void aTruncatedFileOfAnyKindIsDamage() throws Exception {
        fill();
        for (Path file : segments()) {
            byte[] whole = Files.readAllBytes(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole.length / 2);
            }
            assertThatThrownBy(this::open).as(file.toString()).isInstanceOf(IndexDamagedException.class);
            Files.write(file, whole);
        }
        open().close();
    }

    @Test
    void aMissingFileOfAnyKindIsDamage() throws Exception {
        fill();
        for (Path file : segments()) {
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            assertThatThrownBy(this::open).as(file.toString()).isInstanceOf(IndexDamagedException.class);
            Files.write(file, whole);
        }
        open().close();
    }

    @Test
    void anotherVersionIsToBeBuiltAnew() throws Exception {
        open().close();
        try (FSDirectory directory = FSDirectory.open(folder.resolve("000001"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.setLiveCommitData(Map.of("format", "0").entrySet());
            writer.commit();
        }
        assertThatThrownBy(this::open).isInstanceOf(IndexDamagedException.class).hasMessageContaining("format 0");
    }

    @Test
    void aDiscardedIndexCanBeBuiltAnew() throws Exception {
        fill();
        Files.delete(segments().getFirst());
        LuceneSearchEngine.discard(folder);
        try (SearchEngine anew = open()) {
            assertThat(anew.status().directives()).isZero();
        }
        LuceneSearchEngine.discard(folder.resolve("nowhere"));
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aFailedWriteLeavesNoTraceAndTheNextOneWorks() throws Exception {
        try (SearchEngine engine = open()) {
            engine.write(List.of(new Change.Put(Examples.KON_TUM)));
            List<Change> halfway = new ArrayList<>(List.of(new Change.Put(Examples.SON_LA)));
            halfway.add(new Change.Put(new Examples.Example("x".repeat(40_000)).build()));
            assertThatThrownBy(() -> engine.write(halfway)).isInstanceOf(IllegalArgumentException.class);
            assertThat(engine.get("d02")).isEmpty();
            engine.write(List.of(new Change.Put(Examples.BINH_DUONG)));
            assertThat(engine.get("d02")).isEmpty();
            assertThat(engine.get("d01")).isPresent();
            assertThat(engine.get("d03")).isPresent();
        }
    }

    @Test
    void aQuestionOfThousandsOfWordsIsAnswered() throws Exception {
        List<Query> words = Stream.iterate(0, i -> i + 1)
                .limit(20_000)
                .<Query>map(i -> new Query.Term(TextField.BODY, TextField.Form.FOLDED, "tu" + i))
                .toList();
        try (SearchEngine engine = open()) {
            engine.write(List.of(new Change.Put(Examples.KON_TUM)));
            SearchRequest request = SearchEngineContract.search(Level.DIRECTIVE, new Query.AnyOf(words))
                    .build();
            assertThat(engine.search(request).total()).isZero();
        }
    }

    @Test
    void aScanGoesOnOverItsPages() throws Exception {
        int tasks = 20_500;
        Examples.Example endless = new Examples.Example("endless");
        for (int i = 0; i < tasks; i++) {
            endless.task("việc", List.of());
        }
        try (SearchEngine engine = open()) {
            engine.write(List.of(new Change.Put(endless.build())));
            List<String> scanned = new ArrayList<>();
            engine.scan(SearchEngineContract.search(Level.TASK, new Query.All()).build(), hit -> scanned.add(hit.id()));
            assertThat(scanned).hasSize(tasks).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aTokenOutlivesARestartAsLongAsNothingIsWritten() throws Exception {
        SearchEngineContract.Asked asked = SearchEngineContract.search(Level.DIRECTIVE, new Query.All())
                .sort(Sort.ISSUED_ASCENDING)
                .page(0, 5);
        SearchRequest second;
        try (SearchEngine engine = open()) {
            engine.write(Examples.ALL.stream().<Change>map(Change.Put::new).toList());
            second = asked.after(engine.search(asked.build()).next()).build();
        }
        try (SearchEngine engine = open()) {
            assertThat(engine.search(second).hits()).hasSize(5);
        }
        try (SearchEngine engine = open()) {
            engine.write(List.of(new Change.Delete("d01")));
            assertThatThrownBy(() -> engine.search(second)).isInstanceOf(CursorExpiredException.class);
        }
    }

    @Test
    void aTokenExpiresWhenNobodyComesBackForTenMinutes() throws Exception {
        SearchEngineContract.Asked asked = SearchEngineContract.search(Level.DIRECTIVE, new Query.All())
                .sort(Sort.ISSUED_ASCENDING)
                .page(0, 5);
        AtomicReference<Instant> now = new AtomicReference<>(CLOCK.instant());
        try (SearchEngine engine = LuceneSearchEngine.open(folder, clock(now))) {
            engine.write(Examples.ALL.stream().<Change>map(Change.Put::new).toList());
            SearchRequest second =
                    asked.after(engine.search(asked.build()).next()).build();
            engine.write(List.of(new Change.Delete("d01")));
            for (int i = 0; i < 3; i++) {
                now.updateAndGet(t -> t.plus(Duration.ofMinutes(9)));
                assertThat(engine.search(second).hits()).hasSize(5);
            }
            now.updateAndGet(t -> t.plus(Duration.ofMinutes(11)));
            assertThatThrownBy(() -> engine.search(second)).isInstanceOf(CursorExpiredException.class);
        }
    }

    @Test
    void noMoreViewsAreKeptThanFit() throws Exception {
        SearchEngineContract.Asked asked = SearchEngineContract.search(Level.DIRECTIVE, new Query.All())
                .sort(Sort.ISSUED_ASCENDING)
                .page(0, 5);
        try (SearchEngine engine = open()) {
            engine.write(Examples.ALL.stream().<Change>map(Change.Put::new).toList());
            SearchRequest walked =
                    asked.after(engine.search(asked.build()).next()).build();
            asked.after(null);
            engine.write(List.of(new Change.Put(NumberedDirectives.of("x", null, null, "a"))));
            SearchRequest left =
                    asked.after(engine.search(asked.build()).next()).build();
            asked.after(null);
            for (int i = 0; i < 130; i++) {
                engine.write(List.of(new Change.Put(NumberedDirectives.of("x", null, null, "a" + i))));
                engine.search(asked.build());
                engine.search(walked);
            }
            assertThat(engine.search(walked).hits()).hasSize(5);
            assertThatThrownBy(() -> engine.search(left)).isInstanceOf(CursorExpiredException.class);
        }
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    @Test
    void aMistypedYearDoesNotMakeAHistogramEndless() throws Exception {
        try (SearchEngine engine = open()) {
            for (String day : List.of("0021-09-13", "2021-09-13", "9999-01-01", "+12021-09-13")) {
                engine.write(List.of(new Change.Put(new Examples.Example(day)
                        .header("1", DirectiveType.OTHER, day, "năm gõ sai")
                        .build())));
            }
            SearchRequest byWeek = SearchEngineContract.search(Level.DIRECTIVE, new Query.All())
                    .histogram(DateField.ISSUED, HistogramRequest.Interval.WEEK)
                    .build();
            Histogram weeks = engine.search(byWeek).histograms().getFirst();
            assertThat(weeks.buckets())
                    .extracting(Histogram.Bucket::from)
                    .containsExactly(
                            LocalDate.parse("0021-09-13"),
                            LocalDate.parse("2021-09-13"),
                            LocalDate.parse("9998-12-28"));
        }
    }

    private SearchEngine open() throws IndexDamagedException {
        return LuceneSearchEngine.open(folder, CLOCK);
    }

    private void fill() throws IndexDamagedException {
        try (SearchEngine engine = open()) {
            Examples.ALL.forEach(directive -> engine.write(List.of(new Change.Put(directive))));
            engine.write(List.of(new Change.Put(Examples.KON_TUM)));
        }
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("000001"))) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }
}
