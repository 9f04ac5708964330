package vn.directives.web.page;

import java.util.ArrayList;
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
        List<String> facets = new ArrayList<>(List.of("type", "province", "authority"));
        if (tasks) {
            facets.addFirst("assignee");
        }
        search.putIfAbsent("facet", facets);
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

    /** The address of a directive's page in the same language. */
    String to(Directive directive) {
        return to(DirectiveLink.to(directive));
    }
}
