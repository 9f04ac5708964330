package vn.directives.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.directives.document.DirectiveType;
import vn.directives.document.Labelled;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.text.Abbreviations;

/** What people read in the place of a value. */
final class Labels {
    private final Provinces provinces;
    private final Wording wording;
    private final Map<KeywordField, Map<String, String>> seen = new HashMap<>();

    Labels(Provinces provinces, Wording wording) {
        this.provinces = provinces;
        this.wording = wording;
    }

    /** Learns the names of bodies and districts from what the index answered. */
    void learn(List<Hit> hits, List<FacetCounts> facets) {
        for (Hit hit : hits) {
            learn(KeywordField.DISTRICT, hit.directive().district());
            var authority = hit.directive().authority();
            if (authority != null) {
                learn(KeywordField.AUTHORITY, new Labelled(authority.value(), authority.label()));
            }
            hit.tasks().forEach(t -> t.assignees().forEach(a -> learn(KeywordField.ASSIGNEE, a)));
            if (hit.task() != null) {
                hit.task().assignees().forEach(a -> learn(KeywordField.ASSIGNEE, a));
            }
        }
        // A facet's label is canonical, a hit's is as printed: the facet's wins.
        for (FacetCounts facet : facets) {
            for (FacetCounts.Value value : facet.values()) {
                if (value.label() != null) {
                    String label =
                            facet.field() == KeywordField.CITES ? value.label() : Abbreviations.expand(value.label());
                    learn(facet.field(), new Labelled(value.value(), label));
                }
            }
        }
    }

    /** The name of a field: {@code Tỉnh, thành phố}. */
    String field(KeywordField field) {
        return wording.say("search.facet." + field.key());
    }

    /** The name of a value; the value itself when nobody knows one. */
    String value(KeywordField field, String value) {
        if (value.equals(ValueFilter.MISSING)) {
            return wording.say("search.missing");
        }
        return switch (field) {
            case PROVINCE, PROVINCE_CURRENT ->
                provinces.ofSlug(value).map(e -> e.province().label()).orElse(value);
            case TYPE -> DirectiveType.ofSlug(value).map(DirectiveType::label).orElse(value);
            case AUTHORITY_LEVEL -> wording.say("search.authority_level." + value);
            case STATUS -> wording.say("search.status." + value);
            case TEXT_QUALITY -> wording.say("search.text_quality." + value);
            default -> seen.getOrDefault(field, Map.of()).getOrDefault(value, value);
        };
    }

    /** The name of a value in a sentence, where a province has its word before it: {@code tỉnh Kon Tum}. */
    String inSentence(KeywordField field, String value) {
        String name = value(field, value);
        if (field != KeywordField.PROVINCE && field != KeywordField.PROVINCE_CURRENT) {
            return name;
        }
        return provinces
                .ofSlug(value)
                .map(e -> wording.say(e.isCity() ? "search.unit.city" : "search.unit.province", name))
                .orElse(name);
    }

    private void learn(KeywordField field, @Nullable Labelled name) {
        if (name != null) {
            seen.computeIfAbsent(field, f -> new HashMap<>()).put(name.value(), name.label());
        }
    }
}
