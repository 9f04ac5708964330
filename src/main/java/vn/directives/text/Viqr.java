package vn.directives.text;

/**
 * VIQR (RFC 1456): letters of ASCII with signs behind them, {@code Vie^.t Nam}. Full stop, question mark and apostrophe are
 * signs of the sentence too: at the end of a word they are tones only where the sentence goes on.
 */
final class Viqr {
    private static final String HATS = "^(+";
    private static final String TONES = "'`?~.";

    /** Letters that become others under a hat, and those. */
    private static final String PLAIN = "a^e^o^a(o+u+A^E^O^A(O+U+";

    private static final String HATTED = "âêôăơưÂÊÔĂƠƯ";

    private Viqr() {}

    /** Whether the word from {@code from} to {@code to} has a sign that only VIQR puts there: a hat, a tilde, a grave, dd. */
    static boolean isMarked(String line, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            char next = line.charAt(i + 1);
            if (hat(line.charAt(i), next) != 0
                    || ((next == '~' || next == '`') && isVowel(line.charAt(i)))
                    || (next == 'd' && (line.charAt(i) == 'd' || line.charAt(i) == 'D'))) {
                return true;
            }
        }
        return false;
    }

    /** What the line says. */
    static String read(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            char next = i + 1 < line.length() ? line.charAt(i + 1) : 0;
            if ((c == 'd' && next == 'd') || (c == 'D' && (next == 'D' || next == 'd'))) {
                out.append(c == 'd' ? 'đ' : 'Đ');
                i += 2;
                continue;
            }
            i++;
            char hatted = hat(c, next);
            if (hatted != 0) {
                c = hatted;
                i++;
            }
            int tone = isVowel(c) && i < line.length() ? TONES.indexOf(line.charAt(i)) + 1 : 0;
            if (tone > 0 && isTone(line, i)) {
                c = Letters.withTone(c, toTone(tone));
                i++;
            }
            out.append(c);
        }
        return out.toString();
    }

    private static int toTone(int tone) {
        return switch (tone) {
            case 1 -> Letters.ACUTE;
            case 2 -> Letters.GRAVE;
            case 3 -> Letters.HOOK;
            case 4 -> Letters.TILDE;
            default -> Letters.DOT_BELOW;
        };
    }

    /** A dot or question mark ends the sentence before a capital and at the end of the line. */
    private static boolean isTone(String line, int i) {
        char sign = line.charAt(i);
        if (sign != '.' && sign != '?') {
            return true;
        }
        int next = i + 1;
        if (next < line.length() && line.charAt(next) != ' ') {
            return true;
        }
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        return next < line.length() && !Character.isUpperCase(line.charAt(next));
    }

    private static char hat(char c, char sign) {
        if (HATS.indexOf(sign) < 0) {
            return 0;
        }
        for (int i = 0; i < PLAIN.length(); i += 2) {
            if (PLAIN.charAt(i) == c && PLAIN.charAt(i + 1) == sign) {
                return HATTED.charAt(i / 2);
            }
        }
        return 0;
    }

    private static boolean isVowel(char c) {
        return Letters.isVowel(Letters.id(c));
    }
}
