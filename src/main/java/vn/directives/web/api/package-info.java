/**
 * The HTTP API of version 1: controllers and their errors as {@code application/problem+json}. It translates between the
 * wire and the services behind it and decides nothing itself. It must not import an engine's adapter.
 */
@NullMarked
package vn.directives.web.api;

import org.jspecify.annotations.NullMarked;
