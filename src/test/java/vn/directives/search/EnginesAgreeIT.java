package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Change;
import vn.directives.engine.Hit;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.elasticsearch.RealCluster;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.engine.lucene.LuceneSearchEngine;
import vn.directives.generated.GeneratedCorpus;
import vn.directives.text.Folding;

/** The same questions to both engines, over the same directives, have the same answers. */
class EnginesAgreeIT {
    private static final long SEED = 20_261_122L;
    private static final int DIRECTIVES = 3_000;
    private static final int AT_ONCE = 250;
    private static final int QUERIES = 200;
    private static final int MAY_DIFFER = QUERIES / 100;

    private static SearchEngine lucene;
    private static SearchEngine elasticsearch;

    /** What of an answer must be the same. */
    private record Answer(long total, List<String> ids, List<Facet> facets) {}

    @BeforeAll
    static void fill(@TempDir Path folder) throws Exception {
        lucene = LuceneSearchEngine.open(folder, Clock.systemUTC());
        elasticsearch = RealCluster.engine("agree-");
        GeneratedCorpus corpus = new GeneratedCorpus(SEED);
        for (int from = 0; from < DIRECTIVES; from += AT_ONCE) {
            List<Change> some = new ArrayList<>();
            for (int i = from; i < from + AT_ONCE; i++) {
                some.add(new Change.Put(corpus.directive(i)));
            }
            lucene.write(some);
            elasticsearch.write(some);
        }
    }

    @AfterAll
    static void close() {
        lucene.close();
        elasticsearch.close();
    }

    @Test
    void theSameDirectivesComeInTheSameOrderWithTheSameCounts() {
        List<String> different = new ArrayList<>();
        for (Map<String, List<String>> query : queries()) {
            Answer expected = answer(lucene, query);
            Answer actual = answer(elasticsearch, query);
            assertThat(actual.facets()).as("facets of %s", query).isEqualTo(expected.facets());
            assertThat(actual.total()).as("total of %s", query).isEqualTo(expected.total());
            if (!actual.ids().equals(expected.ids())) {
                different.add(query + "\n  lucene        " + expected.ids() + "\n  elasticsearch " + actual.ids());
            }
        }
        assertThat(different).as("seed %d", SEED).hasSizeLessThanOrEqualTo(MAY_DIFFER);
    }

    private static Answer answer(SearchEngine engine, Map<String, List<String>> query) {
        SearchService service =
                new SearchService(engine, SearchFixture.PROVINCES, new Highlighter(), Synonyms.load(null));
        SearchOutcome outcome = service.search(
                new SearchParameterReader(SearchFixture.PROVINCES, SearchFixture.CLOCK).read(query),
                SearchFixture.KEYS);
        List<String> ids = outcome.hits().stream()
                .map(hit ->
                        id(hit.hit()) + hit.hit().tasks().stream().map(Task::id).toList())
                .toList();
        return new Answer(outcome.total(), ids, outcome.facets());
    }

    private static String id(Hit hit) {
        Task task = hit.task();
        return task == null ? hit.directive().id() : task.id();
    }

    /** What the relevance cases ask, then words of the directives in the ways in which people put them. */
    private static List<Map<String, List<String>>> queries() {
        Random random = new Random(SEED);
        GeneratedCorpus corpus = new GeneratedCorpus(SEED);
        return Stream.concat(
                        RelevanceCase.all().stream().map(RelevanceCase::request),
                        Stream.generate(() -> query(corpus.directive(random.nextInt(DIRECTIVES)), random)))
                .limit(QUERIES)
                .toList();
    }

    private static Map<String, List<String>> query(Directive directive, Random random) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("q", List.of(typed(directive, random)));
        query.put("level", List.of(random.nextBoolean() ? "task" : "directive"));
        query.put("facet", List.of("province", "authority", "assignee", "type"));
        query.put("match", List.of(random.nextInt(4) == 0 ? "any" : "all"));
        if (random.nextInt(3) == 0 && directive.province() != null) {
            query.put(
                    "province",
                    List.of(Objects.requireNonNull(directive.province()).value()));
        }
        if (random.nextInt(4) == 0) {
            query.put("issued_from", List.of(Integer.toString(2016 + random.nextInt(8))));
        }
        if (random.nextInt(5) == 0) {
            query.put("sort", List.of(random.nextBoolean() ? "due" : "issued"));
        }
        return query;
    }

    private static String typed(Directive directive, Random random) {
        if (random.nextInt(8) == 0 && directive.number() != null) {
            return Objects.requireNonNull(directive.number());
        }
        String text = directive.tasks().isEmpty() || random.nextBoolean()
                ? Objects.requireNonNullElse(directive.subject(), directive.text())
                : directive
                        .tasks()
                        .get(random.nextInt(directive.tasks().size()))
                        .text();
        String[] words = text.split("[\\s,.;:]+", -1);
        int length = Math.min(words.length, 1 + random.nextInt(5));
        int from = random.nextInt(words.length - length + 1);
        String some = String.join(" ", List.of(words).subList(from, from + length));
        return switch (random.nextInt(4)) {
            case 0 -> '"' + some + '"';
            case 1 -> Folding.fold(some);
            default -> some;
        };
    }
}
