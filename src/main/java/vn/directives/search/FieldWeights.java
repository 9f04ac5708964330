package vn.directives.search;

import java.util.List;
import java.util.Set;
import vn.directives.engine.Level;
import vn.directives.engine.TextField;

/** Where words are looked for, and what a match there is worth. */
final class FieldWeights {
    private static final List<TextField> DIRECTIVE_FIELDS = List.of(
            TextField.NUMBER,
            TextField.SUBJECT,
            TextField.BODY,
            TextField.ASSIGNEE,
            TextField.SIGNER,
            TextField.RECIPIENTS);

    private static final List<TextField> TASK_FIELDS =
            List.of(TextField.NUMBER, TextField.SUBJECT, TextField.TASK, TextField.ASSIGNEE, TextField.SIGNER);

    private FieldWeights() {}

    /** The fields that a request means, in the order of their weight. */
    static List<TextField> fields(Level level, Set<TextField> in) {
        if (in.isEmpty()) {
            return level == Level.DIRECTIVE ? DIRECTIVE_FIELDS : TASK_FIELDS;
        }
        return in.stream().sorted().toList();
    }

    /**
     * A number names one document, a subject sums it up in a line that somebody weighed; the text says everything once;
     * names of bodies and people stand in many documents and say little of what these are about. A task has its directive's
     * subject in common with all its neighbours, but its assignees for itself: "sở y tế" asks for what that body has to do.
     */
    static float of(Level level, TextField field) {
        return switch (field) {
            case NUMBER -> 4.0f;
            case SUBJECT -> level == Level.DIRECTIVE ? 2.0f : 0.5f;
            case TASK, BODY -> 1.0f;
            case ASSIGNEE -> level == Level.DIRECTIVE ? 0.4f : 1.0f;
            case SIGNER, RECIPIENTS -> 0.4f;
        };
    }
}
