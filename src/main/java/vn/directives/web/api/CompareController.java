package vn.directives.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.insight.Comparison;
import vn.directives.insight.Comparisons;
import vn.directives.search.ComparisonParameterReader;
import vn.directives.web.Wordings;

/** What provinces, authorities or months did about the same thing, side by side. */
@RestController
public class CompareController {
    private static final Set<String> BY =
            Arrays.stream(Comparison.By.values()).map(CompareController::name).collect(Collectors.toUnmodifiableSet());

    private final ComparisonParameterReader reader;
    private final Comparisons comparisons;
    private final Wordings wordings;

    public CompareController(ComparisonParameterReader reader, Comparisons comparisons, Wordings wordings) {
        this.wordings = wordings;
        this.reader = reader;
        this.comparisons = comparisons;
    }

    /**
     * Compares what a search finds {@code by=province}, {@code authority} or {@code month}; words and filters are those of the search.
     * Counts and first dates are of all directives; tasks, delays and terms of at most 2,000, and {@code sampled} says so.
     */
    @GetMapping(path = "/api/v1/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    public ObjectNode compare(@RequestParam MultiValueMap<String, String> parameters) {
        Comparison comparison = comparison(parameters);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("by", name(comparison.by()));
        json.put("total", comparison.total());
        json.put("missing", comparison.missing());
        Comparison.Central central = comparison.central();
        if (central == null) {
            json.putNull("central");
        } else {
            json.putObject("central")
                    .put("number", central.number())
                    .put("issued", central.issued().toString())
                    .put("cited_by", central.citedBy());
        }
        json.put("sampled", comparison.sampled());
        json.put("sample", comparison.sample());
        json.put("complete", comparison.complete());
        ArrayNode rows = json.putArray("rows");
        comparison.rows().forEach(row -> rows.add(row(row)));
        return json;
    }

    /** The same as a table, a row a line; column names in the reader's language. */
    @GetMapping(path = "/api/v1/compare.csv", produces = "text/csv;charset=UTF-8")
    public byte[] table(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return ComparisonTable.of(comparison(parameters), wordings.in(locale)).getBytes(StandardCharsets.UTF_8);
    }

    private Comparison comparison(MultiValueMap<String, String> parameters) {
        Comparison.By by = Comparison.By.valueOf(reader.by(parameters, BY).toUpperCase(Locale.ROOT));
        return comparisons.of(reader.search(parameters), by);
    }

    private static String name(Comparison.By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode row(Comparison.Row row) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("value", row.value())
                .put("label", row.label())
                .put("first", row.first() == null ? null : row.first().toString())
                .put("directives", row.directives())
                .put("tasks", row.tasks())
                .put("delay_days", row.delay())
                .put("citing", row.citing());
        ArrayNode terms = json.putArray("terms");
        row.terms().forEach(terms::add);
        return json;
    }
}
