package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.document.Task;
import vn.directives.engine.Hit;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.highlight.HighlightedHit;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.extraction.TikaTextExtractor;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.ingestion.Ingestion;
import vn.directives.ingestion.Submission;
import vn.directives.parsing.DirectiveParser;
import vn.directives.store.Content;
import vn.directives.store.DataFolder;
import vn.directives.store.SubmittedMetadata;

/** What people should find among the bundled samples, on any engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RelevanceContract {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");

    private SearchEngine engine;
    private SearchService service;

    /** An empty engine. */
    abstract SearchEngine open(Path folder) throws Exception;

    @BeforeAll
    void takeInTheSamples(@TempDir Path folder) throws Exception {
        engine = open(folder.resolve("index"));
        try (DataFolder data = DataFolder.open(folder.resolve("data"));
                Ingestion ingestion = new Ingestion(
                        data,
                        engine,
                        new TikaTextExtractor(),
                        new DirectiveParser(Gazetteer.load()),
                        bytes -> {
                            throw new IOException("no structured form here");
                        },
                        SearchFixture.CLOCK)) {
            for (Path sample : samples()) {
                ingestion
                        .submit(new Submission.Document(
                                Content.of(Files.readAllBytes(sample)),
                                sample.getFileName().toString(),
                                "text/plain",
                                sample.getFileName().toString().substring(0, 2),
                                SubmittedMetadata.NONE))
                        .get();
            }
        }
        service = new SearchService(engine, SearchFixture.PROVINCES, new Highlighter(), Synonyms.load(null));
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreSixtyCasesAtLeastOfDifferentQuestions() {
        List<RelevanceCase> cases = RelevanceCase.all();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(cases).extracting(RelevanceCase::toString).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> whatIsMeantComesFirst() {
        return RelevanceCase.all().stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> check(one)));
    }

    private void check(RelevanceCase one) {
        SearchOutcome outcome = service.search(
                new SearchParameterReader(SearchFixture.PROVINCES, SearchFixture.CLOCK).read(one.request()),
                SearchFixture.KEYS);
        List<String> found = outcome.hits().stream()
                .map(HighlightedHit::hit)
                .map(RelevanceContract::name)
                .toList();
        SoftAssertions softly = new SoftAssertions();
        int at = 0;
        for (List<String> group : one.first()) {
            List<String> here = found.subList(at, Math.min(found.size(), at + group.size()));
            softly.assertThat(new ArrayList<>(new TreeSet<>(here)))
                    .as("from place %s of %s", at, found)
                    .isEqualTo(group);
            at += group.size();
        }
        softly.assertThat(one.absent()).as("what must not be there").noneMatch(found::contains);
        if (one.total() != null) {
            softly.assertThat(outcome.total()).as("total").isEqualTo((long) one.total());
        }
        softly.assertAll();
    }

    private static String name(Hit hit) {
        String sample = Objects.requireNonNull(hit.directive().externalId());
        Task task = hit.task();
        return task == null
                ? sample
                : sample + "/" + String.valueOf(task.ordinal()).replace(' ', '_');
    }
}
