package vn.directives.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.CursorExpiredException;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.Histogram;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.TextField;
import vn.directives.engine.highlight.Highlight;
import vn.directives.engine.highlight.HighlightedHit;
import vn.directives.engine.highlight.Highlighter;

/** Searches: a request in, labelled and highlighted hits out. Safe for use by many threads. */
public final class SearchService {
    private final SearchEngine engine;
    private final Provinces provinces;
    private final Highlighter highlighter;
    private final Synonyms synonyms;
    private final Rescue rescue;
    private final SearchObserver observer;
    private final Executor beside;
    private final Turns turns;

    /** A service that nobody observes, that answers all at once and does one thing after the other. */
    public SearchService(SearchEngine engine, Provinces provinces, Highlighter highlighter, Synonyms synonyms) {
        this(engine, provinces, highlighter, synonyms, SearchObserver.NONE, Runnable::run, Turns.unlimited());
    }

    /**
     * @param beside does what does not wait for the hits; it asks the engine in the name of who gave it that to do
     * @param turns how many pages of hits are worked out at once
     */
    public SearchService(
            SearchEngine engine,
            Provinces provinces,
            Highlighter highlighter,
            Synonyms synonyms,
            SearchObserver observer,
            Executor beside,
            Turns turns) {
        this.observer = observer;
        this.beside = beside;
        this.turns = turns;
        this.engine = engine;
        this.provinces = provinces;
        this.highlighter = highlighter;
        this.synonyms = synonyms;
        this.rescue = new Rescue(engine, OrdinaryWords.load());
    }

    /**
     * One page of hits.
     *
     * @throws InvalidSearchException when its cursor is one of another search
     * @throws CursorExpiredException when what the cursor stands in is gone
     * @throws vn.directives.engine.IndexUnavailableException when the index cannot answer
     * @throws TooManySearchesException when so much is asked that its turn does not come
     */
    public SearchOutcome search(SearchParameters parameters, Wording wording) {
        long start = System.nanoTime();
        SearchOutcome outcome = turns.take(() -> answer(parameters, wording));
        observer.answered(outcome, System.nanoTime() - start);
        return outcome;
    }

    private SearchOutcome answer(SearchParameters parameters, Wording wording) {
        SearchPlan asked = SearchPlan.of(parameters, synonyms);
        SearchPlan plan = parameters.cursor() == null ? asked : continued(asked, parameters.cursor());
        CompletableFuture<Optional<String>> better = betterPut(plan);
        SearchResult result = engine.search(plan.page());
        if (result.total() == 0 && parameters.cursor() == null) {
            Optional<SearchPlan> rescued = rescue.rescue(plan);
            if (rescued.isPresent()) {
                better = DidYouMean.sameFor(plan, rescued.get()) ? better : betterPut(rescued.get());
                plan = rescued.get();
                result = engine.search(plan.page());
            }
        }
        Labels labels = new Labels(provinces, wording);
        Facets facets = new Facets(parameters);
        List<FacetCounts> counts = counts(plan, facets, result.facets());
        labels.learn(result.hits(), counts);
        Sentence sentence = new Sentence(parameters, labels, wording);
        Highlights highlights = highlights(plan);
        return new SearchOutcome(
                parameters,
                sentence.text(),
                plan.isRelaxed(),
                new DroppedTerms(engine).of(plan, result.hits()),
                plan.corrections(),
                plan.synonymsUsed(),
                result.total() == 0 ? null : joined(better).orElse(null),
                warnings(plan, wording),
                sentence.filters(),
                result.total(),
                number(plan, result.hits()),
                result.hits().stream().map(highlights::of).toList(),
                facets.answers(counts, labels),
                histograms(plan, result),
                cursor(asked, plan, result.next()),
                cursor(asked, plan, result.previous()),
                engine.status());
    }

    private CompletableFuture<Optional<String>> betterPut(SearchPlan plan) {
        return DidYouMean.mayPutBetter(plan)
                ? CompletableFuture.supplyAsync(
                        () -> Optional.ofNullable(new DidYouMean(engine, synonyms).of(plan)), beside)
                : CompletableFuture.completedFuture(Optional.empty());
    }

