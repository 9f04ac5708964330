package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.directives.document.Directive;

/** Building the next index beside the one that serves. */
abstract class GenerationContract extends SearchEngineContract {
    private static final Query EVERYTHING = new Query.All();

    @Test
    void whatIsBuiltIsNotSeenBeforeItIsPublishedAndThenAtOnce() {
        Generation next = engine.next();
        next.write(List.of(new Change.Put(directive("new"))), "1");
        assertThat(engine.get("new")).isEmpty();
        assertThat(engine.get("d01")).contains(Examples.KON_TUM);

        next.publish();
        assertDirectives(EVERYTHING, "new");
        assertTasks(EVERYTHING, "new-1");
        assertThat(engine.get("d01")).isEmpty();
        assertThat(engine.status().directives()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenMeanwhileIsSeenAtOnceAndAfterwards() {
        Generation next = engine.next();
        next.write(List.of(new Change.Put(directive("a")), new Change.Put(directive("b"))), "1");
        put(directive("c"));
        engine.write(List.of(new Change.Delete("a")));
        engine.write(List.of(new Change.Put(directive("b", "việc khác"))));
        assertThat(engine.get("c")).isPresent();
        assertThat(engine.get("d01")).isPresent();

        next.publish();
        assertDirectives(EVERYTHING, "b", "c");
        assertThat(engine.get("b")).contains(directive("b", "việc khác"));
        put(directive("e"));
        assertDirectives(EVERYTHING, "b", "c", "e");
    }

    @Test
    void aDiscardedOneLeavesNoTrace() {
        Generation next = engine.next();
        next.write(List.of(new Change.Put(directive("new"))), "1");
        next.discard();
        assertThat(engine.get("new")).isEmpty();
        assertThat(engine.status().directives()).isEqualTo(Examples.ALL.size());

        Generation another = engine.next();
        assertThat(another.progress()).isNull();
        another.publish();
        assertDirectives(EVERYTHING);
    }

    @Test
    void thereIsOneAtATimeAndItKnowsHowFarItIs() {
        Generation next = engine.next();
        assertThat(next.progress()).isNull();
        next.write(List.of(), "7");
        put(directive("c"));
        assertThat(engine.next().progress()).isEqualTo("7");
        next.discard();
    }

    @Test
    void whatWasPublishedIsNoNextGenerationAnyMore() {
        Generation next = engine.next();
        next.write(List.of(), "7");
        next.publish();
        assertThatThrownBy(next::publish).isInstanceOf(IllegalStateException.class);
        Generation another = engine.next();
        assertThat(another.progress()).isNull();
        another.discard();
    }

    @Test
    void aReaderMissesNothingWhileGenerationsChange() throws Exception {
        int all = Examples.ALL.size();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> readers = IntStream.range(0, 2)
                    .mapToObj(i -> threads.submit(() -> {
                        int looked = 0;
                        while (!done.get() || looked == 0) {
                            SearchRequest everything =
                                    search(Level.DIRECTIVE, EVERYTHING).build();
                            assertThat(engine.search(everything).total()).isEqualTo(all);
                            assertThat(engine.get("d01")).isPresent();
                            looked++;
                        }
                        return looked;
                    }))
                    .toList();
            for (int i = 0; i < 5; i++) {
                Generation next = engine.next();
                for (Directive directive : Examples.ALL) {
                    next.write(List.of(new Change.Put(directive)), directive.id());
                }
                next.publish();
            }
            done.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    private static Directive directive(String id) {
        return directive(id, "việc");
    }

    private static Directive directive(String id, String task) {
        Examples.Example directive = new Examples.Example(id).text("văn bản " + id);
        directive.task(task, List.of());
        return directive.build();
    }
}
