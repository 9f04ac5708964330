/**
 * Who may do what: keys and their roles, rate limits, the origins that may ask, and the headers that every answer carries.
 * Everything that changes something needs a role; reading is open unless configured otherwise. It must not import any other
 * package of this project.
 */
@NullMarked
package vn.directives.security;

import org.jspecify.annotations.NullMarked;
