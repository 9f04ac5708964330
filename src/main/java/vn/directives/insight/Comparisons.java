package vn.directives.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Citation;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;
import vn.directives.document.TypedNumber;
import vn.directives.engine.DateField;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.FieldValues;
import vn.directives.engine.Histogram;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.Sort;
import vn.directives.insight.Comparison.By;
import vn.directives.insight.Comparison.Row;
import vn.directives.search.NumberQuery;
import vn.directives.search.Provinces;
import vn.directives.search.SearchParameters;
import vn.directives.search.SearchService;

/** Compares what provinces, authorities or months did about the same thing. */
public final class Comparisons {
    /** Directives looked at one by one: enough for a median, few enough for a moment. */
    static final int SAMPLE = 2_000;

    /** More than all provinces, old and new. */
    private static final int MOST_ROWS = 100;

    private final SearchEngine engine;
    private final SearchService search;
    private final Provinces provinces;

    public Comparisons(SearchEngine engine, SearchService search, Provinces provinces) {
        this.engine = engine;
        this.search = search;
        this.provinces = provinces;
    }

    /** What is gathered of a row. */
    private static final class Gathered {
        private long tasks;
        private long citing;
        private @Nullable LocalDate first;
        private final List<Long> delays = new ArrayList<>();
    }

    private record Counted(String value, String label, long count) {}

    /**
     * Compares the directives that a search at the level of directives finds.
     *
     * @throws vn.directives.engine.IndexUnavailableException when the index cannot answer
     */
    public Comparison of(SearchParameters parameters, By by) {
        SearchRequest all = search.request(parameters);
        List<Query> matching = new ArrayList<>(List.of(new Query.Filter(all.query())));
        matching.addAll(all.otherFilters());
        matching.addAll(all.filters().values());
        Query question = new Query.AllOf(matching);
        KeywordField field = field(parameters, by);
        SearchResult counted = engine.search(counting(question, field));
        List<Counted> rows = field == null ? months(counted.histograms()) : values(counted.facets(), by);
        List<Directive> sample = sample(question);
        boolean sampled = sample.size() < counted.total();
        CentralDocuments documents = new CentralDocuments();
        sample.forEach(documents::add);
        CentralDocuments.Cited central =
                documents.common(sample.size(), wanted(parameters)).orElse(null);
        Map<String, Gathered> gathered = new LinkedHashMap<>();
        DistinctiveTerms terms = new DistinctiveTerms();
        for (Directive directive : sample) {
            for (String value : valuesOf(directive, field)) {
                terms.add(value, directive);
                gather(directive, central, gathered.computeIfAbsent(value, v -> new Gathered()));
            }
        }
        long inRows = rows.stream().mapToLong(Counted::count).sum();
        long missing = field == null
                ? counted.total() - inRows
                : counted.facets().getFirst().missing();
        List<Row> shown = rows.stream()
                .limit(MOST_ROWS)
                .map(row ->
                        row(row, gathered.getOrDefault(row.value(), new Gathered()), terms, sampled, question, field))
                .toList();
        return new Comparison(
                by,
                counted.total(),
                missing,
                central == null ? null : new Comparison.Central(central.number(), central.issued(), central.count()),
                sampled,
                sample.size(),
                shown.size() == rows.size()
                        && (field == null || counted.facets().getFirst().other() == 0),
                shown);
    }

    /** Null for months, which are no keywords. */
    private static @Nullable KeywordField field(SearchParameters parameters, By by) {
        return switch (by) {
            case PROVINCE ->
                parameters.filters().containsKey(KeywordField.PROVINCE_CURRENT)
                        ? KeywordField.PROVINCE_CURRENT
                        : KeywordField.PROVINCE;
            case AUTHORITY -> KeywordField.AUTHORITY;
            case MONTH -> null;
        };
    }

    private static SearchRequest counting(Query question, @Nullable KeywordField field) {
        return new SearchRequest(
                Level.DIRECTIVE,
                question,
                Map.of(),
                List.of(),
                null,
                0,
                Sort.ISSUED_ASCENDING,
                null,
                0,
                0,
                field == null ? List.of() : List.of(new FacetRequest(field, MOST_ROWS, List.of())),
                field == null
                        ? List.of(new HistogramRequest(DateField.ISSUED, HistogramRequest.Interval.MONTH))
                        : List.of());
    }

