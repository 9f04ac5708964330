package vn.directives.search;

import java.util.List;
import vn.directives.engine.KeywordField;

/**
 * The counts by the values of a field, ready to be shown: selected values first, then the most frequent, then by name.
 *
 * @param label the field's name
 * @param missing hits without a value
 * @param missingSelected whether these are asked for
 * @param other hits' values that are not listed, summed
 * @param exact false where the engine estimates
 */
public record Facet(
        KeywordField field,
        String label,
        List<Value> values,
        long missing,
        boolean missingSelected,
        long other,
        boolean exact) {
    /** A value with its name and the hits that have it. */
    public record Value(String value, String label, long count, boolean selected) {}

    public Facet {
        values = List.copyOf(values);
    }
}
