/**
 * The portal's pages, made on the server: they work without scripts and show nothing that the API does not. Text out of
 * documents is only ever shown as text. It must not import an engine's adapter.
 */
@NullMarked
package vn.directives.web.page;

import org.jspecify.annotations.NullMarked;
