/**
 * Who may do what: the key for writing, and the headers that every answer carries. Reading is open. It must not import any
 * other package of this project.
 */
@NullMarked
package vn.directives.security;

import org.jspecify.annotations.NullMarked;
