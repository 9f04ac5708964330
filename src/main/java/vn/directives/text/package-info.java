/**
 * Vietnamese text: the border that every text crosses (NFC and its repairs), tone placement, folding, tokens, all with
 * offsets into the original. Home of ICU4J and of Lucene's analysis API; pure functions. It must not import any other
 * package of this project.
 */
@NullMarked
package vn.directives.text;

import org.jspecify.annotations.NullMarked;
