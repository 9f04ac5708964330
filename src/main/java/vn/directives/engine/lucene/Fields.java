package vn.directives.engine.lucene;

import java.util.Locale;
import vn.directives.engine.DateField;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.TextField;

/**
 * The names of the index's fields. Each level has fields of its own ({@code d.subject.folded}, {@code t.subject.folded}):
 * a question to one level then never meets the other's documents, and their lengths and frequencies do not mix.
 */
final class Fields {
    /** The directive's id, on itself and on its tasks: what is replaced together. */
    static final String BLOCK = "block";

    /** The level, for questions that name no other field. */
    static final String LEVEL = "level";

    /** Stored with the directive: the directive without its tasks and text. */
    static final String DIRECTIVE = "directive";

    /** Stored with the directive: its tasks, each a value, in order; without their texts where these stand in the directive's. */
    static final String TASK = "task";

    /** Stored with the directive: where its tasks' texts stand in its own. */
    static final String PLACES = "places";

    /** Stored with the directive: its text, in UTF-8. */
    static final String TEXT = "text";

    /** Stored with the directive: its marks, when it has any. */
    static final String MARKS = "marks";

    /** A column: how many documents a task's stands before its directive's. */
    static final String BEFORE_DIRECTIVE = "t.before_directive";

    /** A column: what the directive is compared by. */
    static final String FINGERPRINT = "d.fingerprint";

    /** How the names of fields of pairs end. */
    static final String PAIRS = ".pairs";

    private Fields() {}

    /** The hit's id, for the order among equals. */
    static String id(Level level) {
        return prefix(level) + "id";
    }

    /** Words. A task's body is its text. */
    static String words(Level level, TextField field, TextField.Form form) {
        TextField kept = level == Level.TASK && field == TextField.BODY ? TextField.TASK : field;
        return prefix(level) + lower(kept) + (form == TextField.Form.EXACT ? ".exact" : ".folded");
    }

    /** Folded pairs of adjacent words. */
    static String pairs(Level level, TextField field) {
        return words(level, field, TextField.Form.FOLDED) + PAIRS;
    }

    static String values(Level level, KeywordField field) {
        return prefix(level) + field.key();
    }

    /** Values with their labels, kept with directives for their tasks too. */
    static String labels(KeywordField field) {
        return field.key() + ".label";
    }

    /** When it was accepted: milliseconds since 1970. */
    static String ingested(Level level) {
        return prefix(level) + "ingested";
    }

    /** Days since 1970-01-01. */
    static String days(Level level, DateField field) {
        return prefix(level) + lower(field);
    }

    static String value(Level level) {
        return lower(level);
    }

    private static String prefix(Level level) {
        return level == Level.DIRECTIVE ? "d." : "t.";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