    private static <T> T joined(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * The plan whose hits the cursor stands among.
     *
     * @throws InvalidSearchException when it is a cursor of another search
     * @throws CursorExpiredException when what was asked found nothing then, and what was found in its stead is no longer
     *     what would be searched for
     */
    private SearchPlan continued(SearchPlan asked, Cursor cursor) {
        String fingerprint = asked.fingerprint();
        if (!fingerprint.equals(cursor.asked())) {
            throw InvalidSearchException.of(
                    InvalidSearchException.Code.CURSOR_MISMATCH, "cursor", cursor.text(), "cursor-mismatch");
        }
        return fingerprint.equals(cursor.used())
                ? asked
                : rescue.rescue(asked)
                        .filter(plan -> plan.fingerprint().equals(cursor.used()))
                        .orElseThrow(() -> new CursorExpiredException("the search is rescued otherwise now"));
    }

    private static @Nullable String cursor(SearchPlan asked, SearchPlan plan, @Nullable String token) {
        return token == null ? null : new Cursor(asked.fingerprint(), plan.fingerprint(), token).text();
    }

    /**
     * Every hit, in the order of the search, whatever its page and limit.
     *
     * @param consumer returns false to stop
     * @throws vn.directives.engine.IndexUnavailableException when the index cannot answer
     */
    public void scan(SearchParameters parameters, Predicate<HighlightedHit> consumer) {
        found(parameters).ifPresent(plan -> {
            Highlights highlights = highlights(plan);
            engine.scan(plan.all(), hit -> consumer.test(highlights.of(hit)));
        });
    }

    /** As {@link #scan}, without marks in the texts. */
    public void scanPlain(SearchParameters parameters, Predicate<Hit> consumer) {
        found(parameters).ifPresent(plan -> engine.scan(plan.all(), consumer));
    }

    /** The plan that finds something. */
    private Optional<SearchPlan> found(SearchParameters parameters) {
        SearchPlan plan = SearchPlan.of(parameters, synonyms);
        return engine.search(plan.any()).total() > 0 ? Optional.of(plan) : rescue.rescue(plan);
    }

    /** The counts by value, with every value that may have to be shown. */
    private List<FacetCounts> counts(SearchPlan plan, Facets facets, List<FacetCounts> counts) {
        List<FacetRequest> tied = facets.tied(counts);
        if (tied.isEmpty()) {
            return counts;
        }
        Map<KeywordField, FacetCounts> more = new EnumMap<>(KeywordField.class);
        engine.search(plan.counts(tied)).facets().forEach(c -> more.put(c.field(), c));
        return counts.stream().map(c -> more.getOrDefault(c.field(), c)).toList();
    }

    /** The counts by date, in the order asked. */
    private List<Histogram> histograms(SearchPlan plan, SearchResult result) {
        List<Histogram> counted = new ArrayList<>(result.histograms());
        for (SearchRequest whole : plan.wholeRanges()) {
            counted.addAll(engine.search(whole).histograms());
        }
        List<HistogramRequest> order = plan.parameters().histograms();
        counted.sort(Comparator.comparingInt(histogram -> order.indexOf(histogram.request())));
        return counted;
    }

    /** The request that finds what these parameters ask for; when that is nothing, what is found in its stead. */
    public SearchRequest request(SearchParameters parameters) {
        SearchPlan plan = SearchPlan.of(parameters, synonyms);
        return engine.search(plan.any()).total() > 0
                ? plan.all()
                : rescue.rescue(plan).orElse(plan).all();
    }

    /** Marks in a text, as if it were that field of a hit, what these parameters ask for. */
    public BiFunction<TextField, String, Highlight> marker(SearchParameters parameters) {
        return highlighter.of(SearchPlan.of(parameters, synonyms).query())::whole;
    }

    private static @Nullable String number(SearchPlan plan, List<Hit> hits) {
        NumberQuery number = plan.number().orElse(null);
        return number == null ? null : number.recognised(hits);
    }

    private Highlights highlights(SearchPlan plan) {
        return new Highlights(highlighter, plan);
    }

    private List<SearchOutcome.Warning> warnings(SearchPlan plan, Wording wording) {
        Stream<QueryText.Warning> unknown = QueryText.parse(plan.parameters().q())
                .fields()
                .filter(f -> f.name() == FieldName.PROVINCE)
                .filter(f -> new FieldSyntax(synonyms)
                        .provinces(f.value()).stream()
                                .noneMatch(slug -> provinces.ofSlug(slug).isPresent()))
                .map(f -> new QueryText.Warning("unknown-province", f.value()));
        return Stream.concat(plan.text().warnings().stream(), unknown)
                .map(w -> new SearchOutcome.Warning(w.code(), wording.say("search.warning." + w.code(), w.detail())))
                .toList();
    }
}
