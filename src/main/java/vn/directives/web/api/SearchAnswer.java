package vn.directives.web.api;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.engine.Hit;
import vn.directives.engine.highlight.HighlightedHit;
import vn.directives.json.SearchJson;
import vn.directives.search.Facet;
import vn.directives.search.SearchOutcome;
import vn.directives.web.DirectiveLink;
import vn.directives.web.QueryString;

/** The answer to a search on the wire. Every name is always there. */
final class SearchAnswer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PATH = "/api/v1/search";

    private SearchAnswer() {}

    /**
     * @param related adds to the JSON of a hit what is known of the hits beside themselves
     * @param asked the parameters as they came, for the links
     * @param millis how long the search took
     */
    static ObjectNode of(
            SearchOutcome outcome, BiFunction<ObjectNode, Hit, ObjectNode> related, QueryString asked, long millis) {
        ObjectNode json = NODES.objectNode();
        json.set("query", query(outcome));
        json.putObject("total")
                .put("value", outcome.total())
                .put("relation", "eq")
                .put("unit", outcome.parameters().level().name().toLowerCase(Locale.ROOT));
        ArrayNode results = json.putArray("results");
        outcome.hits().forEach(hit -> results.add(related.apply(result(hit), hit.hit())));
        ObjectNode facets = json.putObject("facets");
        outcome.facets().forEach(facet -> facets.set(facet.field().key(), facet(facet)));
        json.set("histogram", SearchJson.histograms(outcome.histograms()));
        json.putObject("suggestions").put("did_you_mean", outcome.didYouMean()).put("number", outcome.number());
        json.set("index", SearchJson.index(outcome.index()));
        json.put("took_ms", millis);
        json.set("links", links(outcome, asked));
        return json;
    }

    /** One hit, as it stands in {@code results} and in a line of an export. */
    static ObjectNode result(HighlightedHit hit) {
        return SearchJson.result(hit, DirectiveLink.to(hit.hit().directive()));
    }

    private static ObjectNode query(SearchOutcome outcome) {
        ObjectNode json = NODES.objectNode();
        json.put("q", outcome.parameters().q());
        json.put("sentence", outcome.sentence());
        json.put("relaxed", outcome.relaxed());
        json.set("dropped_terms", strings(outcome.droppedTerms()));
        ArrayNode typo = json.putArray("typo");
        outcome.corrections()
                .forEach(c -> typo.addObject().put("from", c.from()).put("to", c.to()));
        ArrayNode synonyms = json.putArray("synonyms");
        outcome.synonyms()
                .forEach(s -> synonyms.addObject().put("from", s.from()).set("to", strings(s.to())));
        ArrayNode warnings = json.putArray("warnings");
        outcome.warnings()
                .forEach(w -> warnings.addObject().put("code", w.code()).put("message", w.message()));
        return json;
    }

    private static ObjectNode facet(Facet facet) {
        ObjectNode json = NODES.objectNode();
        json.put("label", facet.label());
        ArrayNode values = json.putArray("values");
        facet.values()
                .forEach(v -> values.addObject()
                        .put("value", v.value())
                        .put("label", v.label())
                        .put("count", v.count())
                        .put("selected", v.selected()));
        json.put("missing", facet.missing());
        json.put("other", facet.other());
        json.put("exact", facet.exact());
        return json;
    }

    private static ObjectNode links(SearchOutcome outcome, QueryString asked) {
        int page = outcome.parameters().page();
        ObjectNode json = NODES.objectNode();
        json.put("self", asked.at(PATH));
        json.put("next", at(asked, outcome.next()));
        json.put("prev", page > 1 ? asked.with("page", page - 1).at(PATH) : at(asked, outcome.previous()));
        json.putNull("csv");
        json.put("jsonl", asked.without("page", "limit", "cursor").at(PATH + ".jsonl"));
        json.putNull("atom");
        return json;
    }

    private static @Nullable String at(QueryString asked, @Nullable String cursor) {
        return cursor == null
                ? null
                : asked.without("page").with("cursor", cursor).at(PATH);
    }

    private static ArrayNode strings(List<String> strings) {
        ArrayNode array = NODES.arrayNode(strings.size());
        strings.forEach(array::add);
        return array;
    }
}
