package vn.directives.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Labelled;
import vn.directives.document.Task;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;

/** An index in a list: answers every question by looking at everything. Each word found counts 1 times its boost. */
public class FakeEngine implements SearchEngine {
    private record Item(Directive directive, @Nullable Task task) {}

    private final List<Directive> directives = new ArrayList<>();
    private final Map<String, Marks> marks = new HashMap<>();

    /** Whether the values that share the last count come with the others, or have to be asked for. */
    public boolean listsTied;

    /** What was asked, in order. */
    public final List<SearchRequest> requests = new ArrayList<>();

    /** Which words were asked for, in order. */
    public final List<WordsRequest> wordsRequests = new ArrayList<>();

    /** Thrown by every call while it is set. */
    public @Nullable RuntimeException failure;

    public FakeEngine(Directive... directives) {
        this.directives.addAll(List.of(directives));
    }

    @Override
    public void write(List<Change> changes) {
        for (Change change : changes) {
            switch (change) {
                case Change.Put put -> {
                    remove(put.directive().id());
                    directives.add(put.directive());
                }
                case Change.Delete delete -> remove(delete.id());
                case Change.Mark mark -> marks.put(mark.id(), mark.marks());
            }
        }
    }

    private void remove(String id) {
        directives.removeIf(d -> d.id().equals(id));
        marks.remove(id);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        requests.add(request);
        List<Hit> hits = collapsed(request);
        String after = request.after();
        int from = after == null ? request.offset() : Integer.parseInt(after);
        int to = from + request.limit();
        return new SearchResult(
                request.counted() ? hits.size() : Math.min(1, hits.size()),
                hits.stream().skip(from).limit(request.limit()).toList(),
                request.facets().stream().map(f -> facet(request, f)).toList(),
                request.histograms().stream().map(h -> months(h, hits)).toList(),
                to < hits.size() && request.limit() > 0 ? Integer.toString(to) : null,
                from > 0 ? Integer.toString(Math.max(0, from - request.limit())) : null);
    }

    @Override
    public void scan(SearchRequest request, Predicate<Hit> consumer) {
        for (Hit hit : collapsed(request)) {
            if (!consumer.test(hit)) {
                return;
            }
        }
    }

    @Override
    public void fingerprints(Query query, Predicate<Fingerprinted> consumer) {
        fail();
        for (Item item : items(Level.DIRECTIVE)) {
            if (score(query, item).isPresent()
                    && !consumer.test(
                            new Fingerprinted(item.directive().id(), marks(item), Fingerprint.of(item.directive())))) {
                return;
            }
        }
    }

    @Override
    public List<WordCount> words(WordsRequest request) {
        fail();
        wordsRequests.add(request);
        return new PlainWords(directives).find(request);
    }

