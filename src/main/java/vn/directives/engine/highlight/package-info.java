/**
 * Marks the words of a question in the original text, the same way for every engine, on Lucene's unified highlighter over
 * no index at all. What goes in and out are the port's questions, plain text and offsets into it. It must not import
 * {@code engine.lucene} nor any other engine.
 */
@NullMarked
package vn.directives.engine.highlight;

import org.jspecify.annotations.NullMarked;
