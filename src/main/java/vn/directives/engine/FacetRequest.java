package vn.directives.engine;

import java.util.List;

/**
 * A count of hits by the values of a field.
 *
 * @param size how many values at most, the most frequent first
 * @param always values that are listed whatever their count, 0 included
 * @param prefix only values that begin so, or of which a word after {@code -} or {@code /} does, are listed ({@code always}
 *     apart); empty lists all
 * @param tied how many more are wanted that share the count of the last; an engine to which so many are a second question lists
 *     none of them and says that it cut
 */
public record FacetRequest(KeywordField field, int size, List<String> always, String prefix, int tied) {
    public FacetRequest {
        always = List.copyOf(always);
    }

    public FacetRequest(KeywordField field, int size, List<String> always, String prefix) {
        this(field, size, always, prefix, 0);
    }

    public FacetRequest(KeywordField field, int size, List<String> always) {
        this(field, size, always, "");
    }
}
