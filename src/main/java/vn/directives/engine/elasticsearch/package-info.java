/**
 * The cluster engine: {@link vn.directives.engine.elasticsearch.ElasticsearchSearchEngine} keeps directives and tasks in two
 * indices of an Elasticsearch cluster, whose schema stands in {@code index-mappings/}, and answers the port's questions from
 * them. The only home of the Elasticsearch client. It must not import {@code engine.lucene}, {@code search} or any other
 * package above the port.
 */
@NullMarked
package vn.directives.engine.elasticsearch;

import org.jspecify.annotations.NullMarked;
