package vn.directives.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link FacetRequest}.
 *
 * @param values the most frequent first, equal counts by value
 * @param missing hits without a value
 * @param other hits' values that are not listed, summed
 * @param exact false where the engine estimates
 * @param cut whether values that are not listed may have the same count as the last that is
 */
public record FacetCounts(
        KeywordField field, List<Value> values, long missing, long other, boolean exact, boolean cut) {
    /**
     * @param label a label found in the index for this value (authority, assignee, cited number), null where the field keeps none
     */
    public record Value(String value, @Nullable String label, long count) {}

    public FacetCounts {
        values = List.copyOf(values);
    }
}
