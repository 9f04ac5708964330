package vn.directives.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.directives.document.HeaderField;
import vn.directives.document.HeaderValues;

/**
 * What a person said of one field of a directive's head, or that what was said of it is taken back.
 *
 * @param by name of the key that it was said with
 * @param undo whether the field is again as the document and its sender have it
 * @param before the field's value until then, the other fields null
 * @param after the field's value from then on, the other fields null
 */
public record Correction(
        Instant at, String by, HeaderField field, boolean undo, HeaderValues before, HeaderValues after) {
    /** The fields that are corrected at the end of this history. */
    public static Set<HeaderField> fields(List<Correction> history) {
        Set<HeaderField> fields = EnumSet.noneOf(HeaderField.class);
        for (Correction each : history) {
            if (each.undo()) {
                fields.remove(each.field());
            } else {
                fields.add(each.field());
            }
        }
        return fields;
    }

    /** The values that the corrected fields have at the end of this history. */
    public static HeaderValues values(List<Correction> history) {
        HeaderValues values = HeaderValues.NONE;
        for (Correction each : history) {
            values = values.with(Set.of(each.field()), each.after());
        }
        return values;
    }
}
