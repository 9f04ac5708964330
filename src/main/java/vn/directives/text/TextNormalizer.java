package vn.directives.text;

import com.ibm.icu.text.Normalizer2;

/** The border that every text crosses once, before anything else sees it: afterwards it is NFC. */
public final class TextNormalizer {
    private TextNormalizer() {}

    /** The text as the rest of the service knows it. */
    public static String normalize(String raw) {
        return Normalizer2.getNFCInstance().normalize(raw);
    }
}
