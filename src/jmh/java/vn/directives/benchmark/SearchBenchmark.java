package vn.directives.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
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
import vn.directives.document.Source;
import vn.directives.document.TextQuality;
import vn.directives.engine.Change;
import vn.directives.engine.Hit;
import vn.directives.engine.TextField;
import vn.directives.engine.highlight.Highlight;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.engine.lucene.LuceneSearchEngine;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.parsing.DirectiveParser;
import vn.directives.parsing.ParsedDirective;
import vn.directives.search.Provinces;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchParameters;
import vn.directives.search.SearchService;
import vn.directives.search.Synonyms;

/**
 * The steps of a search of tasks in the embedded engine, over 5,400 directives: the samples, again and again under other ids. One
 * operation is every question once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SearchBenchmark {
    private static final int TIMES = 60;
    private static final List<String> QUESTIONS = List.of(
            "tiêm",
            "tiem vac xin",
            "an toàn giao thông",
            "báo cáo kết quả",
            "phòng chống thiên tai",
            "\"sở y tế\"",
            "UBND");

    private static final Source SOURCE = new Source(null, null, null, "0".repeat(64), 0, null, true);

    /** {@code samples}, or a folder of text files. */
    @Param("samples")
    public String corpus = "samples";

    private final SearchParameterReader reader =
            new SearchParameterReader(new Provinces(Gazetteer.load()), Clock.systemUTC());

    private @Nullable Path folder;
    private @Nullable LuceneSearchEngine engine;
    private @Nullable SearchService service;
    private List<List<String>> texts = List.of();

    /** Parses the corpus and fills an index with it. */
    @Setup
    public void fill() throws Exception {
        Path made = Files.createTempDirectory("search-benchmark");
        LuceneSearchEngine open = LuceneSearchEngine.open(made, Clock.systemUTC());
        SearchService asked =
                new SearchService(open, new Provinces(Gazetteer.load()), new Highlighter(), Synonyms.load(null));
        folder = made;
        engine = open;
        service = asked;
        DirectiveParser parser = new DirectiveParser(Gazetteer.load());
        List<ParsedDirective> parsed = new ArrayList<>();
        for (String text : Texts.of(corpus)) {
            parsed.add(parser.parse(text, List.of(), TextQuality.NATIVE));
        }
        for (int time = 0; time < TIMES; time++) {
            List<Change> some = new ArrayList<>();
            for (int i = 0; i < parsed.size(); i++) {
                some.add(new Change.Put(parsed.get(i).toDirective(time + "-" + i, null, SOURCE)));
            }
            open.write(some);
        }
        texts = QUESTIONS.stream().map(question -> hits(asked, question)).toList();
    }

    /** What was typed made into a question to the index, and into what marks it in a text. */
    @Benchmark
    public void translate(Blackhole hole) {
        for (String question : QUESTIONS) {
            hole.consume(service().marker(page(question)));
        }
    }

    /** The best 20 with their total and their marks. */
    @Benchmark
    public void search(Blackhole hole) {
        for (String question : QUESTIONS) {
            hole.consume(service().search(page(question), SearchBenchmark::say));
        }
    }

    /** The total, three facets and a histogram, with the best hit alone. */
    @Benchmark
    public void facet(Blackhole hole) {
        for (String question : QUESTIONS) {
            SearchParameters counts = reader.read(Map.of(
                    "q", List.of(question),
                    "level", List.of("task"),
                    "limit", List.of("1"),
                    "facet", List.of("authority", "province", "type"),
                    "histogram", List.of("issued:month")));
            hole.consume(service().search(counts, SearchBenchmark::say));
        }
    }

    /** Marks in the texts of the best 20 of each question. */
    @Benchmark
    public void highlight(Blackhole hole) {
        for (int i = 0; i < QUESTIONS.size(); i++) {
            BiFunction<TextField, String, Highlight> marker = service().marker(page(QUESTIONS.get(i)));
            for (String text : texts.get(i)) {
                hole.consume(marker.apply(TextField.TASK, text));
            }
        }
    }

    /** Closes and deletes the index. */
    @TearDown
    public void drop() throws IOException {
        Objects.requireNonNull(engine).close();
        IOUtils.rm(Objects.requireNonNull(folder));
    }

    private SearchService service() {
        return Objects.requireNonNull(service);
    }

    private SearchParameters page(String question) {
        return reader.read(Map.of("q", List.of(question), "level", List.of("task")));
    }

    private List<String> hits(SearchService asked, String question) {
        return asked.search(page(question), SearchBenchmark::say).hits().stream()
                .map(hit -> text(hit.hit()))
                .toList();
    }

    private static String text(Hit hit) {
        return Objects.requireNonNull(hit.task()).text();
    }

    private static String say(String key, Object... arguments) {
        return key;
    }
}
