package vn.directives.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.TextField;

/**
 * What is asked of the index for a request: all of the query text, or what relaxation leaves of it.
 *
 * @param text what is demanded
 * @param dropped parts that are not demanded any more; they still lift the score
 * @param corrections what was mended in it
 * @param synonyms other ways of writing what is demanded
 * @param forgiveTones whether a word with a hat or a horn and no tone matches every tone
 */
record SearchPlan(
        SearchParameters parameters,
        QueryText text,
        List<QueryNode> dropped,
        List<SearchOutcome.Correction> corrections,
        Synonyms synonyms,
        boolean forgiveTones) {
    SearchPlan {
        dropped = List.copyOf(dropped);
        corrections = List.copyOf(corrections);
    }

    /** All of what was typed, as it was typed. */
    static SearchPlan of(SearchParameters parameters, Synonyms synonyms) {
        Synonyms used = parameters.synonyms() ? synonyms : Synonyms.NONE;
        return new SearchPlan(parameters, QueryText.parse(parameters.q()), List.of(), List.of(), used, false);
    }

    boolean isRelaxed() {
        return forgiveTones || !dropped.isEmpty();
    }

    /** The same without demanding these parts. */
    SearchPlan without(List<QueryNode> parts) {
        List<QueryNode> kept =
                text.root().parts().stream().filter(p -> !parts.contains(p)).toList();
        List<QueryNode> allDropped = new ArrayList<>(dropped);
        allDropped.addAll(parts);
        return new SearchPlan(
                parameters,
                new QueryText(new QueryNode.All(kept), text.warnings()),
                allDropped,
                corrections,
                synonyms,
                forgiveTones);
    }

    /** The same with a mended text. */
    SearchPlan corrected(QueryText mended, List<SearchOutcome.Correction> made) {
        return new SearchPlan(parameters, mended, dropped, made, synonyms, forgiveTones);
    }

    /** The same, with tones forgiven. */
    SearchPlan forgivingTones() {
        return new SearchPlan(parameters, text, dropped, corrections, synonyms, true);
    }

    /** What else is looked for: what was typed, and the other ways of writing it. */
    List<SearchOutcome.Synonym> synonymsUsed() {
        return text.runs().stream()
                .flatMap(parts -> synonyms.all(parts).stream())
                .map(run -> new SearchOutcome.Synonym(
                        run.shown(),
                        run.alternatives().stream()
                                .map(Synonyms.Alternative::text)
                                .toList()))
                .distinct()
                .toList();
    }

    /** The question with its ranking. */
    Query query() {
        Query words = builder().ranked(text, dropped);
        return number().map(n -> n.ahead(words, text.forbidden().isEmpty())).orElse(words);
    }

    /** The document number that was typed, where numbers are searched. */
    Optional<NumberQuery> number() {
        return fields().contains(TextField.NUMBER) ? NumberQuery.read(parameters.q()) : Optional.empty();
    }

    /** What picks the tasks inside a directive; null at the level of tasks. */
    @Nullable
    Query children() {
        if (parameters.level() == Level.TASK) {
            return null;
        }
        List<Query> parts = new ArrayList<>(new FilterBuilder(parameters)
                .onTasks().stream().<Query>map(Query.Filter::new).toList());
        if (!text.isEmpty()) {
            List<TextField> fields = childFields();
            if (!fields.isEmpty()) {
                parts.addFirst(builder(Level.TASK, fields).plain(text));
            } else if (parts.isEmpty()) {
                // Only the directive's own fields are searched: no task matches by itself.
                return new Query.None();
            }
        }
        return parts.isEmpty() ? new Query.All() : parts.size() == 1 ? parts.getFirst() : new Query.AllOf(parts);
    }

    /** The request for a page of hits with everything around them. */
    SearchRequest page() {
        return request(parameters.children(), parameters.offset(), parameters.limit(), new Facets(parameters));
    }

    /** The request for all hits; with a limit of 0, for their number alone. */
    SearchRequest all() {
        return request(parameters.children(), 0, 0, null);
    }

    /** The request for the number of hits that one part alone has, the filters in force. */
    SearchRequest count(QueryNode part) {
        SearchRequest all = all();
        return new SearchRequest(
                all.level(),
                builder().node(part),
                all.filters(),
                all.otherFilters(),
                null,
                0,
                all.sort(),
                0,
                0,
                List.of(),
                null);
    }

    private SearchRequest request(int children, int offset, int limit, @Nullable Facets facets) {
        FilterBuilder filters = new FilterBuilder(parameters);
        return new SearchRequest(
                parameters.level(),
                query(),
                filters.byField(),
                filters.others(),
                children(),
                children,
                parameters.sort().sort(),
                offset,
                limit,
                facets == null ? List.of() : facets.requests(),
                facets == null ? null : parameters.histogram());
    }

    /** The request for the number of directives in the whole index that have one word. */
    SearchRequest countAnywhere(QueryNode.Word word) {
        QueryText alone = new QueryText(new QueryNode.All(List.of(word)), List.of());
        return new SearchRequest(
                Level.DIRECTIVE,
                builder(Level.DIRECTIVE, FieldWeights.fields(Level.DIRECTIVE, Set.of()))
                        .plain(alone),
                Map.of(),
                List.of(),
                null,
                0,
                parameters.sort().sort(),
                0,
                0,
                List.of(),
                null);
    }

    private QueryBuilder builder() {
        return builder(parameters.level(), fields());
    }

    private QueryBuilder builder(Level level, List<TextField> in) {
        return new QueryBuilder(level, in, parameters.match(), parameters.diacritics(), forgiveTones, synonyms);
    }

    /** Where words are looked for. */
    List<TextField> fields() {
        return FieldWeights.fields(parameters.level(), parameters.in());
    }

    /** Where words are looked for in the tasks of a directive. */
    List<TextField> childFields() {
        if (parameters.in().isEmpty()) {
            return List.of(TextField.TASK, TextField.ASSIGNEE);
        }
        Set<TextField> fields = EnumSet.noneOf(TextField.class);
        for (TextField field : parameters.in()) {
            switch (field) {
                case BODY, TASK -> fields.add(TextField.TASK);
                case ASSIGNEE -> fields.add(TextField.ASSIGNEE);
                case NUMBER, SUBJECT, SIGNER, RECIPIENTS -> {}
            }
        }
        return List.copyOf(fields);
    }
}
