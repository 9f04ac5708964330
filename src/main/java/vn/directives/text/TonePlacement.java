package vn.directives.text;

/**
 * Where a syllable carries its tone. The old style ({@code hòa}, {@code ủy}) and the new one ({@code hoà}, {@code uỷ})
 * differ in open oa, oe, uy only; both put right what stands where neither wants it ({@code họat}, {@code qủa}).
 * Words that are no Vietnamese syllable stay as they are, and so does case.
 */
public final class TonePlacement {
    private TonePlacement() {}

    /** The NFC text with every tone in the old style's place (hòa, ủy); as long as {@code text} itself. */
    public static String canonical(CharSequence text) {
        char[] chars = text.toString().toCharArray();
        return place(chars, false) ? new String(chars) : text.toString();
    }

    /** The NFC text with every tone in the new style's place (hoà, uỷ); as long as {@code text} itself. */
    public static String modern(CharSequence text) {
        char[] chars = text.toString().toCharArray();
        return place(chars, true) ? new String(chars) : text.toString();
    }

    /** Moves tones within {@code text}; whether it moved any. */
    static boolean place(char[] text, boolean newStyle) {
        boolean moved = false;
        int i = 0;
        while (i < text.length) {
            if (Letters.id(text[i]) == 0) {
                i++;
                continue;
            }
            int start = i;
            int toned = -1;
            int tones = 0;
            int vowels = 0;
            boolean foreign = false;
            for (int id; i < text.length && (id = Letters.id(text[i])) != 0; i++) {
                foreign |= id == Letters.FOREIGN;
                if (Letters.isVowel(id)) {
                    vowels++;
                    if (Letters.tone(text[i]) != Letters.LEVEL) {
                        tones++;
                        toned = i;
                    }
                }
            }
            if (tones == 1 && vowels > 1 && !foreign) {
                moved |= place(text, start, i, toned, newStyle);
            }
        }
        return moved;
    }

    private static boolean place(char[] text, int start, int end, int from, boolean newStyle) {
        int tone = Letters.tone(text[from]);
        int to = Syllables.tonePlace(text, start, end, tone, newStyle);
        if (to < 0 || to == from || isDistinctive(text, start, end)) {
            return false;
        }
        text[from] = Letters.toneless(text[from]);
        text[to] = Letters.withTone(text[to], tone);
        return true;
    }

    /** gịa (giặt gịa) is another word than giạ: the one syllable that its tone's place tells apart. */
    private static boolean isDistinctive(char[] text, int start, int end) {
        return end - start == 3
                && Letters.id(text[start]) == Letters.id('g')
                && Character.toLowerCase(text[start + 1]) == 'ị'
                && Letters.id(text[start + 2]) == Letters.id('a');
    }
}
