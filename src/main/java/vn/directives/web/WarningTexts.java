package vn.directives.web;

import java.util.Locale;
import java.util.ResourceBundle;
import vn.directives.document.ParseWarning;

/**
 * What a directive's warnings say in the reader's language. A directive keeps the Vietnamese text, of which one code may have
 * several; the other language's text is the one of the same name.
 */
public final class WarningTexts {
    private static final String BUNDLE = "parsing.warnings";
    private static final ResourceBundle VIETNAMESE = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);

    private WarningTexts() {}

    /** The warning's text; as it is kept where the language is not English, or the text is not one of the parser's. */
    public static String of(ParseWarning warning, Locale locale) {
        if (!locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return warning.message();
        }
        return VIETNAMESE.keySet().stream()
                .filter(name -> name.startsWith(warning.code()))
                .filter(name -> VIETNAMESE.getString(name).equals(warning.message()))
                .findFirst()
                .map(ENGLISH::getString)
                .orElse(warning.message());
    }
}
