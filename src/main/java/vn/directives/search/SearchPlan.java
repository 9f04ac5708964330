package vn.directives.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;
import vn.directives.engine.TextField;

/**
 * What is asked of the index for a request: all of the query text, or what relaxation leaves of it.
 *
 * @param parts of the text those that are looked for, in order
 * @param dropped the others, which are not
 * @param demand how many of the parts must be there
 * @param forgiveTones whether a word with a hat or a horn and no tone matches every tone
 */
record SearchPlan(
        SearchParameters parameters,
        QueryText text,
        List<QueryNode> parts,
        List<QueryNode> dropped,
        Demand demand,
        boolean forgiveTones) {
    /** More of them are not looked through for a word. */
    private static final int MOST_TASKS = 100;

    SearchPlan {
        parts = List.copyOf(parts);
        dropped = List.copyOf(dropped);
    }

    /**
     * The plan to begin with. All words are demanded but in a question: the text that answers it need not have the words
     * with which it is asked, nor all the others.
     */
    static SearchPlan of(SearchParameters parameters) {
        QueryText text = QueryText.parse(parameters.q());
        SearchPlan whole = new SearchPlan(parameters, text, text.demanded(), List.of(), Demand.ALL, false);
        if (parameters.match() != Match.ALL) {
            return whole;
        }
        BitSet asking =
                QuestionWords.in(whole.parts(), parameters.q().stripTrailing().endsWith("?"));
        return asking.isEmpty() ? whole : whole.without(asking).demanding(Demand.SOME);
    }

    /** Joined words by themselves, so that AS-206 is two words of which one may do. */
    private static List<QueryNode> opened(List<QueryNode> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof QueryNode.Phrase phrase ? phrase.words().stream() : Stream.of(part))
                .toList();
    }

    boolean isRelaxed() {
        return forgiveTones || demand != Demand.ALL || !dropped.isEmpty();
    }

    /** The same without looking for these parts. */
    SearchPlan without(BitSet places) {
        List<QueryNode> kept = new ArrayList<>();
        List<QueryNode> allDropped = new ArrayList<>(dropped);
        for (int i = 0; i < parts.size(); i++) {
            (places.get(i) ? allDropped : kept).add(parts.get(i));
        }
        return new SearchPlan(parameters, text, kept, allDropped, demand, forgiveTones);
    }

    /** The same, with another number of parts demanded. */
    SearchPlan demanding(Demand fewer) {
        return new SearchPlan(parameters, text, opened(parts), dropped, fewer, forgiveTones);
    }

    /** The same, with tones forgiven. */
    SearchPlan forgivingTones() {
        return new SearchPlan(parameters, text, parts, dropped, demand, true);
    }

    /** The question with its ranking. */
    Query query() {
        Query words = builder().ranked(text, parts, demand);
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
                parts.addFirst(
                        new QueryBuilder(Level.TASK, fields, parameters.match(), parameters.diacritics(), forgiveTones)
                                .ranked(text, this.parts, demand));
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

    /** The request for the best hit. */
    SearchRequest best() {
        SearchRequest first = request(0, 0, 1, null);
        return new SearchRequest(
                first.level(),
                first.query(),
                first.filters(),
                first.otherFilters(),
                null,
                0,
                Sort.RELEVANCE,
                0,
                1,
                List.of(),
                null);
    }

    /** The request for the number of hits that one part alone has, the filters in force. */
    SearchRequest count(QueryNode part) {
        return alone(part, List.of(), 0);
    }

    /** The request for what has one part, of the directive with this id: itself, or its tasks. */
    SearchRequest within(String directiveId, QueryNode part) {
        return alone(part, List.of(new Query.OneOf(KeywordField.DIRECTIVE_ID, List.of(directiveId))), MOST_TASKS);
    }

    private SearchRequest alone(QueryNode part, List<Query> moreFilters, int limit) {
        FilterBuilder filters = new FilterBuilder(parameters);
        List<Query> others = new ArrayList<>(filters.others());
        others.addAll(moreFilters);
        return new SearchRequest(
                parameters.level(),
                builder().node(part),
                filters.byField(),
                others,
                null,
                0,
                parameters.sort().sort(),
                0,
                limit,
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

    private QueryBuilder builder() {
        return new QueryBuilder(
                parameters.level(), fields(), parameters.match(), parameters.diacritics(), forgiveTones);
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
