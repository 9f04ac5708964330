/**
 * The embedded engine: {@link vn.directives.engine.lucene.LuceneSearchEngine} keeps a Lucene index in a folder and answers
 * the port's questions from it. The only home of Lucene's index and search API. It must not import {@code ingestion},
 * {@code search} or any other package above the port.
 */
@NullMarked
package vn.directives.engine.lucene;

import org.jspecify.annotations.NullMarked;
