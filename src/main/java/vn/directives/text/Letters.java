package vn.directives.text;

import com.ibm.icu.text.Normalizer2;

/** The letters of Vietnamese: which tone a vowel carries and which letter it is without the tone. */
final class Letters {
    /** Every Latin letter of Vietnamese stands below this. */
    static final int SIZE = 0x2000;

    static final int LEVEL = 0;
    static final int ACUTE = 1;
    static final int GRAVE = 2;
    static final int HOOK = 3;
    static final int TILDE = 4;
    static final int DOT_BELOW = 5;

    /** Ids of vowels are below {@link #FIRST_CONSONANT}; 0 is no letter of a Vietnamese syllable. */
    private static final String ALPHABET = "aăâeêioôơuưybcdđghklmnpqrstvx";

    static final int FIRST_CONSONANT = 13;
    static final int ID_COUNT = 32;

    /** Id of a letter or mark that no syllable has. */
    static final int FOREIGN = 31;

    private static final String TONE_MARKS = "\u0301\u0300\u0309\u0303\u0323";
    private static final int TONE_COUNT = 6;

    private static final byte[] ID = new byte[SIZE];
    private static final byte[] TONE = new byte[SIZE];
    private static final char[] TONELESS = new char[SIZE];
    private static final char[] TONED = new char[SIZE * TONE_COUNT];

    static {
        for (char c = 0; c < SIZE; c++) {
            TONELESS[c] = c;
            ID[c] = isWordPart(c) ? (byte) FOREIGN : 0;
        }
        for (int i = 0; i < ALPHABET.length(); i++) {
            char lower = ALPHABET.charAt(i);
            enter(lower, i + 1);
            enter(Character.toUpperCase(lower), i + 1);
        }
    }

    private Letters() {}

    private static boolean isWordPart(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static void enter(char letter, int id) {
        ID[letter] = (byte) id;
        if (id >= FIRST_CONSONANT) {
            return;
        }
        Normalizer2 nfc = Normalizer2.getNFCInstance();
        TONED[letter * TONE_COUNT] = letter;
        for (int tone = ACUTE; tone <= DOT_BELOW; tone++) {
            char toned =
                    nfc.normalize(letter + TONE_MARKS.substring(tone - 1, tone)).charAt(0);
            ID[toned] = (byte) id;
            TONE[toned] = (byte) tone;
            TONELESS[toned] = letter;
            TONED[letter * TONE_COUNT + tone] = toned;
        }
    }

    /** The same for every case and tone of a letter; 0 for what no word holds, {@link #FOREIGN} for other letters. */
    static int id(char c) {
        return c < SIZE ? ID[c] : 0;
    }

    /** Whether a Vietnamese syllable can hold the letter. */
    static boolean isVietnamese(char c) {
        return id(c) != 0 && id(c) != FOREIGN;
    }

    static boolean isVowel(int id) {
        return id > 0 && id < FIRST_CONSONANT;
    }

    /** {@link #LEVEL} for all that is no toned vowel. */
    static int tone(char c) {
        return c < SIZE ? TONE[c] : LEVEL;
    }

    /** The letter with its hat or horn but without its tone. */
    static char toneless(char c) {
        return c < SIZE ? TONELESS[c] : c;
    }

    /** The vowel {@code toneless} under a tone; 0 when it is no vowel. */
    static char withTone(char toneless, int tone) {
        return toneless < SIZE ? TONED[toneless * TONE_COUNT + tone] : 0;
    }
}
