package vn.directives.text;

/**
 * The two forms in which text is indexed and searched. Both are as long as the original, so that an offset into one is an
 * offset into the other.
 */
public final class SearchText {
    private SearchText() {}

    /** NFC text in lower case with one tone placement; what the tokenizer should split at is a space. */
    public static String exact(CharSequence text) {
        return lower(TonePlacement.canonical(text));
    }

    /** As {@link #exact}, with the accents off. */
    public static String folded(CharSequence text) {
        return lower(Folding.fold(text));
    }

    private static String lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new String(lower);
    }
}
