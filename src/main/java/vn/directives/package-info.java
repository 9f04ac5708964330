/**
 * The program itself: it starts the server or a sub-command, reads the settings and puts the parts together. Nothing is
 * decided here that a part could decide. No other package may import it.
 */
@NullMarked
package vn.directives;

import org.jspecify.annotations.NullMarked;
