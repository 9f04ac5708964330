package vn.directives.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Vietnamese, unless English is asked for: on the API by Accept-Language, on pages by {@code lang=en}, so that a page's
 * address always shows the same page.
 */
public final class LanguageResolver implements LocaleResolver {
    public static final Locale VIETNAMESE = Locale.of("vi");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return ApiPaths.isApi(request) ? accepted(request) : inAddress(request);
    }

    private static Locale accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return VIETNAMESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("vi") || language.equals("en"))
                .findFirst()
                .map(Locale::of)
                .orElse(VIETNAMESE);
    }

    private static Locale inAddress(HttpServletRequest request) {
        // The raw query string: asking for parameters fails on a malformed one, and errors have a language too.
        return ("&" + request.getQueryString() + "&").contains("&lang=en&") ? Locale.ENGLISH : VIETNAMESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is in the request");
    }
}
