package vn.directives.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.directives.engine.Level;
import vn.directives.search.InvalidSearchException.Code;

/** Reads the parameters of a comparison: those of a search that say what is found, and {@code by}. */
public final class ComparisonParameterReader {
    /** What a page of results shows, and in which order, says nothing of a comparison. */
    private static final Set<String> OF_PAGES =
            Set.of("children", "facet", "facet.size", "histogram", "sort", "group", "limit", "page", "cursor");

    private static final Set<String> NAMES = ParameterNames.ALL.stream()
            .filter(name -> !OF_PAGES.contains(name) && !name.startsWith("facet."))
            .collect(Collectors.toUnmodifiableSet());

    private final SearchParameterReader search;

    public ComparisonParameterReader(SearchParameterReader search) {
        this.search = search;
    }

    /**
     * Which directives are compared.
     *
     * @throws InvalidSearchException naming every mistake
     */
    public SearchParameters search(Map<String, List<String>> raw) {
        Map<String, List<String>> rest = new LinkedHashMap<>(raw);
        rest.remove("by");
        ParameterValues values = new ParameterValues(rest);
        values.refuseUnknown(NAMES);
        values.throwIfAny();
        SearchParameters parameters = search.read(rest);
        if (parameters.level() == Level.TASK) {
            throw InvalidSearchException.of(Code.INVALID_VALUE, "level", "task", "comparison-of-tasks");
        }
        return parameters;
    }

    /**
     * What they are compared by.
     *
     * @throws InvalidSearchException when nothing of that name is known, or nothing is said
     */
    public String by(Map<String, List<String>> raw, Set<String> choices) {
        ParameterValues values = new ParameterValues(raw);
        Map<String, String> named = choices.stream().collect(Collectors.toMap(by -> by, by -> by));
        if (values.one("by").isEmpty()) {
            values.refuse(Code.INVALID_VALUE, "by", null, "required", "province");
        }
        String by = values.choice("by", named, "");
        values.throwIfAny();
        return by;
    }
}
