/**
 * The cluster engine: directives and tasks in an Elasticsearch cluster. The only package that knows the Elasticsearch client;
 * it must not import {@code engine.lucene}.
 */
@NullMarked
package vn.directives.engine.elasticsearch;

import org.jspecify.annotations.NullMarked;
