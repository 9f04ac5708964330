package vn.directives.engine;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.directives.engine.lucene.LuceneSearchEngine;

/** A process that writes directives without end and says which are acknowledged, until it is killed. */
final class SurvivingChild {
    private SurvivingChild() {}

    /** Writes into the folder of the first argument; prints a number for each write that returned. */
    public static void main(String[] args) throws IOException, IndexDamagedException {
        try (OutputStream acknowledged = new FileOutputStream(FileDescriptor.out);
                SearchEngine engine = LuceneSearchEngine.open(Path.of(args[0]), Clock.systemUTC())) {
            for (int i = 0; i < Integer.MAX_VALUE; i++) {
                Examples.Example written = new Examples.Example("n" + i).text("lần ghi " + i);
                written.task("việc của lần ghi " + i, List.of());
                engine.write(List.of(new Change.Put(written.build())));
                acknowledged.write((i + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
