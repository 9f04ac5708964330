package vn.directives.text;

import java.util.Random;

/** Text as nobody would write it: Vietnamese letters, loose marks, signs, spaces, old scripts, halves of pairs. */
final class RandomText {
    private static final String SYLLABLES = "aăâeêioôơuưyđgqnhctAOEUYĐ";
    private static final String MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u0335\u0336";
    private static final String SIGNS = ".:'_\u2019\u2018\u00B7 \t\n\r-/,0159\u00A0\u200B\u00AD\u2028\uFEFF";

    private RandomText() {}

    static String next(Random random) {
        int length = random.nextInt(40);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> text.append(pick(SYLLABLES, random));
                case 4 -> text.append((char) (0x1EA0 + random.nextInt(0x5A)));
                case 5 -> text.append(pick(MARKS, random));
                case 6 -> text.append(pick(SIGNS, random));
                case 7 -> text.append((char) random.nextInt(0x500));
                case 8 -> text.appendCodePoint(0x1D400 + random.nextInt(0x400));
                default -> text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }

    private static char pick(String from, Random random) {
        return from.charAt(random.nextInt(from.length()));
    }
}
