/**
 * The port to an index: what can be asked ({@link vn.directives.engine.Query}, a tree of sealed records), what comes back, and
 * {@link vn.directives.engine.SearchEngine} itself. Field names are said once, here. It must not import any engine's API nor a
 * framework.
 */
@NullMarked
package vn.directives.engine;

import org.jspecify.annotations.NullMarked;
