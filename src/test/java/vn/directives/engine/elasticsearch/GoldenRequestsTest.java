package vn.directives.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.engine.DateField;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;

/** What is sent to the cluster, letter by letter. {@code -Dgolden.update=true} writes the files anew, to be read before they are kept. */
class GoldenRequestsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/elasticsearch");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Query WORD = new Query.Term(TextField.SUBJECT, Form.FOLDED, "tiem");
    private static final Query IN_TASK = new Query.Term(TextField.TASK, Form.EXACT, "tiêm");

    private static Map<String, SearchRequest> requests() {
        Map<String, SearchRequest> requests = new LinkedHashMap<>();
        requests.put("words", of(Level.DIRECTIVE, words()));
        requests.put("words-of-tasks", of(Level.TASK, words()));
        requests.put("conditions", of(Level.DIRECTIVE, conditions()));
        requests.put("days-sorted", SearchRequest.of(Level.TASK, days(), Sort.DUE_DESCENDING, 5));
        requests.put("everything-around", everythingAround());
        requests.put("groups", of(Level.DIRECTIVE, WORD).collapsedBy(KeywordField.COPY_GROUP));
        return requests;
    }

    @TestFactory
    Stream<DynamicTest> aRequestIsSentAsItsFileSays() {
        return requests().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> check(one.getKey(), one.getValue())));
    }

    @Test
    void behindAHitOfACollapsedSearchTheHitsAreTakenAndTheFirstsOfTheirGroupsAskedFor() throws IOException {
        SearchTranslation translation =
                new SearchTranslation(of(Level.DIRECTIVE, WORD).collapsedBy(KeywordField.COPY_GROUP));
        Place place = Place.read("view > s" + Double.doubleToLongBits(1.5) + " d7");

        check("groups-behind-a-hit", translation.page("directives", "view", place));
        check("groups-more-hits", translation.hits("view", place.values(), false));
        check("groups-firsts", translation.firsts("view", KeywordField.COPY_GROUP, List.of("d8", "d9")));
    }

    private static void check(String name, SearchRequest request) throws IOException {
        check(name, new SearchTranslation(request).page("directives", null, null));
    }

    private static void check(String name, co.elastic.clients.elasticsearch.core.SearchRequest request)
            throws IOException {
        Path file = GOLDEN.resolve(name + ".json");
        String sent = JsonpUtils.toJsonString(request, new Jackson3JsonpMapper());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(sent)) + "\n");
        }
        assertThat(JSON.readTree(sent)).isEqualTo(JSON.readTree(Files.readString(file)));
    }

    private static SearchRequest of(Level level, Query query) {
        return SearchRequest.of(level, query, Sort.RELEVANCE, 20);
    }

    private static Query words() {
        return new Query.AnyOf(
                List.of(
                        WORD,
                        IN_TASK,
                        new Query.Prefix(TextField.BODY, Form.FOLDED, "ti"),
                        new Query.Phrase(TextField.BODY, Form.EXACT, List.of("tiêm", "vắc", "xin"), 2),
                        new Query.Pair(TextField.SUBJECT, Form.FOLDED, "vac", "xin"),
                        new Query.Pair(TextField.SIGNER, Form.FOLDED, "le", "van"),
                        new Query.Best(List.of(
                                new Query.Term(TextField.BODY, Form.FOLDED, "tiem"),
                                new Query.Boost(new Query.Term(TextField.TASK, Form.FOLDED, "tiem"), 3)))),
                2);
    }

    private static Query conditions() {
        return new Query.Ranked(
                new Query.AllOf(List.of(
                        WORD,
                        new Query.Filter(new Query.StartsWith(KeywordField.AUTHORITY, "so-")),
                        new Query.OneOf(KeywordField.TYPE, List.of("cong-van", "chi-thi")),
                        new Query.Not(new Query.Missing(KeywordField.PROVINCE)),
                        new Query.HasTask(new Query.AllOf(List.of(
                                new Query.OneOf(KeywordField.ASSIGNEE, List.of("so-y-te")), new Query.Not(IN_TASK)))))),
                List.of(new Query.Constant(new Query.All(), 7), new Query.None()));
    }

    private static Query days() {
        return new Query.AllOf(List.of(
                new Query.Between(DateField.DUE, LocalDate.parse("2021-01-01"), LocalDate.parse("2021-12-31")),
                new Query.Between(DateField.ISSUED, null, LocalDate.parse("2021-12-31")),
                new Query.Between(DateField.ISSUED, LocalDate.of(12_021, 1, 1), null)));
    }

    private static SearchRequest everythingAround() {
        return new SearchRequest(
                Level.DIRECTIVE,
                WORD,
                Map.of(
                        KeywordField.PROVINCE, new Query.OneOf(KeywordField.PROVINCE, List.of("kon-tum")),
                        KeywordField.TYPE, new Query.OneOf(KeywordField.TYPE, List.of("cong-van"))),
                List.of(new Query.Between(DateField.ISSUED, LocalDate.parse("2021-01-01"), null)),
                IN_TASK,
                3,
                Sort.RELEVANCE,
                null,
                20,
                20,
                List.of(
                        new FacetRequest(KeywordField.PROVINCE, 10, List.of("kon-tum")),
                        new FacetRequest(KeywordField.AUTHORITY, 5, List.of(), "so", 1_000)),
                List.of(new HistogramRequest(DateField.ISSUED, HistogramRequest.Interval.MONTH)));
    }
}
