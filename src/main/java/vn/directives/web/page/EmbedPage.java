package vn.directives.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.directives.search.Facet;
import vn.directives.search.Provinces;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.search.Wording;
import vn.directives.web.Wordings;

/** Shows the box that other sites can put into their pages, and writes down what they have to put there. */
@Controller
public class EmbedPage {
    static final String PATH = "/nhung";

    private final SearchParameterReader reader;
    private final SearchService service;
    private final Provinces provinces;
    private final Wordings wordings;

    public EmbedPage(SearchParameterReader reader, SearchService service, Provinces provinces, Wordings wordings) {
        this.reader = reader;
        this.service = service;
        this.provinces = provinces;
        this.wordings = wordings;
    }

    /** The box as the address describes it. */
    @GetMapping(PATH)
    public String embed(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            Locale locale,
            HttpServletRequest http,
            HttpServletResponse response) {
        PageRequest request = PageRequest.of(parameters);
        Wording wording = wordings.in(locale);
        String here = ServletUriComponentsBuilder.fromContextPath(http).toUriString();
        EmbedForm form = EmbedForm.read(request, here, provinces.slugs());
        Frame.of(request, locale, PATH).addTo(model);
        if (!form.mistakes().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("stylesheet", "/assets/tools.css");
        model.addAttribute("form", form);
        model.addAttribute("snippet", EmbedSnippet.of(form, wording));
        model.addAttribute(
                "mistakes", form.mistakes().stream().map(wording::say).toList());
        model.addAttribute("provinces", provinces.all());
        model.addAttribute("authorities", authorities(form, wording));
        return "embed";
    }

    /** Those that issued most; the chosen one is always among them. */
    private List<Facet.Value> authorities(EmbedForm form, Wording wording) {
        Map<String, List<String>> search = Map.of(
                "limit", List.of("1"),
                "children", List.of("0"),
                "facet", List.of("authority"),
                "facet.size", List.of("100"),
                "authority", form.authority().isEmpty() ? List.of() : List.of(form.authority()));
        return service.search(reader.read(search), wording).facets().getFirst().values();
    }
}
