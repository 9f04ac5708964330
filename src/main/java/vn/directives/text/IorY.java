package vn.directives.text;

/**
 * The one spelling of open syllables that people write with i or y at will: {@code quản lí}, {@code quản lý}. QĐ 1989/QĐ-BGDĐT
 * (2018), Điều 9 prescribes i for schoolbooks and exempts names; administrative text writes y after h, k, l, m, t and qu
 * ({@code quản lý} 2,944 : 0, {@code kỳ} 591 : 1, {@code quy định} 5,061 : 104) and i elsewhere ({@code bác sĩ} 20 : 10).
 * Never after a vowel, where the two are different words: {@code tai}, {@code tay}.
 */
final class IorY {
    private static final String Y_AFTER = "hklmt";
    private static final String I_AFTER = "bnsvx";

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

    private static void write(char[] lower, int start, int last, boolean bare) {
        int id = Letters.id(lower[last]);
        int tone = Letters.tone(lower[last]);
        boolean qu = last - start == 2 && lower[start] == 'q' && lower[start + 1] == 'u';
        if ((id != I && id != Y) || (last - start == 2 && !qu) || (tone == Letters.LEVEL && !bare && !qu)) {
            return;
        }
        if (qu || Y_AFTER.indexOf(lower[start]) >= 0) {
            lower[last] = Letters.withTone('y', tone);
        } else if (I_AFTER.indexOf(lower[start]) >= 0) {
            lower[last] = Letters.withTone('i', tone);
        }
    }
}