    private List<Counted> values(List<FacetCounts> facets, By by) {
        return facets.getFirst().values().stream()
                .map(value -> new Counted(value.value(), label(value, by), value.count()))
                .toList();
    }

    private String label(FacetCounts.Value value, By by) {
        String known = value.label();
        return by == By.PROVINCE ? provinces.label(value.value()) : known == null ? value.value() : known;
    }

    /** The months with directives, in the order of time. */
    private static List<Counted> months(List<Histogram> histograms) {
        return histograms.getFirst().buckets().stream()
                .filter(bucket -> bucket.count() > 0)
                .map(bucket -> {
                    YearMonth month = YearMonth.from(bucket.from());
                    return new Counted(month.toString(), month.getMonthValue() + "/" + month.getYear(), bucket.count());
                })
                .toList();
    }

    /** In the order of their ids, which has to do with nothing that is compared. */
    private List<Directive> sample(Query question) {
        List<Directive> sample = new ArrayList<>();
        engine.scan(Requests.of(question, Sort.RELEVANCE, 0), hit -> {
            sample.add(hit.directive());
            return sample.size() < SAMPLE;
        });
        return sample;
    }

    private static Predicate<CentralDocuments.Cited> wanted(SearchParameters parameters) {
        List<String> asked = parameters.filter(KeywordField.CITES).included();
        if (asked.isEmpty()) {
            return document -> CentralDocuments.isCentral(document.number());
        }
        return document -> asked.stream().anyMatch(typed -> {
            Optional<NumberQuery> number = NumberQuery.read(typed);
            String key = DocumentNumber.key(document.number());
            return (number.isPresent()
                            ? number.get().number().keys().contains(key)
                            : TypedNumber.key(typed).equals(key))
                    && (number.isEmpty()
                            || number.get().issued().isOpen()
                            || number.get().issued().contains(document.issued()));
        });
    }

    private static List<String> valuesOf(Directive directive, @Nullable KeywordField field) {
        if (field != null) {
            return FieldValues.of(directive, field);
        }
        LocalDate issued = directive.issued();
        return issued == null ? List.of() : List.of(YearMonth.from(issued).toString());
    }

    private static void gather(Directive directive, CentralDocuments.@Nullable Cited central, Gathered row) {
        row.tasks += directive.tasks().size();
        LocalDate issued = directive.issued();
        if (issued == null) {
            return;
        }
        if (row.first == null || issued.isBefore(row.first)) {
            row.first = issued;
        }
        if (central != null && cites(directive, central) && !issued.isBefore(central.issued())) {
            row.citing++;
            row.delays.add(ChronoUnit.DAYS.between(central.issued(), issued));
        }
    }

    /** With its date, or without any. */
    private static boolean cites(Directive directive, CentralDocuments.Cited central) {
        String number = DocumentNumber.canonical(central.number());
        for (Citation citation : directive.citations()) {
            LocalDate issued = citation.issued();
            if (DocumentNumber.canonical(citation.number()).equals(number)
                    && (issued == null || issued.equals(central.issued()))) {
                return true;
            }
        }
        return false;
    }

    private Row row(
            Counted counted,
            Gathered row,
            DistinctiveTerms terms,
            boolean sampled,
            Query question,
            @Nullable KeywordField field) {
        return new Row(
                counted.value(),
                counted.label(),
                sampled ? first(counted.value(), question, field) : row.first,
                counted.count(),
                row.tasks,
                Comparison.median(row.delays),
                row.citing,
                terms.of(counted.value(), counted.label()));
    }

    private @Nullable LocalDate first(String value, Query question, @Nullable KeywordField field) {
        YearMonth month = field == null ? YearMonth.parse(value) : null;
        Query ofRow = field != null
                ? new Query.OneOf(field, List.of(value))
                : new Query.Between(
                        DateField.ISSUED,
                        month == null ? null : month.atDay(1),
                        month == null ? null : month.atEndOfMonth());
        return engine
                .search(Requests.of(new Query.AllOf(List.of(question, ofRow)), Sort.ISSUED_ASCENDING, 1))
                .hits()
                .stream()
                .findFirst()
                .map(hit -> hit.directive().issued())
                .orElse(null);
    }
}
