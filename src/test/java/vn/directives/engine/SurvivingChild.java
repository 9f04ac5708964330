package vn.directives.engine;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vn.directives.document.Directive;
import vn.directives.engine.lucene.LuceneSearchEngine;

/** A process that writes directives without end and says which are acknowledged, until it is killed. */
final class SurvivingChild {
    private SurvivingChild() {}

    /**
     * Writes into the folder of the first argument; prints a number for each write that returned. With a second argument the
     * index changes generations all the while.
     */
    public static void main(String[] args) throws IOException, IndexDamagedException {
        try (OutputStream acknowledged = new FileOutputStream(FileDescriptor.out);
                SearchEngine engine = LuceneSearchEngine.open(Path.of(args[0]), Clock.systemUTC())) {
            AtomicInteger count = new AtomicInteger((int) engine.status().directives());
            if (args.length > 1) {
                Thread.ofPlatform().daemon().start(() -> changeGenerations(engine, count));
            }
            for (int i = 0; i < Integer.MAX_VALUE; i++) {
                engine.write(List.of(new Change.Put(written(i))));
                count.accumulateAndGet(i + 1, Math::max);
                acknowledged.write((i + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static void changeGenerations(SearchEngine engine, AtomicInteger count) {
        while (true) {
            Generation next = engine.next();
            String reached = next.progress();
            int from = reached == null ? 0 : Integer.parseInt(reached);
            while (from < count.get()) {
                int to = Math.min(from + 40, count.get());
                next.write(
                        IntStream.range(from, to)
                                .<Change>mapToObj(i -> new Change.Put(written(i)))
                                .toList(),
                        Integer.toString(to));
                from = to;
            }
            next.publish();
        }
    }

    private static Directive written(int i) {
        Examples.Example written = new Examples.Example("n" + i).text("lần ghi " + i);
        written.task("việc của lần ghi " + i, List.of());
        return written.build();
    }
}
