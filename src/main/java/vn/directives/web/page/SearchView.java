package vn.directives.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.engine.DateField;
import vn.directives.engine.Level;
import vn.directives.engine.highlight.HighlightedHit;
import vn.directives.insight.Status;
import vn.directives.search.SearchOutcome;
import vn.directives.search.SearchParameters;
import vn.directives.search.SortOrder;
import vn.directives.search.Wording;
import vn.directives.web.QueryString;

/**
 * A search as its page shows it.
 *
 * @param levels the switch between directives and tasks
 * @param sorts the orders
 * @param timeline null when no date is known
 * @param map null when the provinces are not counted
 * @param chips what narrows the search, each a link that takes it away
 * @param clear link that takes all of it away
 * @param exports links to the results as a table, a feed and a calendar
 * @param analysis link to the same search for analysts
 * @param didYouMean link to the better query, null when there is none
 * @param withoutSynonyms link to the same search without other ways of writing
 * @param asTyped link to the same search without mending
 * @param samples whether samples are among the hits
 * @param inOptions what the form of dates and options carries on unseen
 */
public record SearchView(
        PageRequest request,
        SearchOutcome outcome,
        List<HitView> hits,
        List<Link> levels,
        List<Link> sorts,
        List<Link> chips,
        String clear,
        List<FacetView> facets,
        @Nullable Timeline timeline,
        @Nullable ProvinceMap map,
        Paging paging,
        List<Link> exports,
        String analysis,
        @Nullable String didYouMean,
        String withoutSynonyms,
        String asTyped,
        boolean samples,
        List<Map.Entry<String, String>> inOptions) {
    private static final Set<String> IN_OPTIONS =
            Set.of("issued_from", "issued_to", "due_from", "due_to", "match", "diacritics", "page");

    static SearchView of(
            SearchOutcome outcome,
            PageRequest request,
            Map<String, Status> statuses,
            ProvinceMap.Maker maps,
            Today today) {
        QueryString asked = request.asked();
        Wording wording = today.wording();
        return new SearchView(
                request,
                outcome,
                outcome.hits().stream()
                        .map(h -> hit(h, request, statuses, today))
                        .toList(),
                levels(outcome.parameters(), asked, wording),
                sorts(outcome.parameters(), asked, wording),
                chips(outcome, asked, PageRequest.PATH),
                kept(request).at(PageRequest.PATH),
                outcome.facets().stream()
                        // That nothing is known of any hit is no choice.
                        .filter(f -> !f.values().isEmpty() || f.missingSelected())
                        .map(f -> FacetView.of(f, request, PageRequest.PATH, wording.say("search.missing")))
                        .toList(),
                outcome.histograms().stream()
                        .filter(h -> h.request().field() == DateField.ISSUED)
                        .findFirst()
                        .map(h -> Timeline.of(h, outcome.parameters().issued(), asked, PageRequest.PATH, wording))
                        .orElse(null),
                maps.of(outcome, request),
                Paging.of(outcome, asked, PageRequest.PATH),
                exports(request, wording),
                AnalysisPage.asked(request).asked().at(AnalysisPage.PATH),
                outcome.didYouMean() == null
                        ? null
                        : asked.without("page").with("q", outcome.didYouMean()).at(PageRequest.PATH),
                asked.without("page").with("synonyms", "off").at(PageRequest.PATH),
                asked.without("page").with("typo", "off").at(PageRequest.PATH),
                outcome.hits().stream()
                        .anyMatch(h -> h.hit().directive().source().sample()),
                request.hidden(IN_OPTIONS));
    }

    /** Whether anything but the words narrows the search. */
    public boolean narrowed() {
        return !chips.isEmpty();
    }

    /** The way words are matched, as a parameter says it. */
    public String match() {
        return outcome.parameters().match().name().toLowerCase(Locale.ROOT);
    }

    /** What accents mean, as a parameter says it. */
    public String diacritics() {
        return outcome.parameters().diacritics().name().toLowerCase(Locale.ROOT);
    }

    private static HitView hit(HighlightedHit found, PageRequest request, Map<String, Status> statuses, Today today) {
        Directive directive = found.hit().directive();
        return HitView.of(found, request.to(directive), ChangesView.of(statuses.get(directive.id()), request), today);
    }

    private static QueryString kept(PageRequest request) {
        QueryString kept = request.language();
        for (String name : List.of("q", "level")) {
            kept = kept.with(name, request.one(name));
        }
        return kept;
    }

    private static List<Link> levels(SearchParameters parameters, QueryString asked, Wording wording) {
        QueryString start = asked.without("page", "level", "facet", "facet.size");
        boolean tasks = parameters.level() == Level.TASK;
        return List.of(
                new Link(wording.say("page.level.directive"), start.at(PageRequest.PATH), !tasks),
                new Link(
                        wording.say("page.level.task"),
                        start.with("level", "task").at(PageRequest.PATH),
                        tasks));
    }

    private static List<Link> sorts(SearchParameters parameters, QueryString asked, Wording wording) {
        return List.of(SortOrder.RELEVANCE, SortOrder.NEWEST, SortOrder.OLDEST, SortOrder.DUE).stream()
                .filter(s -> s != SortOrder.RELEVANCE || !parameters.q().isEmpty())
                .map(s -> new Link(
                        wording.say("page.sort." + s.key()),
                        asked.without("page").with("sort", s.key()).at(PageRequest.PATH),
                        s == parameters.sort()))
                .toList();
    }

    private static List<Link> exports(PageRequest request, Wording wording) {
        QueryString search = new QueryString(request.search()).without("page", "limit", "facet", "facet.size");
        return Stream.of("csv", "atom", "ics")
                .map(kind -> new Link(wording.say("page.export." + kind), search.at("/api/v1/search." + kind), false))
                .toList();
    }

    /** What narrows a search, each a link to the page at this path without it. */
    static List<Link> chips(SearchOutcome outcome, QueryString asked, String path) {
        return outcome.filters().stream()
                .map(f -> {
                    QueryString start = asked.without("page");
                    boolean day =
                            f.parameter().endsWith("_from") || f.parameter().endsWith("_to");
                    QueryString target =
                            day ? start.without(f.parameter()) : start.withoutValue(f.parameter(), f.value());
                    return new Link(f.label() + ": " + f.valueLabel(), target.at(path), true);
                })
                .toList();
    }
}
