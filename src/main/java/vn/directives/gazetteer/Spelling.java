package vn.directives.gazetteer;

import java.util.Set;
import vn.directives.text.Folding;

/**
 * Two keys of a syllable that make spellings of one name equal: where the tone is placed (Hoà, Hòa), y for i (Quy, Qui),
 * the spellings of Tây Nguyên's names (Đắk, Đăk, Đak, Đắc), zeros before a number (Phường 06).
 */
final class Spelling {
    /** Each vowel without tone, then with its five tones. */
    private static final String[] VOWELS = {
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
        "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"
    };

    private static final int TABLE_SIZE = 0x2000;
    private static final char[] TONELESS = new char[TABLE_SIZE];
    private static final byte[] TONE = new byte[TABLE_SIZE];

    /** Written with c instead of k, without tone; lạc and bắc are other words. */
    private static final Set<String> WRITTEN_WITH_C = Set.of("đăc", "lăc", "păc");

    private static final Set<String> WRITTEN_WITH_C_FOLDED = Set.of("dac", "lac", "pac");
    private static final String CONSONANTS = "bcdđghklmnpqrstvx";

    static {
        for (char c = 0; c < TABLE_SIZE; c++) {
            TONELESS[c] = c;
        }
        for (String vowel : VOWELS) {
            for (int tone = 1; tone < vowel.length(); tone++) {
                TONELESS[vowel.charAt(tone)] = vowel.charAt(0);
                TONE[vowel.charAt(tone)] = (byte) tone;
            }
        }
    }

    private Spelling() {}

    /** The key that keeps the accents: letters with hats and horns, the tone as a digit at the end. */
    static String exact(String syllable) {
        if (isNumber(syllable)) {
            return withoutZeros(syllable);
        }
        char[] letters = new char[syllable.length()];
        int tone = 0;
        for (int i = 0; i < letters.length; i++) {
            char c = Character.toLowerCase(syllable.charAt(i));
            boolean known = c < TABLE_SIZE;
            letters[i] = known ? TONELESS[c] : c;
            tone = known && TONE[c] > 0 ? TONE[c] : tone;
        }
        String bare = new String(letters);
        // No Vietnamese word ends in k: these names are written with any marks or none.
        if (bare.endsWith("k") || WRITTEN_WITH_C.contains(bare)) {
            return withK(Folding.fold(bare));
        }
        String key = withI(bare);
        return tone == 0 ? key : key + tone;
    }

    /** The key without accents. */
    static String folded(String syllable) {
        if (isNumber(syllable)) {
            return withoutZeros(syllable);
        }
        char[] letters = new char[syllable.length()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(Folding.fold(syllable.charAt(i)));
        }
        String bare = new String(letters);
        return bare.endsWith("ac") && WRITTEN_WITH_C_FOLDED.contains(bare) ? withK(bare) : withI(bare);
    }

    private static String withK(String folded) {
        return folded.substring(0, folded.length() - 1) + 'k';
    }

    private static String withI(String bare) {
        int last = bare.length() - 1;
        boolean vowelAlone = last > 0
                && bare.charAt(last) == 'y'
                && (CONSONANTS.indexOf(bare.charAt(last - 1)) >= 0 || bare.equals("quy"));
        return vowelAlone ? bare.substring(0, last) + 'i' : bare;
    }

    private static boolean isNumber(String syllable) {
        return Character.isDigit(syllable.charAt(0));
    }

    private static String withoutZeros(String number) {
        int start = 0;
        while (start < number.length() - 1 && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }
}
