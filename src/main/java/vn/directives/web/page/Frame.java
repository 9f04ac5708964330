package vn.directives.web.page;

import java.util.Locale;
import org.springframework.ui.Model;

/**
 * What stands around every page.
 *
 * @param language of the page
 * @param home link to the first page
 * @param otherLanguage this page in the other language
 * @param analysis link to the page for analysts
 * @param q what stands in the search box
 */
public record Frame(String language, String home, String otherLanguage, String search, String analysis, String q) {
    static Frame of(PageRequest request, Locale locale, String path) {
        boolean english = locale.getLanguage().equals("en");
        return new Frame(
                english ? "en" : "vi",
                request.to("/"),
                english
                        ? request.asked().without("lang").at(path)
                        : request.asked().with("lang", "en").at(path),
                request.to(PageRequest.PATH),
                request.to(AnalysisPage.PATH),
                request.one("q"));
    }

    static Frame of(PageRequest request, Locale locale) {
        return of(request, locale, request.isFirstVisit() ? "/" : PageRequest.PATH);
    }

    void addTo(Model model) {
        model.addAttribute("frame", this);
    }
}
