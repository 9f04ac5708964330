package vn.directives.search;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** The tones that a word with a hat or a horn and no tone may have been on the way to: {@code phơ}, {@code phở}. */
final class ToneVariants {
    private static final String HATS_AND_HORNS = "ăâêôơư";

    /** U+0300 grave, U+0301 acute, U+0303 tilde, U+0309 hook above, U+0323 dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private ToneVariants() {}

    /** The exact forms with no tone and with each tone; none when the word has a tone, or neither hat nor horn. */
    static List<String> of(String exact) {
        int vowel = -1;
        for (int i = 0; i < exact.length(); i++) {
            String decomposed = Normalizer.normalize(exact.substring(i, i + 1), Normalizer.Form.NFD);
            if (decomposed.chars().anyMatch(c -> TONES.indexOf(c) >= 0)) {
                return List.of();
            }
            if (HATS_AND_HORNS.indexOf(exact.charAt(i)) >= 0) {
                // The tone stands on the last of them: ươ gives ườ.
                vowel = i;
            }
        }
        return vowel < 0 ? List.of() : variants(exact, vowel);
    }

    private static List<String> variants(String exact, int vowel) {
        String head = exact.substring(0, vowel + 1);
        String tail = exact.substring(vowel + 1);
        Stream<String> toned =
                TONES.chars().mapToObj(tone -> Normalizer.normalize(head + (char) tone, Normalizer.Form.NFC) + tail);
        return Stream.concat(Stream.of(exact), toned).toList();
    }
}
