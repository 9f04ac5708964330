package vn.directives.text;

/**
 * The one spelling of open syllables that people write with i or y at will: {@code quản lí}, {@code quản lý}. QĐ 1989/QĐ-BGDĐT
 * (2018), Điều 9 prescribes i for schoolbooks and exempts names; administrative text writes y more often ({@code quản lý} 2,944
 * : 0, {@code quy định} 5,061 : 104) but {@code bác sĩ} 20 : 10. Never after a vowel, where the two are different words:
 * {@code tai}, {@code tay}.
 *
 * <p>All are written with i here, the ones after qu with y: so what begins {@code ti} is still a beginning of {@code tiêm},
 * and {@code quy} one of {@code quyết}.
 */
final class IorY {
    private static final String ONSETS = "bhklmnstvx";

    private static final int I = Letters.id('i');
    private static final int Y = Letters.id('y');

    private IorY() {}

    /**
     * Writes every such syllable of a text in lower case the one way. With accents, {@code li}, {@code ty} and the like stay
     * as they are: without a tone they may be names, or other words than the ones with y.
     *
     * @param bare whether the accents are off: a syllable may then have had any tone
     */
    static void write(char[] lower, boolean bare) {
        int start = 0;
        for (int i = 0; i <= lower.length; i++) {
            if (i == lower.length || Letters.id(lower[i]) == 0) {
                if (i - start == 2 || i - start == 3) {
                    write(lower, start, i - 1, bare);
                }
                start = i + 1;
            }
        }
    }

    /** Whether the last letter of a folded word stands for i and y alike. */
    static boolean isEither(CharSequence folded) {
        char[] other = folded.toString().toCharArray();
        if (other.length < 2 || other.length > 3 || "iy".indexOf(other[other.length - 1]) < 0) {
            return false;
        }
        other[other.length - 1] = other[other.length - 1] == 'i' ? 'y' : 'i';
        write(other, true);
        return folded.toString().contentEquals(new String(other));
    }

    /** The word with the letter, i or y, that another spelling of it ends in. */
    static String withLastOf(String other, String exact) {
        int last = exact.length() - 1;
        if (last < 1 || other.length() != exact.length() || !isEither(SearchText.foldedWord(exact))) {
            return exact;
        }
        char letter = Character.toLowerCase(Folding.fold(other.charAt(last)));
        return letter == 'i' || letter == 'y'
                ? exact.substring(0, last) + Letters.withTone(letter, Letters.tone(exact.charAt(last)))
                : exact;
    }

    private static void write(char[] lower, int start, int last, boolean bare) {
        int id = Letters.id(lower[last]);
        int tone = Letters.tone(lower[last]);
        boolean qu = last - start == 2 && lower[start] == 'q' && lower[start + 1] == 'u';
        if ((id != I && id != Y) || (last - start == 2 && !qu) || (tone == Letters.LEVEL && !bare && !qu)) {
            return;
        }
        if (qu) {
            lower[last] = Letters.withTone('y', tone);
        } else if (ONSETS.indexOf(lower[start]) >= 0) {
            lower[last] = Letters.withTone('i', tone);
        }
    }
}
