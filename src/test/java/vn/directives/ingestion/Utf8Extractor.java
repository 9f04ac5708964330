package vn.directives.ingestion;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.TextQuality;
import vn.directives.extraction.ExtractedText;
import vn.directives.extraction.ExtractionException;
import vn.directives.extraction.ExtractionException.Reason;
import vn.directives.extraction.TextExtractor;

/** Takes every file for UTF-8 text; one that begins with the name of a reason in angle brackets fails for it. */
public final class Utf8Extractor implements TextExtractor {
    @Override
    public ExtractedText extract(byte[] content, @Nullable String fileName, @Nullable String mediaType)
            throws ExtractionException {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw new ExtractionException(Reason.EMPTY, "nothing in it");
        }
        for (Reason reason : Reason.values()) {
            if (text.startsWith("<" + reason + ">")) {
                throw new ExtractionException(reason, "as asked");
            }
        }
        return new ExtractedText(text, List.of(), TextQuality.NATIVE, "text/plain", false);
    }
}
