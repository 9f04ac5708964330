package vn.directives.extraction;

import java.time.Duration;

/**
 * How much work a single file may cause.
 *
 * @param maxBytes of the file as it came
 * @param maxCharacters of its text, in UTF-16 code units
 * @param timeout of the whole extraction, by the wall clock
 * @param maxUnpackedBytes of the text-bearing parts of a package (DOCX, ODT) or of one text stream of a PDF
 * @param maxRatio of unpacked to packed bytes, for parts of more than a megabyte
 * @param maxDepth of the elements of a package inside each other
 */
public record ExtractionLimits(
        int maxBytes, int maxCharacters, Duration timeout, long maxUnpackedBytes, int maxRatio, int maxDepth) {
    private static final int MEGABYTE = 1024 * 1024;

    public ExtractionLimits {
        if (maxBytes < 1 || maxCharacters < 1 || maxUnpackedBytes < 1 || maxRatio < 1 || maxDepth < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be positive");
        }
    }

    /**
     * 25 MB, 5 million characters, 30 seconds. Word's XML is up to ten times as long as its text, so 64 MB hold 5 million
     * characters; long tables pack up to 60:1; Word and LibreOffice nest
     * some 30 elements, and a JDK's parser stops at 100 itself.
     */
    public static ExtractionLimits standard() {
        return new ExtractionLimits(25 * MEGABYTE, 5_000_000, Duration.ofSeconds(30), 64L * MEGABYTE, 150, 100);
    }

    /** The same limits with another timeout. */
    public ExtractionLimits withTimeout(Duration other) {
        return new ExtractionLimits(maxBytes, maxCharacters, other, maxUnpackedBytes, maxRatio, maxDepth);
    }
}
