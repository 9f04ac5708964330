/**
 * Bytes to text: {@link vn.directives.extraction.TextExtractor} reads a file of any supported kind within limits of size,
 * time and depth, and tells the text from what stood around it. Home of Tika. It must not import {@code parsing} or
 * anything behind it.
 */
@NullMarked
package vn.directives.extraction;

import org.jspecify.annotations.NullMarked;
