package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.engine.DateField;
import vn.directives.engine.KeywordField;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.generated.GeneratedCorpus;
import vn.directives.json.DirectiveReader;
import vn.directives.json.Labels;
import vn.directives.search.Provinces;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchParameters;
import vn.directives.text.VietnameseOrder;

/**
 * Totals, facets, histograms and exports of random combinations of filters, as the running service gives them, against
 * counting by hand over all that it exports. {@code -Ddirectives.test.analysts=20000} asks the same of more directives,
 * {@code directives.test.seed} of others.
 */
abstract class AnalystsContract {
    private static final Logger LOG = LoggerFactory.getLogger(AnalystsContract.class);

    private static final int DIRECTIVES = Integer.getInteger("directives.test.analysts", 1_000);
    private static final long SEED = Long.getLong("directives.test.seed", 20_261_122L);
    private static final int COMBINATIONS = 300;
    private static final int BATCH = 500;

    private static final Comparator<JsonNode> ORDER = Comparator.comparing(AnalystsContract::isSelected)
            .reversed()
            .thenComparing(Comparator.comparingLong(AnalystsContract::count).reversed())
            .thenComparing(value -> value.get("label").asString(), VietnameseOrder.INSTANCE);

    private final SearchParameterReader reader =
            new SearchParameterReader(new Provinces(Gazetteer.load()), Clock.systemUTC());

    @TempDir
    private Path folder;

    /** What makes the server use the engine. */
    protected abstract String[] arguments();

    @Test
    void countsAndExportsAreWhatCountingByHandGives() throws Exception {
        try (ServerProcess server = new ServerProcess(Files.createDirectory(folder.resolve("data")), arguments())) {
            ingest(server);
            CountedByHand all = export(server);
            assertThat(all.directives()).hasSize(DIRECTIVES);
            FilterCombinations combinations = new FilterCombinations(SEED, all.directives());
            int withHits = 0;
            long exported = 0;
            for (int i = 0; i < COMBINATIONS; i++) {
                Map<String, List<String>> asked = combinations.next();
                String what = "seed " + SEED + ", combination " + i + ": " + asked;
                int hits = check(server, all, asked, what);
                withHits += hits == 0 ? 0 : 1;
                exported += hits;
            }
            LOG.info("{} combinations, {} with hits, {} hits in all, seed {}", COMBINATIONS, withHits, exported, SEED);
            assertThat(withHits).isGreaterThan(COMBINATIONS / 3);
        }
    }

    private static void ingest(ServerProcess server) throws Exception {
        GeneratedCorpus corpus = new GeneratedCorpus(SEED);
        for (int from = 0; from < DIRECTIVES; from += BATCH) {
            String lines = IntStream.range(from, Math.min(DIRECTIVES, from + BATCH))
                    .mapToObj(i -> GeneratedCorpus.batchLine(corpus.directive(i)))
                    .collect(Collectors.joining("\n"));
            assertThat(server.batch(lines).body().lines()).allMatch(line -> line.contains("\"outcome\":\"created\""));
        }
    }

    private static CountedByHand export(ServerProcess server) throws Exception {
        Map<String, JsonNode> hits = new HashMap<>();
        lines(server.get("/api/v1/search.jsonl?children=0"))
                .forEach(hit -> hits.put(hit.get("external_id").asString(), hit));
        DirectiveReader directives = new DirectiveReader(new Labels(slug -> Optional.empty()));
        CountedByHand all = new CountedByHand();
        for (JsonNode line : lines(server.getWithKey("/api/v1/export"))) {
            String id = line.get("external_id").asString();
            all.add(directives.read(line.get("directive")), Objects.requireNonNull(hits.get(id)));
        }
        return all;
    }

    /** The number of hits. */
    private int check(ServerProcess server, CountedByHand all, Map<String, List<String>> asked, String what)
            throws Exception {
        SearchParameters parameters = reader.read(asked);
        List<CountedByHand.Item> expected = all.matching(parameters, null, null);
        String query = asked.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        JsonNode answer = JsonMapper.shared().readTree(ok(server.get("/api/v1/search?" + query)));
        assertThat(answer.at("/total/value").asInt()).as(what).isEqualTo(expected.size());
        // Sorted, since comparing in any order takes the square of their number.
        assertThat(lines(server.get(answer.at("/links/jsonl").asString() + "&children=0")).stream()
                        .map(hit -> hit.get("id").asString())
                        .sorted())
                .as(what)
                .containsExactlyElementsOf(
                        expected.stream().map(CountedByHand.Item::id).sorted().toList());
        assertThat(ok(server.get(answer.at("/links/csv").asString())).lines().count())
                .as(what)
                .isEqualTo(expected.size() + 1L);
        for (KeywordField facet : parameters.facets()) {
            checkFacet(what + ", facet " + facet, answer.get("facets").get(facet.key()), facet, parameters, all);
        }
        for (var histogram : parameters.histograms()) {
            String name = histogram.field() == DateField.DUE ? "due" : "issued";
            checkHistogram(
                    what + ", histogram " + name,
                    answer.get("histogram").get(name),
                    histogram.field(),
                    all.matching(parameters, null, histogram.field()));
        }
        return expected.size();
    }

