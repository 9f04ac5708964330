package vn.directives.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.DirectiveType;
import vn.directives.search.Provinces;

/**
 * Where people bring documents in. The page holds nothing but its form: a script sends the files to the API with the key that
 * was typed in, so that no address, cookie or log ever has that key.
 */
@Controller
public class UploadPage {
    static final String PATH = "/tai-len";

    private final Provinces provinces;

    public UploadPage(Provinces provinces) {
        this.provinces = provinces;
    }

    /** The empty form. */
    @GetMapping(PATH)
    public String upload(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            Locale locale,
            HttpServletRequest http) {
        Frame.of(PageRequest.of(parameters), locale, PATH).addTo(model);
        model.addAttribute("stylesheet", "/assets/tools.css");
        model.addAttribute(
                "address", ServletUriComponentsBuilder.fromContextPath(http).toUriString());
        model.addAttribute("types", DirectiveType.values());
        model.addAttribute("levels", AuthorityLevel.values());
        model.addAttribute("provinces", provinces.all());
        return "upload";
    }
}
