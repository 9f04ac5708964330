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

    /** Enough for all values that share the count at which a list of an open set is cut. */
    private static final int TIED = 1_000;

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

    /** Of an open set one more than is shown: it tells whether values with equal counts stand on both sides of the cut. */
    private FacetRequest request(KeywordField field) {
        return CLOSED.contains(field)
                ? request(field, CLOSED_SET, 0)
                : request(field, parameters.facetSize() + 1, TIED);
    }

    private FacetRequest request(KeywordField field, int size, int tied) {
        List<String> selected = selected(field);
        String prefix = parameters.facetPrefixes().getOrDefault(field, "");
        if (prefix.isEmpty() || CLOSED.contains(field)) {
            return new FacetRequest(field, size, selected, "", tied);
        }
        String beginning = beginning(field, prefix);
        return beginning.isEmpty()
                ? new FacetRequest(field, 0, selected) // nothing begins with a dash or a dot
                : new FacetRequest(field, size, selected, beginning, tied);
    }

    /**
     * What to ask once more: an engine cuts equal counts by their values, people read them in the order of their labels, so
     * that all of them have to be there. An engine that gave them with the rest is not asked again.
     */
    List<FacetRequest> tied(List<FacetCounts> counts) {
        return counts.stream()
                .filter(c -> !CLOSED.contains(c.field()) && c.cut() && isTied(c.values()))
                .map(c -> request(c.field(), TIED, 0))
                .toList();
    }

    private boolean isTied(List<FacetCounts.Value> values) {
        int size = parameters.facetSize();
        return values.size() > size
                && values.get(size).count() > 0
                && values.get(size).count() == values.get(size - 1).count();
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
            boolean fits = prefix.isEmpty() || !CLOSED.contains(field) || hasWord(value.label(), prefix);
            if (value.selected() || (fits && room > 0)) {
                listed.add(value);
            }
            room -= value.selected() || fits ? 1 : 0;
        }
        return listed;
    }

    /** Whether the label or a word in it begins so, accents aside. */
    private static boolean hasWord(String label, String beginning) {
        String slug = Slug.of(beginning);
        return !slug.isEmpty() && ('-' + Slug.of(label)).contains('-' + slug);
    }

    private static String beginning(KeywordField field, String prefix) {
        return field == KeywordField.CITES ? DocumentNumber.canonical(prefix) : Slug.of(prefix);
    }

    private static long sum(List<Facet.Value> values) {
        return values.stream().mapToLong(Facet.Value::count).sum();
    }
}
