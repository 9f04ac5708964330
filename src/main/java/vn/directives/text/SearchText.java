package vn.directives.text;

/**
 * The two forms in which text is indexed and searched. Both are as long as the original, so that an offset into one is an
 * offset into the other. In both, i and y are one letter where they are spelling alone: {@code quản lý} is {@code quản lí}.
 *
 * <p>Besides letters they change what the standard tokenizer would glue together wrongly: full stop, colon and the other
 * signs that Unicode allows inside a word are a space between two letters ({@code KT.GIÁM}, {@code Lưu:VT}), an underscore
 * always is. Signs inside numbers stay ({@code 1.000.000}, {@code B1.1.529}), and so does the apostrophe
 * ({@code M'Drăk}), the typographic one as an ASCII one.
 */
public final class SearchText {
    private static final int TABLE_SIZE = Letters.SIZE;
    private static final char[] LOWER = new char[TABLE_SIZE];

    /** 0 for what {@link #split} has to look at. */
    private static final char[] LOWER_FOLDED = new char[TABLE_SIZE];

    /** What {@link #split} has to look at: few characters of any text. */
    private static final boolean[] SPLITTING = new boolean[TABLE_SIZE];

    static {
        for (char c = 0; c < TABLE_SIZE; c++) {
            LOWER[c] = Character.toLowerCase(c);
            SPLITTING[c] = "_.:\u00B7\u0387".indexOf(c) >= 0;
            LOWER_FOLDED[c] = SPLITTING[c] ? 0 : Character.toLowerCase(Folding.fold(c));
        }
    }

    private SearchText() {}

    /** NFC text in lower case with one tone placement; what the tokenizer should split at is a space. */
    public static String exact(CharSequence text) {
        char[] chars = text.toString().toCharArray();
        split(chars);
        TonePlacement.place(chars, false);
        for (int i = 0; i < chars.length; i++) {
            chars[i] = chars[i] < TABLE_SIZE ? LOWER[chars[i]] : Character.toLowerCase(chars[i]);
        }
        IorY.write(chars, false);
        return new String(chars);
    }

    /** As {@link #exact}, with the accents off. */
    public static String folded(CharSequence text) {
        char[] chars = bareChars(text);
        IorY.write(chars, true);
        return new String(chars);
    }

    /** As {@link #folded}, with i and y as they were written: for rules that name their words letter by letter. */
    public static String bare(CharSequence text) {
        String whole = text.toString();
        int same = 0;
        while (same < whole.length() && isBare(whole.charAt(same))) {
            same++;
        }
        return same == whole.length() ? whole : new String(bareChars(whole));
    }

    private static boolean isBare(char c) {
        return c < TABLE_SIZE && LOWER_FOLDED[c] == c;
    }

    private static char[] bareChars(CharSequence text) {
        char[] chars = text.toString().toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char folded = chars[i] < TABLE_SIZE ? LOWER_FOLDED[chars[i]] : 0;
            chars[i] = folded == 0 ? Character.toLowerCase(split(chars, i)) : folded;
        }
        return chars;
    }

    /** The folded form of a word in its exact form: {@code lí} and {@code ly} give {@code li}. */
    public static String foldedWord(CharSequence exact) {
        char[] chars = new char[exact.length()];
        boolean either = false;
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Folding.fold(exact.charAt(i));
            either |= chars[i] == 'i' || chars[i] == 'y';
        }
        if (either) {
            IorY.write(chars, true);
        }
        return new String(chars);
    }

    /** An exact word with its last letter written as somebody typed it, where i and y are one: {@code ly} and {@code lí} give {@code lý}. */
    public static String withLastOf(String typed, String exact) {
        return IorY.withLastOf(typed, exact);
    }

    /** The letters that may stand in a place of the exact words of which this is the folded form. */
    public static String lettersAt(String foldedWord, int place) {
        return place == foldedWord.length() - 1 && IorY.isEither(foldedWord)
                ? Folding.lettersOf('i') + Folding.lettersOf('y')
                : Folding.lettersOf(foldedWord.charAt(place));
    }

    private static void split(char[] chars) {
        for (int i = 0; i < chars.length; i++) {
            if (maySplit(chars[i])) {
                chars[i] = split(chars, i);
            }
        }
    }

    private static boolean maySplit(char c) {
        return c >= TABLE_SIZE || SPLITTING[c];
    }

    private static char split(char[] chars, int i) {
        return switch (chars[i]) {
            // Quotation marks U+2018 and U+2019, full-width apostrophe
            case '\u2018', '\u2019', '\uFF07' -> '\'';
            case '_' -> ' ';
            // Word_Break=MidLetter and MidNumLet: middle dots, one dot leader, hyphenation point, compatibility
            // forms
            case '.', ':', '\u00B7', '\u0387', '\u2024', '\u2027', '\uFE13', '\uFE52', '\uFE55', '\uFF0E', '\uFF1A' ->
                isLetterBefore(chars, i) && i + 1 < chars.length && isLetterPart(chars[i + 1]) ? ' ' : chars[i];
            default -> chars[i];
        };
    }

    private static boolean isLetterBefore(char[] chars, int i) {
        return i > 0 && isLetterPart(chars[i - 1]);
    }

    /** Half of a surrogate pair counts as a letter: as far as words go, only letters of old scripts come so. */
    private static boolean isLetterPart(char c) {
        return Letters.id(c) != 0 || (c >= TABLE_SIZE && (Character.isLetter(c) || Character.isSurrogate(c)));
    }
}
