package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;
import vn.directives.engine.WordCount;
import vn.directives.engine.WordsRequest;

/**
 * Asks which words the index knows. Elasticsearch tells nobody what is in its dictionaries but by the slips of a word; all
 * else is counted in documents that have such a word. Of very many of them a sample is enough to find the frequent words,
 * and these are then counted in all.
 */
final class ClusterWords {
    /** Documents of a shard that are looked at for one question. */
    private static final long SAMPLE = 10_000;

    /** More different slips of one word than any language has; the cluster has another order than the port for equal ones. */
    private static final int SLIPS = 500;

    /** The word that is asked about may be as frequent as it likes. */
    private static final int ANY_FREQUENCY = 1_000_000_000;

    private static final String WORDS = "words";

    private static final Comparator<WordCount> FREQUENT_FIRST =
            Comparator.comparingLong(WordCount::count).reversed().thenComparing(WordCount::word);

    private final Cluster cluster;
    private final IndexNames names;

    /**
     * A question to the dictionary.
     *
     * @param among documents that have such a word
     * @param dictionary the field that is counted by
     * @param pattern the words that count
     */
    private record Question(Query among, String dictionary, String pattern) {}

    ClusterWords(Cluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.names = names;
    }

    List<WordCount> find(WordsRequest request) {
        return switch (request) {
            case WordsRequest.Beginning beginning -> beginning(beginning);
            case WordsRequest.Similar similar -> similar(similar);
            case WordsRequest.Spellings spellings -> spellings(spellings);
        };
    }

    private List<WordCount> beginning(WordsRequest.Beginning request) {
        TextField field = request.field();
        if (request.pairs() && !Fields.PAIRED.contains(field)) {
            return List.of();
        }
        String words = request.pairs() ? Fields.pairs(field) : Fields.words(field, request.form());
        Question question = new Question(
                QueryBuilders.prefix(q -> q.field(words).value(request.prefix())),
                request.pairs()
                        ? Fields.pairDictionary(field, request.form())
                        : Fields.dictionary(field, request.form()),
                Patterns.beginning(request.prefix()));
        return count(field, List.of(question), words, request.limit()).getFirst();
    }

    private List<WordCount> similar(WordsRequest.Similar request) {
        // The typed form of the client lacks the accuracy, without which short words have no slips.
        Map<String, Object> slips = Map.of(
                "field",
                Fields.words(request.field(), request.form()),
                "size",
                SLIPS,
                "shard_size",
                SLIPS,
                "sort",
                "frequency",
                "suggest_mode",
                "always",
                "max_edits",
                1,
                "prefix_length",
                0,
                "min_word_length",
                1,
                "max_term_freq",
                ANY_FREQUENCY,
                "accuracy",
                0);
        SearchResponse<Void> answer = cluster.ask(client -> client.search(
                s -> s.index(index(request.field()))
                        .size(0)
                        .allowPartialSearchResults(false)
                        .suggest(suggest -> suggest.suggesters(
                                WORDS,
                                suggester -> suggester.text(request.word())._custom("term", slips))),
                Void.class));
        List<WordCount> words = new ArrayList<>();
        for (Suggestion<Void> suggestion :
                Objects.requireNonNull(answer.suggest().get(WORDS))) {
            TermSuggest suggested = suggestion.term();
            if (suggested.text().equals(request.word())) {
                suggested.options().forEach(option -> words.add(new WordCount(option.text(), option.freq())));
            }
        }
        return top(words, request.limit());
    }

    private List<WordCount> spellings(WordsRequest.Spellings request) {
        TextField field = request.field();
        List<Question> questions = IntStream.range(0, request.words().size())
                .mapToObj(place -> {
                    String word = request.words().get(place);
                    Form form = request.isSpelt(place) ? Form.EXACT : Form.FOLDED;
                    return new Question(
                            QueryBuilders.term(
                                    q -> q.field(Fields.words(field, form)).value(word)),
                            Fields.dictionary(field, Form.EXACT),
                            request.isSpelt(place) ? Patterns.anyOf(List.of(word)) : Patterns.anyAccents(word));
                })
                .toList();
        List<List<WordCount>> spellings = count(field, questions, Fields.words(field, Form.EXACT), request.limit());
        List<WordCount> all = new ArrayList<>();
        spellings.stream().flatMap(List::stream).distinct().forEach(all::add);
        if (Fields.PAIRED.contains(field)) {
            neighbours(request, spellings).stream()
                    .flatMap(List::stream)
                    .distinct()
                    .filter(pair -> !all.contains(pair))
                    .forEach(all::add);
        }
        return all;
    }

