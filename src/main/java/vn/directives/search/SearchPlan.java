package vn.directives.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.Hit;
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
 * @param corrections what was mended in it
 * @param synonyms other ways of writing what is demanded
 * @param forgiveTones whether a word with a hat or a horn and no tone matches every tone
 */
record SearchPlan(
        SearchParameters parameters,
        QueryText text,
        List<QueryNode> parts,
        List<QueryNode> dropped,
        Demand demand,
        List<SearchOutcome.Correction> corrections,
        Synonyms synonyms,
        boolean forgiveTones) {
    /** Whole numbers below 2 to this power are scores exactly: floats. */
    static final int PARTS_AT_ONCE = 24;

    /** So many words are in one task together by chance hardly ever; in a directive's text they often are. */
    private static final int PARTS_OF_A_SENTENCE = 8;

    SearchPlan {
        parts = List.copyOf(parts);
        dropped = List.copyOf(dropped);
        corrections = List.copyOf(corrections);
    }

    /** The plan to begin with: all of what was typed, as it was typed. */
    static SearchPlan of(SearchParameters parameters, Synonyms synonyms) {
        Synonyms used = parameters.synonyms() ? synonyms : Synonyms.NONE;
        return of(parameters, QueryText.parse(parameters.q()), List.of(), used);
    }

    /**
     * All words are demanded but in a question: the text that answers it need not have the words with which it is asked, nor
     * all the others. A task that has all of a long one's is that question, printed: there the others are for when none has.
     */
    private static SearchPlan of(
            SearchParameters parameters,
            QueryText text,
            List<SearchOutcome.Correction> corrections,
            Synonyms synonyms) {
        SearchPlan whole =
                new SearchPlan(parameters, text, text.demanded(), List.of(), Demand.ALL, corrections, synonyms, false);
        boolean sentence = parameters.level() == Level.TASK && whole.parts().size() >= PARTS_OF_A_SENTENCE;
        return sentence ? whole : whole.loosened().orElse(whole);
    }

    /** A question with only some of what it asks about demanded; empty when it is none, or less is demanded already. */
    Optional<SearchPlan> loosened() {
        if (parameters.match() != Match.ALL || demand != Demand.ALL || !dropped.isEmpty()) {
            return Optional.empty();
        }
        BitSet asking = QuestionWords.in(parts, parameters.q().stripTrailing().endsWith("?"));
        return asking.isEmpty() ? Optional.empty() : Optional.of(without(asking).demanding(Demand.SOME));
    }

    /** The words of phrases by themselves, so that of {@code AS-206} one may do; quotation marks stay. */
    private static List<QueryNode> opened(List<QueryNode> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof QueryNode.Phrase phrase
                        ? Stream.concat(phrase.quoted() ? Stream.of(phrase) : Stream.empty(), phrase.words().stream())
                        : Stream.of(part))
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
        return new SearchPlan(parameters, text, kept, allDropped, demand, corrections, synonyms, forgiveTones);
    }

    /** The same, with only some of the parts demanded. */
    SearchPlan demanding(Demand fewer) {
        return new SearchPlan(parameters, text, opened(parts), dropped, fewer, corrections, synonyms, forgiveTones);
    }

    /** The same with a mended text, which may turn out to be a question: {@code laf bao nhieeu}. */
    SearchPlan corrected(QueryText mended, List<SearchOutcome.Correction> made) {
        SearchPlan corrected = of(parameters, mended, made, synonyms);
        return corrected.loosened().orElse(corrected);
    }

    /** The same, with tones forgiven. */
    SearchPlan forgivingTones() {
        return new SearchPlan(parameters, text, parts, dropped, demand, corrections, synonyms, true);
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
                parts.addFirst(builder(Level.TASK, fields).ranked(text, this.parts, demand));
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

    /** The counts by a date that nothing is asked of. */
    private List<HistogramRequest> histograms() {
        return parameters.histograms().stream()
                .filter(histogram -> parameters.range(histogram.field()).isOpen())
                .toList();
    }

    /** The requests for the counts by a date that narrows the search: each is made without that. */
    List<SearchRequest> wholeRanges() {
        return parameters.histograms().stream()
                .filter(histogram -> !parameters.range(histogram.field()).isOpen())
                .map(this::wholeRange)
                .toList();
    }

    private SearchRequest wholeRange(HistogramRequest histogram) {
        return counts(new FilterBuilder(parameters.wholeRange(histogram)), List.of(), List.of(histogram));
    }

    /** The request for these counts alone. */
    SearchRequest counts(List<FacetRequest> facets) {
        return counts(new FilterBuilder(parameters), facets, List.of());
    }

    private SearchRequest counts(FilterBuilder filters, List<FacetRequest> facets, List<HistogramRequest> histograms) {
        return new SearchRequest(
                parameters.level(),
                query(),
                filters.byField(),
                filters.others(),
                null,
                0,
                parameters.sort().sort(),
                null,
                0,
                0,
                facets,
                histograms);
    }

    /** The same search, told apart from all others. */
    String fingerprint() {
        return Cursor.fingerprint(all());
    }

    /** The request for all hits; with a limit of 0, for their number alone. */
    SearchRequest all() {
        return request(parameters.children(), 0, 0, null);
    }

    /** The request for whether there are any. */
    SearchRequest any() {
        return all().uncounted();
    }

    /** The request for the best hit. */
    SearchRequest best() {
        FilterBuilder filters = new FilterBuilder(parameters);
        return new SearchRequest(
                parameters.level(),
                query(),
                filters.byField(),
                filters.others(),
                null,
                0,
                Sort.RELEVANCE,
                null,
                0,
                1,
                List.of(),
                List.of());
    }

    /** The request for whether there are any with one part alone, the filters in force. */
    SearchRequest anyWith(QueryNode part) {
        FilterBuilder filters = new FilterBuilder(parameters);
        return new SearchRequest(
                        parameters.level(),
                        builder().node(part),
                        filters.byField(),
                        filters.others(),
                        null,
                        0,
                        parameters.sort().sort(),
                        null,
                        0,
                        0,
                        List.of(),
                        List.of())
                .uncounted();
    }

    /**
     * The request for which of these parts a hit has, all in one: its score is a power of two for each, {@code 1 << i} for part
     * {@code i}, summed. A score counts that far without rounding.
     *
     * @param parts at most {@link #PARTS_AT_ONCE}
     */
    SearchRequest partsOf(Hit hit, List<QueryNode> parts) {
        List<Query> powers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            powers.add(new Query.Constant(builder().node(parts.get(i)), 1 << i));
        }
        Query itself = new Query.AllOf(List.of(
                new Query.OneOf(
                        KeywordField.DIRECTIVE_ID, List.of(hit.directive().id())),
                new Query.WithId(hit.id())));
        return SearchRequest.of(hit.level(), new Query.Ranked(itself, powers), Sort.RELEVANCE, 1);
    }

    private SearchRequest request(int children, int offset, int limit, @Nullable Facets facets) {
        FilterBuilder filters = new FilterBuilder(parameters);
        SearchRequest request = new SearchRequest(
                parameters.level(),
                query(),
                filters.byField(),
                filters.others(),
                children(),
                children,
                parameters.sort().sort(),
                limit == 0 || parameters.cursor() == null
                        ? null
                        : parameters.cursor().token(),
                offset,
                limit,
                facets == null ? List.of() : facets.requests(),
                facets == null ? List.of() : histograms());
        return parameters.grouped() ? request.collapsedBy(KeywordField.COPY_GROUP) : request;
    }

    /** The request for whether there are any directives in the whole index that have one word. */
    SearchRequest anywhere(QueryNode.Word word) {
        QueryText alone = new QueryText(new QueryNode.All(List.of(word)), List.of());
        return SearchRequest.of(
                        Level.DIRECTIVE,
                        builder(Level.DIRECTIVE, FieldWeights.fields(Level.DIRECTIVE, Set.of()))
                                .ranked(alone),
                        parameters.sort().sort(),
                        0)
                .uncounted();
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
