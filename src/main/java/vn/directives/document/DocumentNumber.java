package vn.directives.document;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number and symbol of a document (số, ký hiệu): {@code 3262/UBND-KGVX}, {@code 30/2020/NĐ-CP}, {@code 20/2023/QH15},
 * {@code 483-TB/TU}. Grammar: Nghị định 30/2020/NĐ-CP, Phụ lục I and III, and the Party's Hướng dẫn 36-HD/VPTW.
 *
 * @param text as printed, without white space, every dash as U+002D
 * @param typeCode the abbreviation of the type, null for a letter of the state
 */
public record DocumentNumber(String text, @Nullable String typeCode) {
    /** Cyrillic capitals from U+0410 on that look like Latin ones; typed by mistake they make no other number. */
    private static final String CYRILLIC = "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425";

    private static final String LATIN = "ABEKMHOPCTYX";

    /** The key under which all spellings of a number meet: upper case, no white space, no leading zeros. */
    public String canonical() {
        int start = 0;
        while (start < text.length() - 1 && text.charAt(start) == '0' && Character.isDigit(text.charAt(start + 1))) {
            start++;
        }
        String upper = text.substring(start).toUpperCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            int lookalike = CYRILLIC.indexOf(upper.charAt(i));
            key.append(lookalike < 0 ? upper.charAt(i) : LATIN.charAt(lookalike));
        }
        return key.toString();
    }

    /** The type that the symbol names; a state number without a type's abbreviation is a letter's. */
    public Optional<DirectiveType> type() {
        return typeCode == null ? Optional.of(DirectiveType.CONG_VAN) : TypeCodes.type(typeCode);
    }
}
