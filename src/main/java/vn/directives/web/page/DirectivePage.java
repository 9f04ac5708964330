package vn.directives.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.directives.document.Directive;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.TextField;
import vn.directives.engine.highlight.Highlight;
import vn.directives.insight.Citations;
import vn.directives.insight.SimilarDirectives;
import vn.directives.insight.Statuses;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.web.DirectiveLink;
import vn.directives.web.WarningTexts;
import vn.directives.web.Wordings;

/** A directive's page. */
@Controller
public class DirectivePage {
    private final SearchEngine engine;
    private final SearchParameterReader reader;
    private final SearchService service;
    private final Citations citations;
    private final Statuses statuses;
    private final SimilarDirectives similar;
    private final Wordings wordings;
    private final Clock clock;

    public DirectivePage(
            SearchEngine engine,
            SearchParameterReader reader,
            SearchService service,
            Citations citations,
            Statuses statuses,
            SimilarDirectives similar,
            Wordings wordings,
            Clock clock) {
        this.engine = engine;
        this.reader = reader;
        this.service = service;
        this.citations = citations;
        this.statuses = statuses;
        this.similar = similar;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** The directive with this id, whatever stands behind it in the address. */
    @GetMapping({"/van-ban/{id}", "/van-ban/{id}/{slug}"})
    public String directive(
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        PageRequest request = PageRequest.of(parameters);
        Optional<Directive> directive = engine.get(id);
        model.addAttribute("inForm", new PageRequest(request.language()).hidden(Set.of()));
        if (directive.isEmpty()) {
            Frame.of(request, locale, "/").addTo(model);
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "directive-missing";
        }
        Frame.of(request, locale, DirectiveLink.to(directive.get())).addTo(model);
        model.addAttribute(
                "view",
                DirectiveView.of(directive.get(), request, marker(request), Today.at(clock, wordings.in(locale))));
        model.addAttribute(
                "warnings",
                directive.get().warnings().stream()
                        .map(warning -> WarningTexts.of(warning, locale))
                        .toList());
        model.addAttribute(
                "changes", ChangesView.of(statuses.of(List.of(directive.get())).get(id), request));
        model.addAttribute("citations", CitationsView.of(directive.get(), citations, request));
        model.addAttribute("cascade", CascadeView.of(directive.get(), citations, request));
        model.addAttribute("copies", CopiesView.of(similar.of(directive.get(), CopiesView.LISTED), request));
        return "directive";
    }

    /** Marks what was searched for, if anything was. */
    private BiFunction<TextField, String, Highlight> marker(PageRequest request) {
        String q = request.one("q");
        return q.isEmpty()
                ? (field, text) -> new Highlight(text, List.of())
                : service.marker(reader.read(Map.of("q", List.of(q))));
    }
}