    private static void checkFacet(
            String as, JsonNode facet, KeywordField field, SearchParameters parameters, CountedByHand all) {
        Map<String, Integer> counts = new TreeMap<>();
        int missing = 0;
        for (CountedByHand.Item item : all.matching(parameters, field, null)) {
            List<String> values = item.values(field);
            values.forEach(v -> counts.merge(v, 1, Integer::sum));
            missing += values.isEmpty() ? 1 : 0;
        }
        Set<String> selected = new HashSet<>(parameters.filter(field).included());
        selected.forEach(v -> counts.putIfAbsent(v, 0));
        assertThat(facet.get("missing").asInt()).as(as).isEqualTo(missing);
        assertThat(facet.get("exact").asBoolean()).as(as).isTrue();
        List<JsonNode> values = new ArrayList<>();
        facet.get("values").forEach(values::add);
        for (JsonNode value : values) {
            assertThat(count(value)).as("%s %s", as, value).isEqualTo((long)
                    counts.getOrDefault(value.get("value").asString(), -1));
            assertThat(isSelected(value))
                    .as("%s %s", as, value)
                    .isEqualTo(selected.contains(value.get("value").asString()));
        }
        assertThat(values).as(as).hasSize(Math.min(Math.max(parameters.facetSize(), selected.size()), counts.size()));
        assertThat(values).as(as).isSortedAccordingTo(ORDER);
        long listed = values.stream().mapToLong(AnalystsContract::count).sum();
        assertThat(facet.get("other").asLong())
                .as(as)
                .isEqualTo(counts.values().stream().mapToInt(c -> c).sum() - listed);
        checkNoneIsPassedOver(as, values, counts);
    }

    /** What is not listed is no more frequent than what is. */
    private static void checkNoneIsPassedOver(String as, List<JsonNode> values, Map<String, Integer> counts) {
        Set<String> listed =
                values.stream().map(value -> value.get("value").asString()).collect(Collectors.toSet());
        long least = values.stream()
                .filter(value -> !isSelected(value))
                .mapToLong(AnalystsContract::count)
                .min()
                .orElse(Long.MAX_VALUE);
        counts.forEach((value, count) -> {
            if (!listed.contains(value)) {
                assertThat((long) count).as("%s without %s", as, value).isLessThanOrEqualTo(least);
            }
        });
    }

    private static void checkHistogram(String as, JsonNode histogram, DateField field, List<CountedByHand.Item> items) {
        String interval = histogram.get("interval").asString();
        Map<LocalDate, Long> counts = new TreeMap<>();
        for (CountedByHand.Item item : items) {
            item.days(field).stream()
                    .map(day -> bucket(day, interval))
                    .distinct()
                    .forEach(day -> counts.merge(day, 1L, Long::sum));
        }
        Map<LocalDate, Long> found = new TreeMap<>();
        List<LocalDate> days = new ArrayList<>();
        for (JsonNode bucket : histogram.get("buckets")) {
            days.add(LocalDate.parse(bucket.get("from").asString()));
            if (count(bucket) > 0) {
                found.put(days.getLast(), count(bucket));
            }
        }
        for (int i = 1; i < days.size(); i++) {
            assertThat(days.get(i)).as("%s: no gap", as).isEqualTo(next(days.get(i - 1), interval));
        }
        assertThat(found).as(as).isEqualTo(counts);
    }

    private static LocalDate bucket(LocalDate day, String interval) {
        return switch (interval) {
            case "week" -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case "month" -> day.withDayOfMonth(1);
            default -> day.withDayOfYear(1);
        };
    }

    private static LocalDate next(LocalDate bucket, String interval) {
        return switch (interval) {
            case "week" -> bucket.plusWeeks(1);
            case "month" -> bucket.plusMonths(1);
            default -> bucket.plusYears(1);
        };
    }

    private static boolean isSelected(JsonNode value) {
        return value.get("selected").asBoolean();
    }

    private static long count(JsonNode value) {
        return value.get("count").asLong();
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) {
        return ok(answer).lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
