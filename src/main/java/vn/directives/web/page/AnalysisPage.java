package vn.directives.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.directives.insight.Comparison;
import vn.directives.insight.Comparisons;
import vn.directives.insight.ProvinceMonths;
import vn.directives.search.ComparisonParameterReader;
import vn.directives.search.InvalidSearchException;
import vn.directives.search.SearchOutcome;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchParameters;
import vn.directives.search.SearchService;
import vn.directives.search.Wording;
import vn.directives.web.QueryString;
import vn.directives.web.Wordings;

/** The page for analysts: what a search finds by province and month, who moved first, how far behind, and what falls due. */
@Controller
public class AnalysisPage {
    static final String PATH = "/phan-tich";

    /** What only a page of results asks for; links that come from one may carry it. */
    private static final Set<String> OF_RESULTS =
            Set.of("level", "page", "sort", "children", "limit", "group", "facet", "facet.size", "histogram");

    private final SearchParameterReader reader;
    private final ComparisonParameterReader comparing;
    private final SearchService service;
    private final Comparisons comparisons;
    private final ProvinceMonths provinceMonths;
    private final Wordings wordings;
    private final Clock clock;

    public AnalysisPage(
            SearchParameterReader reader,
            ComparisonParameterReader comparing,
            SearchService service,
            Comparisons comparisons,
            ProvinceMonths provinceMonths,
            Wordings wordings,
            Clock clock) {
        this.reader = reader;
        this.comparing = comparing;
        this.service = service;
        this.comparisons = comparisons;
        this.provinceMonths = provinceMonths;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** The same words and filters as a search's; {@code by=authority} compares issuing bodies in the place of provinces. */
    @GetMapping(PATH)
    public String analysis(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        PageRequest request = asked(PageRequest.of(parameters));
        Wording wording = wordings.in(locale);
        Frame.of(request, locale, PATH).addTo(model);
        try {
            model.addAttribute("view", view(request, wording));
        } catch (InvalidSearchException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    e.issues().stream()
                            .map(i -> Mistake.of(i, request.asked(), PATH, wording))
                            .toList());
        }
        model.addAttribute("inForm", request.hidden(Set.of("q")));
        model.addAttribute("action", PATH);
        return "analysis";
    }

    private AnalysisView view(PageRequest request, Wording wording) {
        QueryString search = new QueryString(request.search()).without("by");
        boolean authorities = request.one("by").equals("authority");
        boolean today = request.one("province_basis").equals("current");
        SearchParameters parameters = comparing.search(search.values());
        // The search itself: how it was understood, and what narrows it.
        Map<String, List<String>> counted = new LinkedHashMap<>(search.values());
        counted.put("limit", List.of("1"));
        counted.put("children", List.of("0"));
        counted.put("histogram", List.of("issued:month"));
        SearchOutcome outcome = service.search(reader.read(counted), wording);
        Comparison comparison =
                comparisons.of(parameters, authorities ? Comparison.By.AUTHORITY : Comparison.By.PROVINCE);
        return AnalysisView.of(
                request,
                outcome,
                provinceMonths.of(parameters, today),
                comparison,
                new AnalysisView.Ahead(due(search, null, wording), due(search, "+30d", wording)),
                Today.at(clock, wording));
    }

    /** Tasks of the same search that fall due from today on, by who must act. */
    private SearchOutcome due(QueryString search, @Nullable String to, Wording wording) {
        QueryString ahead = search.with("level", "task")
                .with("due_from", "+0d")
                .with("facet", "assignee")
                .with("facet.size", AnalysisView.ROWS)
                .with("limit", 1)
                .with("sort", "due");
        return service.search(reader.read((to == null ? ahead : ahead.with("due_to", to)).values()), wording);
    }

    /** What a request for results says that counts here. */
    static PageRequest asked(PageRequest request) {
        return new PageRequest(request.asked().without(OF_RESULTS.toArray(String[]::new)));
    }
}
