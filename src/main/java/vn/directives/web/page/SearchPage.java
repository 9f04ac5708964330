package vn.directives.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.directives.engine.Hit;
import vn.directives.engine.highlight.HighlightedHit;
import vn.directives.insight.Statuses;
import vn.directives.search.InvalidSearchException;
import vn.directives.search.Provinces;
import vn.directives.search.SearchOutcome;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.search.Wording;
import vn.directives.web.Wordings;

/** The pages that search. */
@Controller
public class SearchPage {
    private final SearchParameterReader reader;
    private final SearchService service;
    private final Wordings wordings;
    private final Statuses statuses;
    private final ProvinceMap.Maker maps;
    private final Clock clock;

    public SearchPage(
            SearchParameterReader reader,
            SearchService service,
            Wordings wordings,
            Statuses statuses,
            Provinces provinces,
            Clock clock) {
        this.statuses = statuses;
        this.maps = new ProvinceMap.Maker(new ProvinceTiles(), provinces);
        this.clock = clock;
        this.reader = reader;
        this.service = service;
        this.wordings = wordings;
    }

    /** The first page; with a search in its address, that search. */
    @GetMapping("/")
    public String home(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        PageRequest request = PageRequest.of(parameters);
        return request.isFirstVisit() ? welcome(request, model, locale) : results(request, model, locale, response);
    }

    /** A search. */
    @GetMapping(PageRequest.PATH)
    public String search(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return results(PageRequest.of(parameters), model, locale, response);
    }

    private String welcome(PageRequest request, Model model, Locale locale) {
        Wording wording = wordings.in(locale);
        SearchOutcome newest = service.search(
                reader.read(Map.of(
                        "limit", List.of("5"),
                        "children", List.of("0"),
                        "facet", List.of("type", "province"),
                        "facet.size", List.of("12"))),
                wording);
        Frame.of(request, locale).addTo(model);
        model.addAttribute("view", view(newest, request, wording));
        model.addAttribute("inForm", request.hidden(Set.of()));
        return "home";
    }

    private String results(PageRequest request, Model model, Locale locale, HttpServletResponse response) {
        Wording wording = wordings.in(locale);
        Frame.of(request, locale).addTo(model);
        // New words are a new question: its first page, in the order that fits it. What narrows it stays.
        Set<String> notCarriedOn = new HashSet<>(Set.of("q", "page", "sort"));
        try {
            SearchOutcome outcome = service.search(reader.read(request.searchWithDefaults()), wording);
            model.addAttribute("view", view(outcome, request, wording));
        } catch (InvalidSearchException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    e.issues().stream()
                            .map(i -> Mistake.of(i, request.asked(), PageRequest.PATH, wording))
                            .toList());
            notCarriedOn.addAll(e.issues().stream()
                    .map(InvalidSearchException.Issue::parameter)
                    .toList());
        }
        model.addAttribute("inForm", request.hidden(notCarriedOn));
        return "search";
    }

    private SearchView view(SearchOutcome outcome, PageRequest request, Wording wording) {
        List<Hit> hits = outcome.hits().stream().map(HighlightedHit::hit).toList();
        return SearchView.of(outcome, request, statuses.ofHits(hits), maps, Today.at(clock, wording));
    }
}
