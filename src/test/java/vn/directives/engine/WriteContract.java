package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.directives.document.Directive;
import vn.directives.document.DirectiveType;

/** Changes, and what readers see of them. */
abstract class WriteContract extends SearchEngineContract {
    @Test
    void aDirectiveComesBackWhole() {
        for (Directive directive : Examples.ALL) {
            assertThat(engine.get(directive.id())).contains(directive);
        }
        assertThat(engine.get("nobody")).isEmpty();
    }

    @Test
    void aDirectiveIsReplacedTogetherWithItsTasks() {
        put(new Examples.Example("d01")
                .text("Nội dung mới.")
                .task("Việc mới", List.of())
                .build());
        assertDirectives(oneOf(KeywordField.DIRECTIVE_ID, "d01"), "d01");
        assertTasks(oneOf(KeywordField.DIRECTIVE_ID, "d01"), "d01-1");
        assertTasks(folded(TextField.TASK, "kinh"));
        assertThat(engine.status().tasks()).isEqualTo(8);
        assertThat(engine.status().directives()).isEqualTo(12);
    }

    @Test
    void aDeletedDirectiveTakesItsTasksAlong() {
        engine.write(List.of(new Change.Delete("d01"), new Change.Delete("nobody")));
        assertThat(engine.get("d01")).isEmpty();
        assertTasks(oneOf(KeywordField.DIRECTIVE_ID, "d01"));
        assertThat(engine.status().directives()).isEqualTo(11);
        assertThat(engine.status().tasks()).isEqualTo(7);
    }

    @Test
    void changesOfOneWriteAreMadeInTheirOrder() {
        Directive other = new Examples.Example("d01").text("Bản sau.").build();
        engine.write(List.of(
                new Change.Delete("d01"),
                new Change.Put(Examples.KON_TUM),
                new Change.Put(other),
                new Change.Put(Examples.SON_LA),
                new Change.Delete("d02")));
        assertThat(engine.get("d01")).contains(other);
        assertThat(engine.get("d02")).isEmpty();
    }

    @Test
    void theStatusCountsAndTellsTheLastChange() {
        IndexStatus status = engine.status();
        assertThat(status.directives()).isEqualTo(12);
        assertThat(status.tasks()).isEqualTo(10);
        assertThat(status.updated()).isNotNull();
        assertThat(status.engine()).isNotEmpty();
    }

    @Test
    void clearingLeavesNothing() {
        engine.next().publish();
        assertDirectives(new Query.All());
        assertThat(engine.status().directives()).isZero();
        assertThat(engine.status().tasks()).isZero();
        put(Examples.KON_TUM);
        assertThat(engine.status().directives()).isEqualTo(1);
    }

    @Test
    void anEmptyWriteChangesNothing() {
        IndexStatus before = engine.status();
        engine.write(List.of());
        assertThat(engine.status()).isEqualTo(before);
    }

    @Test
    void aVeryLongValueOrWordDoesNotStopTheRest() {
        String endless = "x".repeat(40_000);
        put(new Examples.Example("long")
                .header("1/UBND", DirectiveType.OTHER, "2024-01-01", "dài " + endless)
                .signedBy(endless)
                .text("Cuối cùng " + endless + " vẫn tìm thấy.")
                .build());
        assertDirectives(folded(TextField.BODY, "thay"), "long");
    }

    /** Each version of the directive says its number in the directive and in all its tasks. */
    @Test
    void aReaderNeverSeesHalfADirective() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Integer>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            put(version(0));
            for (int i = 0; i < 2; i++) {
                readers.add(threads.submit(() -> {
                    int looked = 0;
                    while (!done.get() || looked == 0) {
                        lookForHalves();
                        looked++;
                    }
                    return looked;
                }));
            }
            for (int number = 1; number <= 40; number++) {
                put(version(number));
            }
            done.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    private void lookForHalves() {
        SearchResult tasks = engine.search(
                search(Level.TASK, oneOf(KeywordField.DIRECTIVE_ID, "v")).build());
        List<String> versions = tasks.hits().stream()
                .map(hit -> hit.directive().number())
                .distinct()
                .toList();
        assertThat(versions).hasSize(1);
        int number = Integer.parseInt(versions.getFirst());
        assertThat(tasks.total()).isEqualTo(1 + number % 3);
        SearchResult directives = engine.search(search(Level.DIRECTIVE, oneOf(KeywordField.DIRECTIVE_ID, "v"))
                .children(new Query.All(), 20)
                .build());
        assertThat(directives.total()).isEqualTo(1);
        Hit hit = directives.hits().getFirst();
        assertThat(hit.tasksMatched())
                .isEqualTo(1 + Integer.parseInt(hit.directive().number()) % 3);
    }

    private static Directive version(int number) {
        Examples.Example version = new Examples.Example("v")
                .header(Integer.toString(number), DirectiveType.OTHER, "2024-01-01", "bản " + number)
                .text("bản " + number);
        for (int i = 0; i <= number % 3; i++) {
            version.task("việc của bản " + number, List.of());
        }
        return version.build();
    }
}
