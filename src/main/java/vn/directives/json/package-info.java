/**
 * The shapes of the API on the wire, both ways: {@link vn.directives.json.DirectiveJson} writes a directive,
 * {@link vn.directives.json.DirectiveReader} reads one and says exactly what is wrong with it. It knows names and types,
 * nothing of requests. It must not import {@code web} or anything that does work.
 */
@NullMarked
package vn.directives.json;

import org.jspecify.annotations.NullMarked;
