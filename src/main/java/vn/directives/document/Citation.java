package vn.directives.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another document that a directive refers to by number.
 *
 * @param number as printed, without white space: {@code 273/TB-VPCP}
 * @param type null when neither the text nor the number tells
 * @param issued the cited document's date, null when not given
 * @param issuer who issued it, as printed with abbreviations of bodies written out: {@code Ủy ban nhân dân tỉnh}; null when not
 *     told beside the number
 */
public record Citation(
        String number,
        @Nullable DirectiveType type,
        @Nullable LocalDate issued,
        CitationRelation relation,
        @Nullable String issuer) {
    /** A citation that names no issuer. */
    public Citation(
            String number, @Nullable DirectiveType type, @Nullable LocalDate issued, CitationRelation relation) {
        this(number, type, issued, relation, null);
    }
}
