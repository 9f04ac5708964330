package vn.directives.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.DateField;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.search.InvalidSearchException.Code;

/** Reads a request's parameters. Nothing is clamped or passed over: what cannot be used is named in the exception. */
public final class SearchParameterReader {
    /** The day begins in Vietnam, wherever the server stands. */
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What lies deeper is for exports. */
    static final int LAST_PAGE = 100;

    private static final Map<String, Boolean> ON_OFF = Map.of("on", true, "off", false);
    private static final Map<String, Boolean> AUTO_OFF = Map.of("auto", true, "off", false);
    private static final Map<String, Boolean> BASES = Map.of("issued", false, "current", true);
    private static final Map<String, Boolean> GROUPS = Map.of("none", false, "near_duplicate", true);

    private final FilterReader filters;
    private final Clock clock;

    public SearchParameterReader(Provinces provinces, Clock clock) {
        this.filters = new FilterReader(provinces);
        this.clock = clock;
    }

    /**
     * The request that these parameters make; a parameter may have several values.
     *
     * @throws InvalidSearchException naming every mistake
     */
    public SearchParameters read(Map<String, List<String>> raw) {
        ParameterValues values = new ParameterValues(raw);
        values.refuseUnknown(ParameterNames.ALL);
        String q = values.one("q").map(String::strip).orElse("");
        Level level = values.choice("level", ParameterNames.LEVELS, Level.DIRECTIVE);
        boolean currentProvince = values.choice("province_basis", BASES, false);
        Map<KeywordField, String> prefixes = prefixes(values);
        SearchParameters parameters = new SearchParameters(
                q,
                values.choice("match", ParameterNames.MATCHES, Match.ALL),
                Set.copyOf(values.choices("in", ParameterNames.FIELDS)),
                values.choice("diacritics", ParameterNames.DIACRITICS, Diacritics.AUTO),
                values.choice("typo", AUTO_OFF, true),
                values.choice("synonyms", ON_OFF, true),
                level,
                values.number("children", 0, 20, 3, Code.LIMIT_EXCEEDED),
                filters.read(values, currentProvince),
                dates(values, "issued"),
                dates(values, "due"),
                facets(values, prefixes),
                values.number("facet.size", 1, 100, 10, Code.LIMIT_EXCEEDED),
                prefixes,
                histograms(values),
                values.choice("sort", ParameterNames.SORTS, q.isEmpty() ? SortOrder.NEWEST : SortOrder.RELEVANCE),
                values.number("limit", 1, 100, 20, Code.LIMIT_EXCEEDED),
                values.number("page", 1, LAST_PAGE, 1, Code.PAGE_TOO_DEEP),
                grouped(values, level),
                cursor(values));
        values.throwIfAny();
        return parameters;
    }

    private static boolean grouped(ParameterValues values, Level level) {
        boolean grouped = values.choice("group", GROUPS, false);
        if (grouped && level == Level.TASK) {
            values.refuse(Code.INVALID_VALUE, "group", "near_duplicate", "group-of-tasks", "none");
        }
        return grouped;
    }

    private static List<KeywordField> facets(ParameterValues values, Map<KeywordField, String> prefixes) {
        Set<KeywordField> facets = new LinkedHashSet<>(values.choices("facet", ParameterNames.FACETS));
        facets.addAll(prefixes.keySet());
        return List.copyOf(facets);
    }

    private static Map<KeywordField, String> prefixes(ParameterValues values) {
        Map<KeywordField, String> prefixes = new EnumMap<>(KeywordField.class);
        ParameterNames.FACETS.forEach((name, field) ->
                values.one("facet.q." + name).map(String::strip).ifPresent(prefix -> prefixes.put(field, prefix)));
        return prefixes;
    }

    private static List<HistogramRequest> histograms(ParameterValues values) {
        Map<DateField, HistogramRequest> histograms = new EnumMap<>(DateField.class);
        for (HistogramRequest histogram : values.choices("histogram", ParameterNames.HISTOGRAMS)) {
            if (histograms.put(histogram.field(), histogram) != null) {
                // The answer has one place for each date.
                values.refuse(
                        Code.INVALID_VALUE, "histogram", String.join(", ", values.all("histogram")), "repeated", null);
            }
        }
        return List.copyOf(histograms.values());
    }

    private static @Nullable Cursor cursor(ParameterValues values) {
        Optional<String> given = values.one("cursor").map(String::strip);
        Optional<Cursor> cursor = given.flatMap(Cursor::read);
        if (given.isPresent() && cursor.isEmpty()) {
            values.refuse(Code.INVALID_VALUE, "cursor", given.get(), "not-a-cursor", null);
        }
        if (given.isPresent() && values.one("page").isPresent()) {
            values.refuse(Code.INVALID_VALUE, "page", values.one("page").get(), "page-and-cursor", null);
        }
        return cursor.orElse(null);
    }

    private DateRange dates(ParameterValues values, String name) {
        LocalDate today = LocalDate.now(clock.withZone(VIETNAM));
        Optional<DateExpression> from = date(values, name + "_from", today);
        Optional<DateExpression> to = date(values, name + "_to", today);
        DateRange range = new DateRange(
                from.map(DateExpression::first).orElse(null),
                to.map(DateExpression::last).orElse(null));
        if (range.isReversed()) {
            String suggestion = name + "_from=" + range.to() + "&" + name + "_to=" + range.from();
            values.refuse(
                    Code.DATE_RANGE_REVERSED, name + "_from", String.valueOf(range.from()), "reversed", suggestion);
        }
        return range;
    }

    private static Optional<DateExpression> date(ParameterValues values, String name, LocalDate today) {
        Optional<String> given = values.one(name);
        Optional<DateExpression> date = given.flatMap(v -> DateExpression.parse(v, today));
        if (given.isPresent() && date.isEmpty()) {
            values.refuse(Code.INVALID_DATE, name, given.get(), "not-a-date", null);
        }
        return date;
    }
}
