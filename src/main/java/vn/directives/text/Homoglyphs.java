package vn.directives.text;

/** Letters of other alphabets, and small capitals, that cannot be told from a Latin letter; see {@code homoglyphs.tsv}. */
final class Homoglyphs {
    private static final char[] LATIN = new char[0x10000];

    static {
        for (String line : TextData.lines("homoglyphs.tsv")) {
            String pairs = line.substring(line.indexOf('\t') + 1);
            for (int i = 0; i < pairs.length(); i += 3) {
                LATIN[pairs.charAt(i)] = pairs.charAt(i + 1);
            }
        }
    }

    private Homoglyphs() {}

    static boolean contains(char c) {
        return LATIN[c] != 0;
    }

    /** How sure it is that the words of a text are Latin. */
    enum Trust {
        /** The text has words of another alphabet. */
        LOW,
        /** Nothing in the text is of another alphabet but look-alikes. */
        SOME,
        /** The same, and they are few in a long text. */
        FULL
    }

    /**
     * The word in Latin letters, if no doubt is left that it is Latin; else the word itself. A word of look-alikes alone
     * needs full trust; one in which they outnumber the Latin letters, as in a {@code BTC} with one Latin letter, some.
     */
    static String repair(String word, Trust trust) {
        int latin = 0;
        int smallCapitals = 0;
        int strangers = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean isLatin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            if (contains(c)) {
                smallCapitals += isLatin ? 1 : 0;
                strangers += isLatin ? 0 : 1;
            } else if (isLatin) {
                latin++;
            } else if (Character.isLetter(c)) {
                return word;
            }
        }
        boolean sure = switch (trust) {
            case LOW -> latin > 0 && strangers <= latin + smallCapitals;
            case SOME -> latin > 0;
            case FULL -> true;
        };
        if (!sure) {
            return word;
        }
        char[] repaired = word.toCharArray();
        for (int i = 0; i < repaired.length; i++) {
            if (contains(repaired[i])) {
                repaired[i] = LATIN[repaired[i]];
            }
        }
        return new String(repaired);
    }
}
