/**
 * The sub-commands: each is a small class that reads its arguments, does one thing and says what came of it. Standard output
 * holds results, in UTF-8 whatever the locale; all else goes to standard error. It must not import {@code web}.
 */
@NullMarked
package vn.directives.cli;

import org.jspecify.annotations.NullMarked;