    @Override
    public Optional<Directive> get(String id) {
        fail();
        return directives.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    @Override
    public IndexStatus status() {
        fail();
        int tasks = directives.stream().mapToInt(d -> d.tasks().size()).sum();
        return new IndexStatus(directives.size(), tasks, Instant.parse("2026-11-21T02:00:00Z"), "fake");
    }

    @Override
    public Generation next() {
        throw new UnsupportedOperationException("this one has no generations");
    }

    @Override
    public void close() {}

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Whatever is asked, the months of issue that have hits. */
    private static Histogram months(HistogramRequest request, List<Hit> hits) {
        Map<LocalDate, Long> counts = new TreeMap<>();
        for (Hit hit : hits) {
            LocalDate issued = hit.directive().issued();
            if (issued != null) {
                counts.merge(issued.withDayOfMonth(1), 1L, Long::sum);
            }
        }
        return new Histogram(
                request,
                counts.entrySet().stream()
                        .map(e -> new Histogram.Bucket(e.getKey(), e.getValue()))
                        .toList());
    }

    private List<Hit> collapsed(SearchRequest request) {
        List<Hit> hits = hits(request, null);
        KeywordField field = request.collapse();
        Set<String> seen = new HashSet<>();
        return field == null
                ? hits
                : hits.stream()
                        .filter(h -> seen.add(
                                values(new Item(h.directive(), h.task()), field).getFirst()))
                        .toList();
    }

    private List<Hit> hits(SearchRequest request, @Nullable KeywordField without) {
        fail();
        List<Hit> hits = new ArrayList<>();
        for (Item item : items(request.level())) {
            OptionalDouble score = score(request.query(), item);
            boolean passes =
                    request.otherFilters().stream().allMatch(q -> score(q, item).isPresent())
                            && request.filters().entrySet().stream()
                                    .filter(e -> e.getKey() != without)
                                    .allMatch(e -> score(e.getValue(), item).isPresent());
            if (score.isPresent() && passes) {
                hits.add(hit(request, item, (float) score.getAsDouble()));
            }
        }
        hits.sort(order(request.sort()));
        return hits;
    }

    private static Comparator<Hit> order(Sort sort) {
        Comparator<Hit> byId = Comparator.comparing(h -> h.directive().id());
        return switch (sort) {
            case RELEVANCE -> Comparator.comparingDouble(Hit::score).reversed().thenComparing(byId);
            case ISSUED_DESCENDING ->
                Comparator.comparing((Hit h) -> String.valueOf(h.directive().issued()), Comparator.reverseOrder())
                        .thenComparing(byId);
            case INGESTED_DESCENDING ->
                Comparator.comparing(
                                (Hit h) -> String.valueOf(h.directive().source().ingested()), Comparator.reverseOrder())
                        .thenComparing(byId);
            default ->
                Comparator.comparing((Hit h) -> String.valueOf(h.directive().issued()))
                        .thenComparing(byId);
        };
    }

    private Hit hit(SearchRequest request, Item item, float score) {
        Query children = request.children();
        if (item.task() != null || children == null) {
            return new Hit(item.directive(), item.task(), score, List.of(), 0, marks(item));
        }
        List<Task> tasks = item.directive().tasks().stream()
                .filter(t -> score(children, new Item(item.directive(), t)).isPresent())
                .toList();
        return new Hit(
                item.directive(),
                null,
                score,
                tasks.stream().limit(request.childrenSize()).toList(),
                tasks.size(),
                marks(item));
    }

    private FacetCounts facet(SearchRequest request, FacetRequest facet) {
        Map<String, Long> counts = new LinkedHashMap<>();
        facet.always().forEach(v -> counts.put(v, 0L));
        long missing = 0;
        for (Hit hit : hits(request, facet.field())) {
            List<String> values = values(new Item(hit.directive(), hit.task()), facet.field());
            values.forEach(v -> counts.merge(v, 1L, Long::sum));
            missing += values.isEmpty() ? 1 : 0;
        }
        List<FacetCounts.Value> all = counts.entrySet().stream()
                .filter(e ->
                        e.getKey().startsWith(facet.prefix()) || facet.always().contains(e.getKey()))
                .map(e -> new FacetCounts.Value(e.getKey(), label(facet.field(), e.getKey()), e.getValue()))
                .sorted(Comparator.comparingLong(FacetCounts.Value::count)
                        .reversed()
                        .thenComparing(FacetCounts.Value::value))
                .toList();
        int most = facet.size() + (listsTied ? facet.tied() : 0);
        List<FacetCounts.Value> listed = Stream.concat(
                        all.stream().limit(most),
                        all.stream().skip(most).filter(v -> facet.always().contains(v.value())))
                .toList();
        long other = all.stream().mapToLong(FacetCounts.Value::count).sum()
                - listed.stream().mapToLong(FacetCounts.Value::count).sum();
        return new FacetCounts(facet.field(), listed, missing, other, true, other > 0);
    }

    private @Nullable String label(KeywordField field, String value) {
        Stream<Labelled> assignees =
                directives.stream().flatMap(d -> d.tasks().stream()).flatMap(t -> t.assignees().stream());
        return switch (field) {
            case AUTHORITY ->
                directives.stream()
                        .map(Directive::authority)
                        .filter(a -> a != null && a.value().equals(value))
                        .map(a -> Objects.requireNonNull(a).label())
                        .findFirst()
                        .orElse(null);
            case ASSIGNEE ->
                assignees
                        .filter(a -> a.value().equals(value))
                        .map(Labelled::label)
                        .findFirst()
                        .orElse(null);
            default -> null;
        };
    }

    private List<Item> items(Level level) {
        return level == Level.DIRECTIVE
                ? directives.stream().map(d -> new Item(d, null)).toList()
                : directives.stream()
                        .flatMap(d -> d.tasks().stream().map(t -> new Item(d, t)))
                        .toList();
    }

    private OptionalDouble score(Query query, Item item) {
        return switch (query) {
            case Query.All ignored -> OptionalDouble.of(0);
            case Query.None ignored -> OptionalDouble.empty();
            case Query.Term q -> words(item, q.field(), q.form(), List.of(q.token()));
            case Query.Prefix q -> beginning(item, q);
            case Query.Phrase q -> words(item, q.field(), q.form(), q.tokens());
            case Query.Pair q -> words(item, q.field(), q.form(), List.of(q.first(), q.second()));
            case Query.AllOf q -> atLeast(q.parts(), q.parts().size(), item);
            case Query.AnyOf q -> atLeast(q.parts(), q.minimum(), item);
            case Query.Best q -> scores(q.parts(), item).max();
            case Query.Ranked q ->
                plus(score(q.must(), item), scores(q.should(), item).sum());
            case Query.Not q -> when(score(q.part(), item).isEmpty());
            case Query.Filter q -> when(score(q.part(), item).isPresent());
            case Query.Boost q -> times(score(q.part(), item), q.factor());
            case Query.Constant q ->
                score(q.part(), item).isPresent() ? OptionalDouble.of(q.score()) : OptionalDouble.empty();
            case Query.OneOf q -> when(values(item, q.field()).stream().anyMatch(q.values()::contains));
            case Query.WithId q ->
                when(q.id().equals(
                                item.task() == null
                                        ? item.directive().id()
                                        : item.task().id()));
            case Query.StartsWith q ->
                when(values(item, q.field()).stream().anyMatch(v -> v.startsWith(q.beginning())));
            case Query.Missing q -> when(values(item, q.field()).isEmpty());
            case Query.Between q ->
                when(days(item, q.field()).stream()
                        .anyMatch(d ->
                                (q.from() == null || !d.isBefore(q.from())) && (q.to() == null || !d.isAfter(q.to()))));
            case Query.HasTask q ->
                item.task() != null
                        ? score(q.task(), item)
                        : item.directive().tasks().stream()
                                .flatMapToDouble(t -> score(q.task(), new Item(item.directive(), t)).stream())
                                .max();
        };
    }

    private OptionalDouble atLeast(List<Query> parts, int minimum, Item item) {
        double[] found = scores(parts, item).toArray();
        return found.length < minimum
                ? OptionalDouble.empty()
                : plus(OptionalDouble.of(0), DoubleStream.of(found).sum());
    }

    private DoubleStream scores(List<Query> parts, Item item) {
        return parts.stream().flatMapToDouble(p -> score(p, item).stream());
    }

    private OptionalDouble plus(OptionalDouble score, double more) {
        return score.isPresent() ? OptionalDouble.of(score.getAsDouble() + more) : score;
    }

    private OptionalDouble times(OptionalDouble score, double factor) {
        return score.isPresent() ? OptionalDouble.of(score.getAsDouble() * factor) : score;
    }

    private OptionalDouble when(boolean holds) {
        return holds ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    private OptionalDouble words(Item item, TextField field, TextField.Form form, List<String> tokens) {
        for (String text : texts(item, field)) {
            String indexed = form == TextField.Form.EXACT ? SearchText.exact(text) : SearchText.folded(text);
            List<String> words = Tokens.of(indexed).stream().map(Token::text).toList();
            if (Collections.indexOfSubList(words, tokens) >= 0) {
                return OptionalDouble.of(tokens.size());
            }
        }
        return OptionalDouble.empty();
    }

    private OptionalDouble beginning(Item item, Query.Prefix prefix) {
        return when(texts(item, prefix.field()).stream()
                .map(text -> prefix.form() == TextField.Form.EXACT ? SearchText.exact(text) : SearchText.folded(text))
                .flatMap(indexed -> Tokens.of(indexed).stream())
                .anyMatch(token -> token.text().startsWith(prefix.token())));
    }

    private static List<String> texts(Item item, TextField field) {
        return item.task() == null
                ? FieldValues.texts(item.directive(), field)
                : FieldValues.texts(item.directive(), item.task(), field);
    }

    private Marks marks(Item item) {
        return marks.getOrDefault(item.directive().id(), Marks.NONE);
    }

    private List<String> values(Item item, KeywordField field) {
        return item.task() == null
                ? FieldValues.of(item.directive(), marks(item), field)
                : FieldValues.of(item.directive(), item.task(), marks(item), field);
    }

    private static List<LocalDate> days(Item item, DateField field) {
        return item.task() == null
                ? FieldValues.days(item.directive(), field)
                : FieldValues.days(item.directive(), item.task(), field);
    }
}
