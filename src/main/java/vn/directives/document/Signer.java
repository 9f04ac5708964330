package vn.directives.document;

import org.jspecify.annotations.Nullable;

/**
 * Who signed.
 *
 * @param name null when the text does not name a person
 * @param title in sentence case: {@code Phó Chủ tịch}
 * @param capacity on whose behalf, as printed: {@code KT. CHỦ TỊCH}, {@code TM. ỦY BAN NHÂN DÂN}
 */
public record Signer(
        @Nullable String name,
        @Nullable String title,
        @Nullable String capacity) {}
