package vn.directives.parsing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;

/**
 * Why a field has its value.
 *
 * @param field as on the wire: {@code number}, {@code tasks[3].deadlines}
 * @param value what was found, shortened where it is long
 * @param span where it stands in the directive's text; null when it came from what stood around the text
 * @param rule name of the rule that gave it
 */
public record Fact(String field, String value, @Nullable Span span, String rule) {
    private static final int LONGEST = 80;

    /** As many of the names as are shown. */
    static String shortened(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            if (text.length() > LONGEST) {
                break;
            }
            text.append(text.isEmpty() ? "" : "; ").append(name);
        }
        return shortened(text.toString());
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
