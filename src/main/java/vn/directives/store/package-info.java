/**
 * What is kept beside the index and can rebuild it: originals by their content, and a record of each directive. Whatever
 * a method here says it wrote survives a crash; {@link vn.directives.store.DataFolder} describes the files. It must not
 * import any package but {@code document}.
 */
@NullMarked
package vn.directives.store;

import org.jspecify.annotations.NullMarked;
