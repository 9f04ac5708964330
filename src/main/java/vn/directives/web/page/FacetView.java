package vn.directives.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.KeywordField;
import vn.directives.search.Facet;
import vn.directives.search.ValueFilter;
import vn.directives.web.QueryString;

/**
 * A facet as links that add and remove its values.
 *
 * @param key its parameter
 * @param more link to all values, null when all are there
 */
public record FacetView(
        String key,
        String label,
        List<Choice> choices,
        @Nullable String more) {
    /** All values that a request may ask for. */
    private static final int ALL = 100;

    /** A value with its count and the link that adds or removes it. */
    public record Choice(String label, long count, boolean selected, String url) {}

    /**
     * @param unknown what those without a value are called
     */
    static FacetView of(Facet facet, QueryString asked, String path, String unknown) {
        QueryString start = asked.without("page");
        String name = facet.field() == KeywordField.PROVINCE_CURRENT
                ? KeywordField.PROVINCE.key()
                : facet.field().key();
        List<Choice> choices = new ArrayList<>();
        for (Facet.Value v : facet.values()) {
            choices.add(choice(start, path, name, v.value(), v.label(), v.count(), v.selected()));
        }
        if (facet.missing() > 0 || facet.missingSelected()) {
            choices.add(
                    choice(start, path, name, ValueFilter.MISSING, unknown, facet.missing(), facet.missingSelected()));
        }
        boolean cut = facet.other() > 0 && facet.values().size() < ALL;
        return new FacetView(
                name,
                facet.label(),
                choices,
                cut ? start.with("facet.size", ALL).at(path) + "#f-" + name : null);
    }

    private static Choice choice(
            QueryString start, String path, String name, String value, String label, long count, boolean selected) {
        QueryString target = selected ? start.withoutValue(name, value) : start.and(name, value);
        return new Choice(label, count, selected, target.at(path));
    }
}
