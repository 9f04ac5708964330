package vn.directives.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a directive came from.
 *
 * @param sha256 of the original bytes, lower-case hexadecimal
 * @param bytes the original's size
 * @param ingested when it was accepted; null for a directive that was only parsed
 * @param sample whether it is one of the bundled samples
 */
public record Source(
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable String url,
        String sha256,
        long bytes,
        @Nullable Instant ingested,
        boolean sample) {}
