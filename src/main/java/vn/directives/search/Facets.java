package vn.directives.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.directives.document.DocumentNumber;
import vn.directives.document.TypedNumber;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.KeywordField;
import vn.directives.text.Slug;
import vn.directives.text.VietnameseOrder;

/** Asks for the counts that a request wants, and puts the answers in order. */
final class Facets {
    /** Enough for every value of a closed set; the largest are the provinces, old and current. */
    private static final int CLOSED_SET = 100;

    /** Sets whose labels are not what their values are made of, so that a beginning is looked for in the labels. */
    private static final Set<KeywordField> CLOSED = Set.of(
            KeywordField.PROVINCE,
            KeywordField.PROVINCE_CURRENT,
            KeywordField.TYPE,
            KeywordField.AUTHORITY_LEVEL,
            KeywordField.TEXT_QUALITY,
            KeywordField.STATUS,
            KeywordField.ISSUED_YEAR);

    private static final Comparator<Facet.Value> ORDER = Comparator.comparing(Facet.Value::selected)
            .reversed()
            .thenComparing(Comparator.comparingLong(Facet.Value::count).reversed())
            .thenComparing(Facet.Value::label, VietnameseOrder.INSTANCE)
            .thenComparing(Facet.Value::value);

    private final SearchParameters parameters;

    Facets(SearchParameters parameters) {
        this.parameters = parameters;
    }

    List<FacetRequest> requests() {
        return parameters.facets().stream().map(this::request).toList();
    }

    private FacetRequest request(KeywordField field) {
        List<String> selected = selected(field);
        String prefix = parameters.facetPrefixes().getOrDefault(field, "");
        if (prefix.isEmpty()) {
            return new FacetRequest(field, parameters.facetSize(), selected);
        }
        return CLOSED.contains(field)
                ? new FacetRequest(field, CLOSED_SET, selected)
                : new FacetRequest(field, parameters.facetSize(), selected, beginning(field, prefix));
    }

    /** The answers with their labels, in the order asked. */
    List<Facet> answers(List<FacetCounts> counts, Labels labels) {
        return counts.stream().map(c -> answer(c, labels)).toList();
    }

    private Facet answer(FacetCounts counts, Labels labels) {
        KeywordField field = counts.field();
        ValueFilter filter = parameters.filter(field);
        Set<String> selected = new HashSet<>(selected(field));
        List<Facet.Value> values = new ArrayList<>();
        for (FacetCounts.Value v : counts.values()) {
            String label = labels.value(field, v.value());
            if (v.count() > 0 || selected.contains(v.value())) {
                boolean meant = selected.removeIf(s -> isSame(field, s, v.value()));
                values.add(new Facet.Value(v.value(), label, v.count(), meant));
            }
        }
        selected.forEach(v -> values.add(new Facet.Value(v, labels.value(field, v), 0, true)));
        values.sort(ORDER);
        List<Facet.Value> listed = listed(field, values);
        long other = counts.other() + sum(values) - sum(listed);
        return new Facet(
                field, labels.field(field), listed, counts.missing(), filter.wantsMissing(), other, counts.exact());
    }

    /** The values asked for, spelled as they are listed; of a number that was typed otherwise, as it is most likely to be. */
    private List<String> selected(KeywordField field) {
        List<String> included = parameters.filter(field).included();
        return field != KeywordField.CITES
                ? included
                : included.stream()
                        .map(typed ->
                                TypedNumber.read(typed).map(TypedNumber::text).orElse(typed))
                        .map(DocumentNumber::canonical)
                        .toList();
    }

    private static boolean isSame(KeywordField field, String selected, String value) {
        return field == KeywordField.CITES
                ? DocumentNumber.key(selected).equals(DocumentNumber.key(value))
                : selected.equals(value);
    }

    /** What the beginning asked for and the size leave; selected values always stay. */
    private List<Facet.Value> listed(KeywordField field, List<Facet.Value> values) {
        String prefix = parameters.facetPrefixes().getOrDefault(field, "");
        List<Facet.Value> listed = new ArrayList<>();
        int room = parameters.facetSize();
        for (Facet.Value value : values) {
            boolean fits = prefix.isEmpty()
                    || !CLOSED.contains(field)
                    || Slug.of(value.label()).startsWith(Slug.of(prefix));
            if (value.selected() || (fits && room > 0)) {
                listed.add(value);
            }
            room -= value.selected() || fits ? 1 : 0;
        }
        return listed;
    }

    private static String beginning(KeywordField field, String prefix) {
        return field == KeywordField.CITES ? DocumentNumber.canonical(prefix) : Slug.of(prefix);
    }

    private static long sum(List<Facet.Value> values) {
        return values.stream().mapToLong(Facet.Value::count).sum();
    }
}
