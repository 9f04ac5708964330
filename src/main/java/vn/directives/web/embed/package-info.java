/**
 * The box that other sites put into their pages: how its module, {@code static/embed.js}, is served. What it asks is the API's
 * matter, whose pages may ask that of security. It must not import an engine's adapter.
 */
@NullMarked
package vn.directives.web.embed;

import org.jspecify.annotations.NullMarked;
