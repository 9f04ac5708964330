package vn.directives.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.directives.document.Directive;
import vn.directives.engine.SearchEngine;
import vn.directives.insight.Citations;
import vn.directives.insight.Statuses;
import vn.directives.web.DirectiveLink;
import vn.directives.web.WarningTexts;

/** A directive's page. */
@Controller
public class DirectivePage {
    private final SearchEngine engine;
    private final Citations citations;
    private final Statuses statuses;

    public DirectivePage(SearchEngine engine, Citations citations, Statuses statuses) {
        this.engine = engine;
        this.statuses = statuses;
        this.citations = citations;
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
        if (directive.isEmpty()) {
            Frame.of(request, locale, "/").addTo(model);
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "directive-missing";
        }
        Frame.of(request, locale, DirectiveLink.to(directive.get())).addTo(model);
        model.addAttribute("view", DirectiveView.of(directive.get(), request));
        model.addAttribute(
                "warnings",
                directive.get().warnings().stream()
                        .map(warning -> WarningTexts.of(warning, locale))
                        .toList());
        model.addAttribute(
                "changes", ChangesView.of(statuses.of(List.of(directive.get())).get(id), request));
        model.addAttribute("citations", CitationsView.of(directive.get(), citations, request));
        return "directive";
    }
}
