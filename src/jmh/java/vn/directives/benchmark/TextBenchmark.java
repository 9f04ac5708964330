package vn.directives.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.directives.text.SearchText;
import vn.directives.text.TextNormalizer;
import vn.directives.text.Tokens;

/** The steps that every text and every query goes through. One operation is the whole corpus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextBenchmark {
    /** {@code samples}, or a folder of text files. */
    @Param("samples")
    public String corpus = "samples";

    private List<String> raw = List.of();
    private List<String> texts = List.of();

    /** Reads the corpus. */
    @Setup
    public void read() throws IOException {
        raw = Texts.raw(corpus);
        texts = Texts.of(corpus);
    }

    /** NFC, line ends, invisible characters: the files as they are on the disk, most of them clean already. */
    @Benchmark
    public void normalise(Blackhole hole) {
        for (String text : raw) {
            hole.consume(TextNormalizer.normalize(text));
        }
    }

    /** Lower case with one tone placement: the field for words typed with their marks. */
    @Benchmark
    public void exact(Blackhole hole) {
        for (String text : texts) {
            hole.consume(SearchText.exact(text));
        }
    }

    /** Lower case without accents. */
    @Benchmark
    public void fold(Blackhole hole) {
        for (String text : texts) {
            hole.consume(SearchText.folded(text));
        }
    }

    /** Words with their offsets, each a string of its own. */
    @Benchmark
    public void tokenise(Blackhole hole) {
        for (String text : texts) {
            hole.consume(Tokens.of(text));
        }
    }
}
