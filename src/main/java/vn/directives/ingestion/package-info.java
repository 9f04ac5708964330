/**
 * How documents come in: {@link vn.directives.ingestion.Ingestion} extracts, parses and commits them in groups, durable in the
 * store before the index and both before it says yes; what a crash leaves between the two is put right at the next start.
 * The bundled samples come in the same way. It must not import {@code web}.
 */
@NullMarked
package vn.directives.ingestion;

import org.jspecify.annotations.NullMarked;
