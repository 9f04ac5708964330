/**
 * What a person typed becomes a question to the index, and what the index answers gets its labels: parameters, query text,
 * filters, relaxation, facets. It knows nothing of HTTP; its errors are {@link vn.directives.search.InvalidSearchException}.
 * It must not import {@code web}.
 */
@NullMarked
package vn.directives.search;

import org.jspecify.annotations.NullMarked;
