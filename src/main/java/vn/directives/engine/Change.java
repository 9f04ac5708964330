package vn.directives.engine;

import vn.directives.document.Directive;

/** One change of the index. */
public sealed interface Change {
    /** Puts a directive and its tasks in the place of whatever has the same id. */
    record Put(Directive directive) implements Change {}

    /** Removes a directive and its tasks; nothing when it is not there. */
    record Delete(String id) implements Change {}
}
