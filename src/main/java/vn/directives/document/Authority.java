package vn.directives.document;

import org.jspecify.annotations.Nullable;

/**
 * The body that issued a directive.
 *
 * @param value slug of the official full name, unique in the country
 * @param label official full name, abbreviations expanded: {@code Ủy ban nhân dân tỉnh Kon Tum}
 * @param level null when the text does not tell
 */
public record Authority(
        String value, String label, @Nullable AuthorityLevel level) {}
