package vn.directives.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.directives.document.TextQuality;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.parsing.DirectiveParser;

/**
 * Parsing beside the least that any search engine does to a text: Lucene's standard tokenizer with folding. One operation is the
 * whole corpus.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ParsingBenchmark {
    /** {@code samples}, or a folder of text files. */
    @Param("samples")
    public String corpus = "samples";

    private final DirectiveParser parser = new DirectiveParser(Gazetteer.load());
    private final Analyzer folding = new FoldingAnalyzer();
    private List<String> texts = List.of();

    /** Reads the corpus. */
    @Setup
    public void read() throws IOException {
        texts = Texts.of(corpus);
    }

    /** All that {@link DirectiveParser} does to text that is extracted and normalised: header, citations, tasks, deadlines, place. */
    @Benchmark
    public void parse(Blackhole hole) {
        for (String text : texts) {
            hole.consume(parser.parse(text, List.of(), TextQuality.NATIVE));
        }
    }

    /** Every token of the same texts, folded and in lower case; nothing is kept. */
    @Benchmark
    public void lucene(Blackhole hole) throws IOException {
        for (String text : texts) {
            try (TokenStream tokens = folding.tokenStream("text", text)) {
                CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    hole.consume(term.length());
                }
                tokens.end();
            }
        }
    }

    /** Lets the analyzer go. */
    @TearDown
    public void close() {
        folding.close();
    }

    private static final class FoldingAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer)));
        }
    }
}
