package vn.directives.document;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.text.Folding;

/**
 * The number and symbol of a document (số, ký hiệu): {@code 3262/UBND-KGVX}, {@code 30/2020/NĐ-CP}, {@code 20/2023/QH15},
 * {@code 483-TB/TU}. Grammar: Nghị định 30/2020/NĐ-CP, Phụ lục I and III, and the Party's Hướng dẫn 36-HD/VPTW.
 *
 * @param text as printed, every dash as U+002D, without white space but for one where nothing else parts number and symbol: {@code
 *     72A TC/TCT}
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
        String capitals = capitals(number);
        StringBuilder key = new StringBuilder(capitals.length());
        capitals.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> key.append((char) c));
        int zeros = 0;
        while (zeros < key.length() - 1 && key.charAt(zeros) == '0' && Character.isDigit(key.charAt(zeros + 1))) {
            zeros++;
        }
        return key.substring(zeros);
    }

    /** Capitals without accents, Cyrillic ones that look Latin as such, every dash and the minus sign U+2212 as U+002D. */
    private static String capitals(String number) {
        char[] capitals = Folding.fold(number).toUpperCase(Locale.ROOT).toCharArray();
        for (int i = 0; i < capitals.length; i++) {
            int lookalike = CYRILLIC.indexOf(capitals[i]);
            if (lookalike >= 0) {
                capitals[i] = LATIN.charAt(lookalike);
            } else if (Character.getType(capitals[i]) == Character.DASH_PUNCTUATION || capitals[i] == '\u2212') {
                capitals[i] = '-';
            }
        }
        return new String(capitals);
    }

    /**
     * The key under which a number meets what people make of it when they type it: its digits and its letters alone, so that
     * {@code 16/CT-TTg}, {@code 16 ct ttg} and {@code 016/CTTTg} all give {@code 16.CTTTG}. Digits never run together, and a
     * question mark after a digit, which stands for one that could not be read, counts as one.
     */
    public static String key(String number) {
        String capitals = capitals(number);
        StringBuilder key = new StringBuilder(capitals.length() + 2);
        boolean apart = true;
        for (int i = 0; i < capitals.length(); i++) {
            char c = capitals.charAt(i);
            boolean afterDigit = !key.isEmpty() && isDigit(key.charAt(key.length() - 1));
            boolean lost = c == '?' && afterDigit && !apart && i + 1 < capitals.length();
            boolean digit = Character.isDigit(c) || lost;
            if (digit || Character.isLetter(c)) {
                if (!key.isEmpty() && (digit != afterDigit || (digit && apart))) {
                    key.append('.');
                }
                boolean leadingZero = c == '0'
                        && key.isEmpty()
                        && i + 1 < capitals.length()
                        && Character.isDigit(capitals.charAt(i + 1));
                if (!leadingZero) {
                    key.append(c);
                }
                apart = false;
            } else {
                apart = true;
            }
        }
        return key.toString();
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c) || c == '?';
    }

    /** The type that the symbol names; a state number without a type's abbreviation is a letter's, but not one with a year. */
    public Optional<DirectiveType> type() {
        if (typeCode != null) {
            return TypeCodes.type(typeCode);
        }
        int slash = text.indexOf('/');
        boolean year = slash >= 0 && slash + 1 < text.length() && Character.isDigit(text.charAt(slash + 1));
        return year ? Optional.empty() : Optional.of(DirectiveType.CONG_VAN);
    }
}
