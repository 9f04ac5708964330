package vn.directives.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.directives.document.Directive;
import vn.directives.web.DirectiveLink;
import vn.directives.web.QueryString;

/**
 * What a page was asked for: the search, and around it the language.
 *
 * @param asked every parameter that links carry on
 */
public record PageRequest(QueryString asked) {
    /** Where searches are. */
    public static final String PATH = "/tim-kiem";

    private static final String LANGUAGE = "lang";

    /** What messengers and networks hang on links that are passed on, and the place of a program in its walk. */
    private static final Set<String> FOREIGN =
            Set.of("fbclid", "gclid", "zarsrc", "utm_source", "utm_medium", "utm_campaign", "cursor");

    static PageRequest of(Map<String, List<String>> parameters) {
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        asked.keySet().removeAll(FOREIGN);
        return new PageRequest(new QueryString(asked));
    }

    /** Whether nothing is searched for. */
    boolean isFirstVisit() {
        return search().isEmpty();
    }

    /** The parameters of the search alone. */
    Map<String, List<String>> search() {
        return asked.without(LANGUAGE).values();
    }

    /** The parameters of the search, with the facets and tasks that a page shows unless told otherwise. */
    Map<String, List<String>> searchWithDefaults() {
        Map<String, List<String>> search = new LinkedHashMap<>(search());
        boolean tasks = List.of("task").equals(search.get("level"));
        boolean today = List.of("current").equals(search.get("province_basis"));
        String province = today ? "province_current" : "province";
        search.putIfAbsent(
                "facet",
                tasks
                        ? List.of("assignee", "type", province, "authority", "status")
                        : List.of("type", province, "authority", "status"));
        // All of a closed set, for the map; a list shows a few and unfolds.
        search.putIfAbsent("facet.size", List.of("100"));
        search.putIfAbsent("histogram", List.of("issued:month"));
        if (List.of("q", "assignee", "not.assignee", "due_from", "due_to").stream()
                .noneMatch(search::containsKey)) {
            // Without a question every task matches: a list of directives reads better without them.
            search.putIfAbsent("children", List.of("0"));
        }
        return search;
    }

    /** The language alone. */
    QueryString language() {
        return new QueryString(Map.of(LANGUAGE, asked.values().getOrDefault(LANGUAGE, List.of())));
    }

    /** A link to a path in the same language. */
    String to(String path) {
        return language().at(path);
    }

    /** The only value of a parameter, "" when there is none. */
    public String one(String name) {
        return asked.values().getOrDefault(name, List.of("")).getFirst();
    }

    /** Names and values that a form carries on unseen, but for these names. */
    List<Map.Entry<String, String>> hidden(Set<String> without) {
        return asked.values().entrySet().stream()
                .filter(e -> !without.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream().map(v -> Map.entry(e.getKey(), v)))
                .toList();
    }

    /** The address of a directive's page in the same language, which marks there what was searched for. */
    String to(Directive directive) {
        return language().with("q", one("q")).at(DirectiveLink.to(directive));
    }
}
