package vn.directives.text;

import java.util.List;

/**
 * The grammar of the Vietnamese syllable: onset, rhyme, tone. It knows what could be a syllable, not which syllables are
 * words.
 */
public final class Syllables {
    private static final int NO_SYLLABLE = -1;
    static final String[] ONSETS = {
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x", "ch", "gh", "gi", "kh",
        "ng", "nh", "ph", "qu", "th", "tr", "ngh"
    };
    /** ngh + iê + ng, the longest. */
    private static final int MAX_LENGTH = 7;

    private static final int E = Letters.id('e');
    private static final int E_HAT = Letters.id('ê');
    private static final int I = Letters.id('i');
    private static final int Q = Letters.id('q');
    private static final int U = Letters.id('u');
    private static final int Y = Letters.id('y');

    private static final Trie RHYMES = new Trie();
    private static final Trie ONSET_TRIE = new Trie();

    /** Of each rhyme, by its node: where the old and the new style put the tone, and whether c ch p t close it. */
    private static final byte[] OLD_STYLE;

    private static final byte[] NEW_STYLE;
    private static final boolean[] CHECKED;

    static {
        for (String onset : ONSETS) {
            ONSET_TRIE.add(onset);
        }
        List<String> lines = TextData.lines("rhymes.txt");
        for (String line : lines) {
            String[] cells = line.split(" ", -1);
            for (int i = 1; i < cells.length; i++) {
                RHYMES.add(cells[0] + coda(cells[i]));
            }
        }
        OLD_STYLE = new byte[RHYMES.size()];
        NEW_STYLE = new byte[RHYMES.size()];
        CHECKED = new boolean[RHYMES.size()];
        for (String line : lines) {
            String[] cells = line.split(" ", -1);
            for (int i = 1; i < cells.length; i++) {
                String coda = coda(cells[i]);
                int node = RHYMES.find(cells[0] + coda);
                OLD_STYLE[node] = (byte) tonePlace(cells[0], coda, false);
                NEW_STYLE[node] = (byte) tonePlace(cells[0], coda, true);
                CHECKED[node] = coda.equals("c") || coda.equals("ch") || coda.equals("p") || coda.equals("t");
            }
        }
    }

    private Syllables() {}

    /** Whether the word, NFC and of any case, could be one syllable: {@code nghiêng}, {@code Quốc}; not {@code box}, {@code hoc}. */
    public static boolean isValid(CharSequence nfcWord) {
        int tone = Letters.LEVEL;
        int tonePlace = NO_SYLLABLE;
        for (int i = 0; i < nfcWord.length(); i++) {
            int t = Letters.tone(nfcWord.charAt(i));
            if (t != Letters.LEVEL) {
                if (tone != Letters.LEVEL) {
                    return false;
                }
                tone = t;
                tonePlace = i;
            }
        }
        long parsed = parse(nfcWord.toString().toCharArray(), 0, nfcWord.length());
        if (parsed == NO_SYLLABLE || !spelledRight(nfcWord, onsetLength(parsed))) {
            return false;
        }
        int node = node(parsed);
        if (CHECKED[node] && tone != Letters.ACUTE && tone != Letters.DOT_BELOW) {
            return false;
        }
        int rhymePlace = tonePlace - onsetLength(parsed);
        return tone == Letters.LEVEL || rhymePlace == OLD_STYLE[node] || rhymePlace == NEW_STYLE[node];
    }

    /**
     * Where the tone of the word from {@code start} to {@code end} (exclusive) belongs, as an offset into {@code text};
     * -1 when the word is no syllable that can carry {@code tone}, wherever its tone stands now.
     */
    static int tonePlace(char[] text, int start, int end, int tone, boolean newStyle) {
        long parsed = parse(text, start, end);
        if (parsed == NO_SYLLABLE) {
            return NO_SYLLABLE;
        }
        int node = node(parsed);
        if (CHECKED[node] && tone != Letters.ACUTE && tone != Letters.DOT_BELOW) {
            return NO_SYLLABLE;
        }
        return start + onsetLength(parsed) + (newStyle ? NEW_STYLE[node] : OLD_STYLE[node]);
    }

    /** Tones apart: node of the rhyme and length of the onset, or {@link #NO_SYLLABLE}. */
    private static long parse(char[] text, int start, int end) {
        if (end - start > MAX_LENGTH || end == start) {
            return NO_SYLLABLE;
        }
        int onsetEnd = onsetEnd(text, start, end);
        int node = rhyme(text, onsetEnd, end);
        if (node < 0 && onsetEnd - start == 2 && Letters.id(text[onsetEnd - 1]) == I) {
            // The i of gì and gìn is their vowel.
            onsetEnd--;
            node = rhyme(text, onsetEnd, end);
        }
        boolean loneQ = onsetEnd - start == 1 && Letters.id(text[start]) == Q;
        return node < 0 || loneQ ? NO_SYLLABLE : ((long) node << 8) | (onsetEnd - start);
    }

    private static int node(long parsed) {
        return (int) (parsed >> 8);
    }

    private static int onsetLength(long parsed) {
        return (int) (parsed & 0xFF);
    }

    private static int onsetEnd(char[] text, int start, int end) {
        int node = 0;
        int i = start;
        while (i < end) {
            node = ONSET_TRIE.next(node, Letters.id(text[i]));
            if (node < 0) {
                break;
            }
            i++;
        }
        return i;
    }

    private static int rhyme(char[] text, int start, int end) {
        int node = 0;
        for (int i = start; i < end && node >= 0; i++) {
            node = RHYMES.next(node, Letters.id(text[i]));
        }
        return node > 0 && RHYMES.isWord(node) ? node : NO_SYLLABLE;
    }

    /** gh ngh stand before e ê i only, c ng never do; yê begins a word or follows qu, iê never begins one. */
    private static boolean spelledRight(CharSequence word, int onsetLength) {
        StringBuilder onset = new StringBuilder(onsetLength);
        for (int i = 0; i < onsetLength; i++) {
            onset.append(Character.toLowerCase(word.charAt(i)));
        }
        int first = Letters.id(word.charAt(onsetLength));
        int second = onsetLength + 1 < word.length() ? Letters.id(word.charAt(onsetLength + 1)) : 0;
        boolean front = first == E || first == E_HAT || first == I;
        return switch (onset.toString()) {
            case "gh", "ngh" -> front;
            case "ng" -> !front;
            case "c" -> !front && first != Y;
            case "g" -> first != E && first != E_HAT;
            case "gi" -> first != I;
            case "qu" -> first != U;
            case "" -> first != I || second != E_HAT;
            default -> first != Y || second != E_HAT;
        };
    }

    /** Rules 1 to 5: one vowel; the last hat or horn; a coda; three vowels; the pairs oa oe uy, where the styles differ. */
    private static int tonePlace(String nucleus, String coda, boolean newStyle) {
        int length = nucleus.length();
        for (int i = length - 1; i >= 0; i--) {
            if ("ăâêôơư".indexOf(nucleus.charAt(i)) >= 0) {
                return i;
            }
        }
        if (length == 1 || !coda.isEmpty()) {
            return length - 1;
        }
        if (length == 3) {
            return 1;
        }
        return newStyle && (nucleus.equals("oa") || nucleus.equals("oe") || nucleus.equals("uy")) ? 1 : 0;
    }

    private static String coda(String cell) {
        return cell.equals("-") ? "" : cell;
    }
}
