package vn.directives.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.directives.engine.KeywordField;
import vn.directives.search.Facet;
import vn.directives.search.ValueFilter;
import vn.directives.web.QueryString;

/**
 * A facet as links that add and remove its values.
 *
 * @param key its parameter
 * @param folded what is seen when the list is unfolded
 * @param other hits of values that are not listed
 * @param parameter lists the values with a beginning
 * @param beginning what the listed values begin with, empty when all may be listed
 * @param all link to the list without that
 * @param inSearch what the form that looks for a value carries on unseen
 */
public record FacetView(
        String key,
        String label,
        List<Choice> choices,
        List<Choice> folded,
        long other,
        String parameter,
        String beginning,
        String all,
        List<Map.Entry<String, String>> inSearch) {
    /** Values in sight before the list is unfolded; selected ones always are. */
    private static final int IN_SIGHT = 8;

    /** A value with its count and the link that adds or removes it. */
    public record Choice(String label, long count, boolean selected, String url) {}

    /**
     * @param unknown what those without a value are called
     */
    static FacetView of(Facet facet, PageRequest request, String path, String unknown) {
        QueryString start = request.asked().without("page");
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
        long selected = choices.stream().filter(Choice::selected).count();
        int inSight = (int) Math.min(choices.size(), Math.max(IN_SIGHT, selected));
        String prefix = "facet.q." + facet.field().key();
        return new FacetView(
                name,
                facet.label(),
                choices.subList(0, inSight),
                choices.subList(inSight, choices.size()),
                facet.other(),
                prefix,
                request.one(prefix),
                start.without(prefix).at(path) + "#f-" + name,
                request.hidden(Set.of(prefix, "page")));
    }

    /** Whether there is so much that looking for a value is quicker than reading. */
    public boolean searchable() {
        return !folded.isEmpty() || other > 0 || !beginning.isEmpty();
    }

    private static Choice choice(
            QueryString start, String path, String name, String value, String label, long count, boolean selected) {
        QueryString target = selected ? start.withoutValue(name, value) : start.and(name, value);
        return new Choice(label, count, selected, target.at(path));
    }
}
