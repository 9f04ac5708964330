/**
 * What somebody might send to hurt the service: queries, bodies, files and connections, each kind with the answers that it may
 * get. Every byte is made here, the same in every run. Nothing here knows how the service is made: it has a port and a key.
 */
@NullMarked
package vn.directives.hostile;

import org.jspecify.annotations.NullMarked;
