package vn.directives.engine;

import java.util.List;

/**
 * A count of hits by the values of a field.
 *
 * @param size how many values at most, the most frequent first
 * @param always values that are listed whatever their count, 0 included
 */
public record FacetRequest(KeywordField field, int size, List<String> always) {
    public FacetRequest {
        always = List.copyOf(always);
    }
}
