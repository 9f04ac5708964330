/**
 * What the API, the pages and the box share on the way in and out: the reader's language, messages, query strings. It decides
 * nothing about searches or documents. It must not import an engine's adapter.
 */
@NullMarked
package vn.directives.web;

import org.jspecify.annotations.NullMarked;
