/** The cluster engine against real clusters, and what is told of it without one. */
@NullMarked
package vn.directives.engine.elasticsearch;

import org.jspecify.annotations.NullMarked;
