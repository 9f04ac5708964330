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
import vn.directives.document.TextQuality;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.parsing.DirectiveParser;
import vn.directives.parsing.ParsedDirective;

/**
 * Twice the text takes about twice the time, up to what the service accepts. The heap is there from the beginning, and
 * the longest texts too are read often enough to be compiled: else the runtime is measured, not the parser. What the compiler
 * makes of a loop of millions of steps differs from one JVM to the next, by up to two and a half times: hence three.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 1)
public class LinearityBenchmark {
    /** What the text is made of. */
    @Param
    public HostileText family = HostileText.ORDINALS;

    /** In millions of UTF-16 code units. */
    @Param({"1", "2", "4"})
    public int millions = 1;

    private final DirectiveParser parser = new DirectiveParser(Gazetteer.load());
    private String text = "";

    /** Makes the text. */
    @Setup
    public void make() throws IOException {
        text = family.of(millions * 1_000_000);
    }

    /** One text of that length. */
    @Benchmark
    public ParsedDirective parse() {
        return parser.parse(text, List.of(), TextQuality.NATIVE);
    }
}
