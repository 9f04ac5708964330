package vn.directives.text;

import java.util.Set;

/**
 * A line as it stood on paper: no spaces at its ends nor runs of them within, never empty.
 *
 * @param afterBlank whether a blank line stands before it
 */
record PrintedLine(String text, boolean afterBlank) {
    private static final String BULLETS = "-+*\u2022\u2013\u2014\u00B7\u25CF\u25AA";
    /** The lines that a directive begins on their own, by Nghị định 30/2020/NĐ-CP, Phụ lục I; folded, in lower case. */
    private static final String[] BLOCKS = {
        "noi nhan", "kinh gui", "so:", "v/v", "can cu ", "luu:", "doc lap - tu do", "phu luc "
    };
    /** Divisions of a text, where a number and a full stop or colon follow; folded, in lower case. */
    private static final String[] DIVISIONS = {"dieu ", "chuong ", "muc ", "phan "};
    /** A number or an item's letter at the beginning of the next line belongs to such a word. */
    private static final Set<String> WANTS_NUMBER = Set.of(
            "ngày", "tháng", "năm", "số", "quý", "khoản", "điều", "điểm", "mục", "chương", "phụ", "lục", "từ", "đến",
            "và", "giờ", "lúc", "là", "khóa", "tiết");

    /** Words that stand before another one only. */
    private static final Set<String> OPEN_ENDED = Set.of(
            "của", "và", "các", "những", "về", "cho", "với", "tại", "theo", "do", "trong", "hoặc", "bằng", "giữa");

    private static final int MAX_ORDINAL_DIGITS = 2;
    private static final int MAX_ROMAN = 5;

    boolean startsLowerCase() {
        return Character.isLowerCase(text.charAt(0));
    }

    /** A bullet, an ordinal (1. 1.2. 1) a) IV.), a division (Điều 5.). */
    boolean isItem() {
        char first = text.charAt(0);
        if (BULLETS.indexOf(first) >= 0) {
            return text.length() > 1 && !Character.isDigit(text.charAt(1));
        }
        return isNumbered() || isLettered() || isRoman() || isDivision();
    }

    private boolean isNumbered() {
        int i = 0;
        int digits = 0;
        while (i < text.length() && Character.isDigit(text.charAt(i)) && digits < MAX_ORDINAL_DIGITS) {
            digits++;
            i++;
            boolean more = i + 1 < text.length() && text.charAt(i) == '.' && Character.isDigit(text.charAt(i + 1));
            if (more) {
                digits = 0;
                i++;
            }
        }
        return digits > 0 && endsOrdinal(i);
    }

    private boolean isLettered() {
        return Letters.id(text.charAt(0)) != 0 && text.length() > 2 && text.charAt(1) == ')' && text.charAt(2) == ' ';
    }

    private boolean isRoman() {
        int i = 0;
        while (i < text.length() && i < MAX_ROMAN && "IVX".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i > 0 && endsOrdinal(i);
    }

    /** A full stop, parenthesis, slash or hyphen after an ordinal that ends at {@code i}, and a word after that. */
    private boolean endsOrdinal(int i) {
        if (i + 1 >= text.length()) {
            return false;
        }
        char after = text.charAt(i + 1);
        return switch (text.charAt(i)) {
            case '.', ')' -> !Character.isDigit(after);
            case '/', '-' -> after == ' ';
            default -> false;
        };
    }

    private boolean isDivision() {
        String start = foldedStart(12);
        for (String division : DIVISIONS) {
            if (start.startsWith(division)) {
                int i = division.length();
                while (i < start.length() && Character.isLetterOrDigit(start.charAt(i))) {
                    i++;
                }
                return i > division.length() && (i == text.length() || ".:".indexOf(text.charAt(i)) >= 0);
            }
        }
        return false;
    }

    /** The first line of a block of the form: whom it is for, its number, its legal basis. */
    boolean isBlock() {
        String start = foldedStart(16);
        for (String block : BLOCKS) {
            if (start.startsWith(block)) {
                return true;
            }
        }
        return false;
    }

    /** Capitals only, two words at least: {@code KT. GIÁM ĐỐC}, {@code QUYẾT ĐỊNH}; not {@code COVID-19}. */
    boolean isHeading() {
        int words = 1;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
            boolean gap = c == ' ' || (c == '.' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)));
            words += gap ? 1 : 0;
        }
        return words > 1 && letters > 3;
    }

    /** Whether nothing but a word in lower case can go on after it. */
    boolean endsSentence() {
        return ".;:!?".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Place and date, {@code Mai Sơn, ngày 08 tháng 12 năm 2021}, or the document's number: complete as they are. */
    boolean isComplete() {
        String folded = foldedStart(text.length());
        boolean dated = folded.contains(", ngay ")
                && folded.contains(" nam ")
                && Character.isDigit(text.charAt(text.length() - 1))
                && text.length() < 60;
        return dated || folded.startsWith("so:");
    }

    /** Whether it breaks off in mid-sentence: at a comma, at a word like {@code của}. */
    boolean isOpenEnded() {
        return text.endsWith(",") || OPEN_ENDED.contains(lastWord());
    }

    /** Whether its last word, {@code ngày}, {@code khoản}, demands a number. */
    boolean wantsNumber() {
        return WANTS_NUMBER.contains(lastWord());
    }

    private String lastWord() {
        return SearchText.exact(text.substring(text.lastIndexOf(' ') + 1));
    }

    /** Lower case, no accents, signs as they are. */
    private String foldedStart(int length) {
        char[] start = text.substring(0, Math.min(length, text.length())).toCharArray();
        for (int i = 0; i < start.length; i++) {
            start[i] = Character.toLowerCase(Folding.fold(start[i]));
        }
        return new String(start);
    }
}
