package vn.directives.extraction;

import org.jspecify.annotations.Nullable;

/** Reads the text out of a file. */
public interface TextExtractor {
    /**
     * The text of a document.
     *
     * @param content the whole file
     * @param fileName as the sender named it; only a hint, the content decides
     * @param mediaType as the sender declared it; only a hint, the content decides
     * @throws ExtractionException when there is no text to be had
     */
    ExtractedText extract(byte[] content, @Nullable String fileName, @Nullable String mediaType)
            throws ExtractionException;
}
