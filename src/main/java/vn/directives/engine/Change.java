package vn.directives.engine;

import vn.directives.document.Directive;

/** One change of the index. */
public sealed interface Change {
    /** The directive's id. */
    String id();

    /**
     * Puts a directive and its tasks in the place of whatever has the same id; it has no marks then.
     *
     * @param fingerprint the directive's
     */
    record Put(Directive directive, Fingerprint fingerprint) implements Change {
        /** The same, working out the fingerprint, which takes about as long as a tenth of indexing. */
        public Put(Directive directive) {
            this(directive, Fingerprint.of(directive));
        }

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
