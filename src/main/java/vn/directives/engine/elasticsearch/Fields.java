package vn.directives.engine.elasticsearch;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.directives.engine.DateField;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;

/** The names of the fields in {@code index-mappings/}. */
final class Fields {
    /** The nested tasks of a directive. */
    static final String TASKS = "tasks";

    /** Kept, not indexed: the directive; on a task, what a hit shows of it. */
    static final String DIRECTIVE = "directive";

    /** Kept, not indexed: the task. */
    static final String TASK = "task";

    /** Kept, not indexed: the directive's marks, when it has any. */
    static final String MARKS = "marks";

    /** Kept: grows with every change of a directive, over all servers. */
    static final String REVISION = "revision";

    /** Kept: how many documents the directive has in the index of tasks. */
    static final String TASK_COUNT = "task_count";

    /** A column: what the directive is compared by. */
    static final String FINGERPRINT = "fingerprint";

    /** When the directive was accepted: milliseconds since 1970. */
    static final String INGESTED = "ingested";

    /** A task's own id. */
    static final String TASK_ID = "task_id";

    /** In the state: when the index last changed. */
    static final String UPDATED = "updated";

    /** Stands between a value and its label; smaller than any character of either. */
    static final char LABEL_MARK = '\u0000';

    /** Stands between the words of a pair; no word holds it. */
    static final char BETWEEN = ' ';

    /** The fields whose pairs of adjacent words are indexed; in the others a pair tells little more than its words. */
    static final Set<TextField> PAIRED = EnumSet.of(TextField.SUBJECT, TextField.BODY, TextField.TASK);

    /** The fields whose values have labels. */
    static final Set<KeywordField> LABELLED =
            EnumSet.of(KeywordField.AUTHORITY, KeywordField.ASSIGNEE, KeywordField.CITES);

    /** The words that a directive's document has itself; those of its tasks are nested. */
    static final List<TextField> OF_DIRECTIVES = List.of(
            TextField.NUMBER,
            TextField.SUBJECT,
            TextField.BODY,
            TextField.ASSIGNEE,
            TextField.SIGNER,
            TextField.RECIPIENTS);

    /** The words that a task's document has. Its body is its text. */
    static final List<TextField> OF_TASKS = List.of(
            TextField.NUMBER,
            TextField.SUBJECT,
            TextField.TASK,
            TextField.ASSIGNEE,
            TextField.SIGNER,
            TextField.RECIPIENTS);

    private Fields() {}

    /** Words, in either form. */
    static String words(TextField field, Form form) {
        return "words." + lower(field) + '.' + lower(form);
    }

    /** Folded pairs of adjacent words. */
    static String pairs(TextField field) {
        return words(field, Form.FOLDED) + ".pairs";
    }

    /** A document's different words, to be counted. */
    static String dictionary(TextField field, Form form) {
        return "dictionary." + lower(field) + '.' + lower(form);
    }

    /** A document's different pairs of adjacent words, to be counted. */
    static String pairDictionary(TextField field, Form form) {
        return dictionary(field, form) + "_pairs";
    }

    /** Values with their labels. */
    static String labels(KeywordField field) {
        return field.key() + "_label";
    }

    static String days(DateField field) {
        return lower(field);
    }

    /** The hit's id, for the order among equals. */
    static String id(Level level) {
        return level == Level.DIRECTIVE ? KeywordField.DIRECTIVE_ID.key() : TASK_ID;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