    private List<List<WordCount>> neighbours(WordsRequest.Spellings request, List<List<WordCount>> spellings) {
        TextField field = request.field();
        List<Question> questions = new ArrayList<>();
        for (int i = 1; i < spellings.size(); i++) {
            if (request.asksForPair(i)
                    && !spellings.get(i - 1).isEmpty()
                    && !spellings.get(i).isEmpty()) {
                String together = request.folded(i - 1) + Fields.BETWEEN + request.folded(i);
                questions.add(new Question(
                        QueryBuilders.term(q -> q.field(Fields.pairs(field)).value(together)),
                        Fields.pairDictionary(field, Form.EXACT),
                        Patterns.anyOf(words(spellings.get(i - 1)))
                                + Fields.BETWEEN
                                + Patterns.anyOf(words(spellings.get(i)))));
            }
        }
        return count(field, questions, null, request.limit());
    }

    private static List<String> words(List<WordCount> counts) {
        return counts.stream().map(WordCount::word).toList();
    }

    /**
     * The answers to these questions, each the most frequent first.
     *
     * @param words the field by which words that were found in a sample are counted in all; null: the sample's count will do
     */
    private List<List<WordCount>> count(TextField field, List<Question> questions, @Nullable String words, int limit) {
        if (questions.isEmpty()) {
            return List.of();
        }
        List<RequestItem> items = questions.stream()
                .map(question -> RequestItem.of(item -> item.header(
                                header -> header.index(index(field)).allowPartialSearchResults(false))
                        .body(body -> body.size(0)
                                .terminateAfter(SAMPLE)
                                .query(question.among())
                                .aggregations(
                                        WORDS,
                                        a -> a.terms(terms -> terms.field(question.dictionary())
                                                .size(limit)
                                                .include(include -> include.regexp(question.pattern())))))))
                .toList();
        List<List<WordCount>> all = new ArrayList<>();
        for (MultiSearchItem<Void> answer : ask(items)) {
            List<WordCount> found =
                    Objects.requireNonNull(answer.aggregations().get(WORDS)).sterms().buckets().array().stream()
                            .map(bucket -> new WordCount(bucket.key().stringValue(), bucket.docCount()))
                            .toList();
            boolean sampled = Boolean.TRUE.equals(answer.terminatedEarly());
            all.add(top(sampled && words != null ? countAll(field, words, found) : found, limit));
        }
        return all;
    }

    private List<WordCount> countAll(TextField field, String words, List<WordCount> sampled) {
        List<RequestItem> items = sampled.stream()
                .map(word -> RequestItem.of(item -> item.header(
                                header -> header.index(index(field)).allowPartialSearchResults(false))
                        .body(body -> body.size(0)
                                .trackTotalHits(total -> total.enabled(true))
                                .query(q -> q.term(term -> term.field(words).value(word.word()))))))
                .toList();
        List<WordCount> counted = new ArrayList<>();
        for (MultiSearchItem<Void> answer : items.isEmpty() ? List.<MultiSearchItem<Void>>of() : ask(items)) {
            long count = Objects.requireNonNull(answer.hits().total()).value();
            counted.add(new WordCount(sampled.get(counted.size()).word(), count));
        }
        return counted;
    }

    private List<MultiSearchItem<Void>> ask(List<RequestItem> items) {
        MsearchResponse<Void> answers = cluster.ask(client -> client.msearch(m -> m.searches(items), Void.class));
        List<MultiSearchItem<Void>> results = new ArrayList<>();
        for (MultiSearchResponseItem<Void> answer : answers.responses()) {
            if (answer.isFailure()) {
                throw ClusterFailure.of(
                        Objects.requireNonNullElse(answer.failure().status(), 0),
                        answer.failure().error());
            }
            results.add(answer.result());
        }
        return results;
    }

    private static List<WordCount> top(List<WordCount> words, int limit) {
        return words.stream().sorted(FREQUENT_FIRST).limit(limit).toList();
    }

    /** A directive's tasks are documents of their own. */
    private String index(TextField field) {
        return field == TextField.TASK
                ? names.serving().tasks()
                : names.serving().directives();
    }
}
