package vn.directives.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.DirectiveType;
import vn.directives.document.TextQuality;
import vn.directives.engine.DateField;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.HistogramRequest.Interval;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.TextField;

/** What the parameters of a search are called and which values the closed ones take. */
final class ParameterNames {
    /** The fields that can be filtered by, each under its key; {@code province} stands for both bases. */
    static final Map<String, KeywordField> FILTERS = byKey(
            List.of(
                    KeywordField.PROVINCE,
                    KeywordField.DISTRICT,
                    KeywordField.COMMUNE,
                    KeywordField.AUTHORITY,
                    KeywordField.AUTHORITY_LEVEL,
                    KeywordField.TYPE,
                    KeywordField.ASSIGNEE,
                    KeywordField.SIGNER,
                    KeywordField.CITES,
                    KeywordField.TEXT_QUALITY,
                    KeywordField.STATUS,
                    KeywordField.WARNING,
                    KeywordField.DIRECTIVE_ID,
                    KeywordField.EXTERNAL_ID),
            KeywordField::key);

    static final Map<String, KeywordField> FACETS = byKey(
            List.of(
                    KeywordField.PROVINCE,
                    KeywordField.PROVINCE_CURRENT,
                    KeywordField.DISTRICT,
                    KeywordField.AUTHORITY,
                    KeywordField.AUTHORITY_LEVEL,
                    KeywordField.TYPE,
                    KeywordField.ASSIGNEE,
                    KeywordField.CITES,
                    KeywordField.ISSUED_YEAR,
                    KeywordField.TEXT_QUALITY,
                    KeywordField.STATUS,
                    KeywordField.WARNING),
            KeywordField::key);

    static final Map<String, Match> MATCHES = byKey(List.of(Match.values()), ParameterNames::lower);
    static final Map<String, Diacritics> DIACRITICS = byKey(List.of(Diacritics.values()), ParameterNames::lower);
    static final Map<String, Level> LEVELS = byKey(List.of(Level.values()), ParameterNames::lower);
    static final Map<String, TextField> FIELDS = byKey(List.of(TextField.values()), ParameterNames::lower);
    static final Map<String, SortOrder> SORTS = byKey(List.of(SortOrder.values()), SortOrder::key);
    static final Map<String, DirectiveType> TYPES = byKey(List.of(DirectiveType.values()), DirectiveType::slug);
    static final Map<String, AuthorityLevel> AUTHORITY_LEVELS =
            byKey(List.of(AuthorityLevel.values()), AuthorityLevel::slug);
    static final Map<String, TextQuality> TEXT_QUALITIES = byKey(List.of(TextQuality.values()), TextQuality::slug);
    /** See {@link vn.directives.engine.Marks#status}. */
    static final Set<String> STATUSES = Set.of("amended", "replaced", "revoked");

    static final Map<String, HistogramRequest> HISTOGRAMS = Map.of(
            "issued:month", new HistogramRequest(DateField.ISSUED, Interval.MONTH),
            "issued:year", new HistogramRequest(DateField.ISSUED, Interval.YEAR),
            "due:month", new HistogramRequest(DateField.DUE, Interval.MONTH),
            "due:week", new HistogramRequest(DateField.DUE, Interval.WEEK));

    static final Set<String> ALL = all();

    private ParameterNames() {}

    /** The name of an enum constant on the wire. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> all() {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(
                "q",
                "match",
                "in",
                "diacritics",
                "typo",
                "synonyms",
                "level",
                "children",
                "province_basis",
                "issued_from",
                "issued_to",
                "due_from",
                "due_to",
                "facet",
                "facet.size",
                "histogram",
                "sort",
                "group",
                "limit",
                "page",
                "cursor"));
        FILTERS.keySet().forEach(name -> {
            names.add(name);
            names.add("not." + name);
        });
        FACETS.keySet().forEach(name -> names.add("facet.q." + name));
        return Set.copyOf(names);
    }

    private static <T> Map<String, T> byKey(List<T> constants, Function<? super T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        constants.forEach(c -> map.put(key.apply(c), c));
        return map;
    }
}
