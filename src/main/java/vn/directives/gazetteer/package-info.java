/**
 * The administrative units of Vietnam, then and now: provinces (63 until 30/6/2025, 34 since), districts with their
 * history, communes; finding them in text and telling which names are ambiguous. Facts live in resource files with their
 * source. It must not import anything but {@code text} and {@code document}.
 */
@NullMarked
package vn.directives.gazetteer;

import org.jspecify.annotations.NullMarked;
