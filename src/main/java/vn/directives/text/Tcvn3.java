package vn.directives.text;

/**
 * TCVN3 with what befalls it: its ư is the soft hyphen, which gets lost ({@code ®îc}) or becomes a hyphen in PDF files
 * ({@code n-íc}).
 */
final class Tcvn3 implements LegacyReading {
    private static final String HORNED_O = "ơờớởỡợƠỜỚỞỠỢ";

    private final LegacyTable table = new LegacyTable("tcvn3");

    @Override
    public void read(String line, int from, int to, StringBuilder out) {
        int start = out.length();
        table.read(line, from, to, out);
        mendWords(out, start);
    }

    /** Looks at each word from {@code start} on, together with a hyphen between two halves. */
    private static void mendWords(StringBuilder out, int start) {
        String read = out.substring(start);
        if (isAscii(read)) {
            return;
        }
        out.setLength(start);
        int i = 0;
        while (i < read.length()) {
            int end = wordEnd(read, i);
            if (end == i) {
                out.append(read.charAt(i++));
                continue;
            }
            int joinedEnd = end + 1 < read.length() && isHyphen(read.charAt(end)) ? wordEnd(read, end + 1) : end;
            String joined =
                    joinedEnd > end + 1 ? read.substring(i, end) + 'ư' + read.substring(end + 1, joinedEnd) : "";
            if (!joined.isEmpty()
                    && Syllables.isValid(joined)
                    && !Syllables.isValid(read.substring(i, end))
                    && Character.isLowerCase(read.charAt(end + 1))) {
                out.append(joined);
                i = joinedEnd;
            } else {
                out.append(Capitals.ofWord(withHorn(read.substring(i, end))));
                i = end;
            }
        }
    }

    /** {@code đợc}, which is no syllable, with the ư that only it can have lost. */
    private static String withHorn(String word) {
        if (word.length() > 7 || Syllables.isValid(word)) {
            return word;
        }
        for (int i = 1; i < word.length(); i++) {
            if (HORNED_O.indexOf(word.charAt(i)) >= 0) {
                char horn = Character.isUpperCase(word.charAt(i)) ? 'Ư' : 'ư';
                String mended = word.substring(0, i) + horn + word.substring(i);
                return Syllables.isValid(mended) ? mended : word;
            }
        }
        return word;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
