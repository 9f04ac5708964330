package vn.directives.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Authority;
import vn.directives.document.Directive;
import vn.directives.document.DirectiveType;
import vn.directives.engine.SearchEngine;
import vn.directives.insight.CitationTree;
import vn.directives.insight.Citations;
import vn.directives.insight.KnownDocument;
import vn.directives.insight.NumberResolver;
import vn.directives.insight.NumbersInText;
import vn.directives.insight.Resolution;
import vn.directives.json.DirectiveJson;
import vn.directives.search.DateRange;
import vn.directives.search.LookupParameterReader;
import vn.directives.search.LookupParameterReader.NumberLookup;
import vn.directives.text.Abbreviations;
import vn.directives.web.DirectiveLink;

/** Which documents a number means, what a directive cites, and what cites it. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public class CitationController {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SearchEngine engine;
    private final Citations citations;
    private final NumberResolver resolver;
    private final NumbersInText numbers;
    private final LookupParameterReader reader;

    public CitationController(
            SearchEngine engine,
            Citations citations,
            NumberResolver resolver,
            NumbersInText numbers,
            LookupParameterReader reader) {
        this.engine = engine;
        this.citations = citations;
        this.resolver = resolver;
        this.numbers = numbers;
        this.reader = reader;
    }

    /** The documents that a number means as people write it; {@code issued} and {@code authority} narrow them. */
    @GetMapping("/resolve")
    public ObjectNode resolve(@RequestParam MultiValueMap<String, String> parameters) {
        NumberLookup lookup = reader.number(parameters);
        Resolution resolution = resolver.resolve(lookup.number(), lookup.issued(), lookup.authority());
        ObjectNode json = NODES.objectNode();
        json.put("status", resolution.status());
        json.put("number", resolution.number());
        json.set("issued", days(resolution.issued()));
        json.set("matches", documents(resolution.matches()));
        json.set("nearest", documents(resolution.nearest()));
        return json;
    }

    /**
     * Every number in a pasted text, with its place in it (UTF-16 code units of the text in NFC, the end exclusive), and the directives
     * here that bear it. The body is {@code {"text": "…"}}, at most 200,000 code units.
     */
    @PostMapping(path = "/citations/lookup", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ObjectNode lookup(@RequestBody JsonNode body, HttpServletRequest request) {
        QueryFlags.of(request, Set.of());
        NumbersInText.Answer answer = numbers.find(reader.text(JsonParameters.read(body), NumbersInText.LONGEST));
        ObjectNode json = NODES.objectNode();
        ArrayNode found = json.putArray("numbers");
        answer.numbers().forEach(number -> found.add(number(number)));
        json.put("complete", answer.complete());
        return json;
    }

    private static ObjectNode number(NumbersInText.Found found) {
        ObjectNode json = NODES.objectNode();
        json.put("number", found.number().text());
        json.put("canonical", found.number().canonical());
        json.put("type", found.number().type().map(DirectiveType::slug).orElse(null));
        json.set(
                "span",
                NODES.arrayNode().add(found.span().start()).add(found.span().end()));
        json.set("issued", days(found.issued()));
        ArrayNode directives = json.putArray("directives");
        found.directives().forEach(directive -> directives.add(summary(directive)));
        json.put("complete", found.complete());
        return json;
    }

    /** What a directive cites, {@code depth} levels of it. */
    @GetMapping("/directives/{id}/cites")
    public ObjectNode cites(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> parameters) {
        int depth = reader.depth(parameters, Citations.DEEPEST);
        return tree(citations.cites(find(id), depth), depth, "cites");
    }

    /** What cites a directive, the newest first, {@code depth} levels of it. */
    @GetMapping("/directives/{id}/cited-by")
    public ObjectNode citedBy(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> parameters) {
        int depth = reader.depth(parameters, Citations.DEEPEST);
        return tree(citations.citedBy(find(id), depth), depth, "cited_by");
    }

    private Directive find(String id) {
        return engine.get(id).orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
    }

    private static ObjectNode tree(CitationTree tree, int depth, String name) {
        ObjectNode json = NODES.objectNode();
        json.put("directive_id", tree.root().id());
        json.set("directive", DirectiveJson.summary(tree.root()));
        json.put("depth", depth);
        json.put("complete", tree.complete());
        json.set(name, nodes(tree.nodes(), name));
        return json;
    }

    private static ArrayNode nodes(List<CitationTree.Node> nodes, String name) {
        ArrayNode json = NODES.arrayNode(nodes.size());
        for (CitationTree.Node node : nodes) {
            Directive directive = node.directive();
            ObjectNode one = DirectiveJson.citation(node.citation(), directive);
            one.set("directive", directive == null ? NODES.nullNode() : summary(directive));
            one.put("level", level(directive));
            one.put("days", node.days());
            one.put("repeated", node.repeated());
            one.set(name, nodes(node.nodes(), name));
            json.add(one);
        }
        return json;
    }

    /** Central, province, district or commune; null when the issuer is not known. */
    private static @Nullable String level(@Nullable Directive directive) {
        Authority authority = directive == null ? null : directive.authority();
        return authority == null || authority.level() == null
                ? null
                : authority.level().slug();
    }

    private static ArrayNode documents(List<KnownDocument> documents) {
        ArrayNode json = NODES.arrayNode(documents.size());
        for (KnownDocument document : documents) {
            Directive directive = document.directive();
            json.add((directive == null ? cited(document) : summary(directive)).put("cited_by", document.citedBy()));
        }
        return json;
    }

    private static ObjectNode summary(Directive directive) {
        return DirectiveJson.summary(directive).put("url", DirectiveLink.to(directive));
    }

    /** A document that is only cited has the same names, most of them null. */
    private static ObjectNode cited(KnownDocument document) {
        ObjectNode json = NODES.objectNode();
        json.putNull("id");
        json.putNull("external_id");
        json.put("number", document.number());
        json.set("type", DirectiveJson.type(document.type()));
        json.putNull("subject");
        json.set("authority", DirectiveJson.authority(authority(document.issuer())));
        json.putNull("province");
        json.putNull("district");
        json.put("issued", document.issued() == null ? null : document.issued().toString());
        json.putNull("url");
        return json;
    }

    private static @Nullable Authority authority(@Nullable String issuer) {
        return issuer == null ? null : new Authority(Abbreviations.slug(issuer), issuer, null);
    }

    private static JsonNode days(DateRange issued) {
        return issued.isOpen()
                ? NODES.nullNode()
                : NODES.objectNode()
                        .put(
                                "from",
                                issued.from() == null ? null : issued.from().toString())
                        .put("to", issued.to() == null ? null : issued.to().toString());
    }
}
