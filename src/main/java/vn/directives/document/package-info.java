/**
 * What a directive is: records and their invariants, shared by every other package, and the grammar of document
 * numbers. It holds no behaviour beyond that and knows nothing of files, indexes or the network. It must not import
 * any package but {@code text}.
 */
@NullMarked
package vn.directives.document;

import org.jspecify.annotations.NullMarked;
