/**
 * Shows where a question matches in an original text, the same for both engines. It works on text and query tree alone and
 * needs no index. It must not import an engine's adapter.
 */
@NullMarked
package vn.directives.engine.highlight;

import org.jspecify.annotations.NullMarked;
