package vn.directives.engine;

import vn.directives.document.Directive;

/** One change of the index. */
public sealed interface Change {
    /** The directive's id. */
    String id();

    /** Puts a directive and its tasks in the place of whatever has the same id; it has no marks then. */
    record Put(Directive directive) implements Change {
        @Override
        public String id() {
            return directive.id();
        }
    }

    /** Removes a directive and its tasks; nothing when it is not there. */
    record Delete(String id) implements Change {}

    /** Sets the marks of a directive as it then is; nothing when it is not there. */
    record Mark(String id, Marks marks) implements Change {}
}
