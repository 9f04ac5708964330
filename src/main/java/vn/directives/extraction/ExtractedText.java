package vn.directives.extraction;

import java.util.List;
import vn.directives.document.TextQuality;

/**
 * What a file says.
 *
 * @param text the document itself, normalised (NFC); lines end in U+000A
 * @param evidence what stood around it and is not part of it: a page's title, menus, footers, in reading order
 * @param mediaType of the content, as found
 * @param recognised whether it was read from pictures, wholly or in part: to read them again takes long, and may not be possible
 */
public record ExtractedText(
        String text, List<String> evidence, TextQuality quality, String mediaType, boolean recognised) {
    public ExtractedText {
        evidence = List.copyOf(evidence);
    }
}
