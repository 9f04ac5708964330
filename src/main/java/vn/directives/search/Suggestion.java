package vn.directives.search;

import java.util.Locale;

/**
 * Something to choose while typing.
 *
 * @param text what is shown
 * @param value what choosing it uses: a number as printed, the id of a directive, the slug of a body or a province, the
 *     words of a phrase
 * @param count directives that choosing it leads to
 */
public record Suggestion(Kind kind, String text, String value, long count) {
    /** What is suggested; suggestions come in this order. */
    public enum Kind {
        NUMBER,
        PHRASE,
        SUBJECT,
        AUTHORITY,
        PROVINCE;

        /** The name on the wire: {@code number}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
