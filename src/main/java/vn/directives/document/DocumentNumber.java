package vn.directives.document;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.text.Folding;

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

    /** The key under which all spellings of this number meet. */
    public String canonical() {
        return canonical(text);
    }

    /**
     * The key under which all spellings of a number meet: capitals without accents, every dash as U+002D, no white space, no
     * leading zeros.
     */
    public static String canonical(String number) {
        String upper = Folding.fold(number).toUpperCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            int lookalike = CYRILLIC.indexOf(c);
            if (lookalike >= 0) {
                key.append(LATIN.charAt(lookalike));
            } else if (Character.getType(c) == Character.DASH_PUNCTUATION) {
                key.append('-');
            } else if (!Character.isWhitespace(c)) {
                key.append(c);
            }
        }
        int zeros = 0;
        while (zeros < key.length() - 1 && key.charAt(zeros) == '0' && Character.isDigit(key.charAt(zeros + 1))) {
            zeros++;
        }
        return key.substring(zeros);
    }

    /** The type that the symbol names; a state number without a type's abbreviation is a letter's. */
    public Optional<DirectiveType> type() {
        return typeCode == null ? Optional.of(DirectiveType.CONG_VAN) : TypeCodes.type(typeCode);
    }
}
