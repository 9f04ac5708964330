package vn.directives.insight;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.directives.engine.DateField;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.Histogram;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;
import vn.directives.search.Provinces;
import vn.directives.search.SearchParameters;
import vn.directives.search.SearchService;

/** Counts what a search finds by province and month of issue, over the last months in which anything was issued. */
public final class ProvinceMonths {
    /** Months side by side; who wants others asks for their dates. */
    public static final int MONTHS = 24;

    /** More than all provinces, old and new. */
    private static final int PROVINCES = 100;

    /**
     * The counts.
     *
     * @param months in order, without gaps
     * @param rows the provinces with the most first
     * @param earlier directives issued before these months
     */
    public record Table(List<YearMonth> months, List<Row> rows, long earlier) {
        public Table {
            months = List.copyOf(months);
            rows = List.copyOf(rows);
        }

        /** The highest count. */
        public long most() {
            return rows.stream()
                    .flatMap(row -> row.counts().stream())
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
        }
    }

    /**
     * A province.
     *
     * @param counts one for each month
     */
    public record Row(String value, String label, List<Long> counts) {
        public Row {
            counts = List.copyOf(counts);
        }

        /** Directives in all these months. */
        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    private final SearchEngine engine;
    private final SearchService search;
    private final Provinces provinces;

    public ProvinceMonths(SearchEngine engine, SearchService search, Provinces provinces) {
        this.engine = engine;
        this.search = search;
        this.provinces = provinces;
    }

    /**
     * The counts of a search at the level of directives.
     *
     * @param today by the 34 provinces of today, else by those at the time of issue
     * @throws vn.directives.engine.IndexUnavailableException when the index cannot answer
     */
    public Table of(SearchParameters parameters, boolean today) {
        SearchRequest all = search.request(parameters);
        List<Query> matching = new ArrayList<>(List.of(new Query.Filter(all.query())));
        matching.addAll(all.otherFilters());
        matching.addAll(all.filters().values());
        Query question = new Query.AllOf(matching);
        NavigableMap<YearMonth, Long> issued = issued(question);
        if (issued.isEmpty()) {
            return new Table(List.of(), List.of(), 0);
        }
        YearMonth last = issued.lastKey();
        YearMonth first = issued.ceilingKey(last.minusMonths(MONTHS - 1L));
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        KeywordField field = today ? KeywordField.PROVINCE_CURRENT : KeywordField.PROVINCE;
        Map<String, List<Long>> counts = new LinkedHashMap<>();
        for (int i = 0; i < months.size(); i++) {
            if (!issued.containsKey(months.get(i))) {
                continue;
            }
            for (FacetCounts.Value value : counted(question, months.get(i), field)) {
                counts.computeIfAbsent(value.value(), v -> zeros(months.size())).set(i, value.count());
            }
        }
        long earlier = issued.headMap(first).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Table(months, rows(counts), earlier);
    }

    private List<Row> rows(Map<String, List<Long>> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), provinces.label(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingLong(Row::total).reversed().thenComparing(Row::value))
                .toList();
    }

    private NavigableMap<YearMonth, Long> issued(Query question) {
        Histogram histogram = engine.search(counts(
                        question,
                        List.of(),
                        List.of(new HistogramRequest(DateField.ISSUED, HistogramRequest.Interval.MONTH))))
                .histograms()
                .getFirst();
        NavigableMap<YearMonth, Long> issued = new TreeMap<>();
        for (Histogram.Bucket bucket : histogram.buckets()) {
            if (bucket.count() > 0) {
                issued.put(YearMonth.from(bucket.from()), bucket.count());
            }
        }
        return issued;
    }

    private List<FacetCounts.Value> counted(Query question, YearMonth month, KeywordField field) {
        Query then = new Query.Between(DateField.ISSUED, month.atDay(1), month.atEndOfMonth());
        return engine.search(counts(
                        new Query.AllOf(List.of(question, then)),
                        List.of(new FacetRequest(field, PROVINCES, List.of())),
                        List.of()))
                .facets()
                .getFirst()
                .values();
    }

    private static SearchRequest counts(Query question, List<FacetRequest> facets, List<HistogramRequest> histograms) {
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
                facets,
                histograms);
    }

    private static List<Long> zeros(int size) {
        List<Long> zeros = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            zeros.add(0L);
        }
        return zeros;
    }
}
