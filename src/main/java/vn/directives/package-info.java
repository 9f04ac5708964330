@NullMarked
package vn.directives;

import org.jspecify.annotations.NullMarked;
