/**
 * Directives made up by the thousand, for tests of what only many of them show. Places and offices are real, everything else
 * is invented. The same seed gives the same directives, each by itself, so that any number of them is a stream.
 */
@NullMarked
package vn.directives.generated;

import org.jspecify.annotations.NullMarked;
