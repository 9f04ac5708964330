package vn.directives.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.directives.engine.KeywordField;
import vn.directives.search.InvalidSearchException.Code;
import vn.directives.text.Abbreviations;

/** Reads the filters: which values they name, and whether there are such values. */
final class FilterReader {
    private final Provinces provinces;

    FilterReader(Provinces provinces) {
        this.provinces = provinces;
    }

    /** What is said of each field; fields of which nothing is said are left out. */
    Map<KeywordField, ValueFilter> read(ParameterValues values, boolean currentProvince) {
        Map<KeywordField, ValueFilter> filters = new EnumMap<>(KeywordField.class);
        ParameterNames.FILTERS.forEach((name, named) -> {
            KeywordField field =
                    named == KeywordField.PROVINCE && currentProvince ? KeywordField.PROVINCE_CURRENT : named;
            ValueFilter filter = new ValueFilter(
                    read(values, name, field, values.all(name)),
                    read(values, "not." + name, field, values.all("not." + name)));
            if (!filter.equals(ValueFilter.NONE)) {
                filters.put(field, filter);
            }
        });
        return filters;
    }

    private List<String> read(ParameterValues values, String name, KeywordField field, List<String> given) {
        List<String> read = new ArrayList<>();
        for (String value : given) {
            if (value.equals(ValueFilter.MISSING) && field != KeywordField.DIRECTIVE_ID) {
                read.add(value);
            } else {
                value(values, name, field, value).ifPresent(read::add);
            }
        }
        return read.stream().distinct().toList();
    }

    private Optional<String> value(ParameterValues values, String name, KeywordField field, String value) {
        return switch (field) {
            case TYPE -> oneOf(values, name, value, ParameterNames.TYPES.keySet());
            case AUTHORITY_LEVEL -> oneOf(values, name, value, ParameterNames.AUTHORITY_LEVELS.keySet());
            case TEXT_QUALITY -> oneOf(values, name, value, ParameterNames.TEXT_QUALITIES.keySet());
            case STATUS -> oneOf(values, name, value, ParameterNames.STATUSES);
            case PROVINCE, PROVINCE_CURRENT -> province(values, name, value, field == KeywordField.PROVINCE_CURRENT);
            // Open sets: the name of a body or a person does as well as its slug.
            case DISTRICT, COMMUNE, AUTHORITY, ASSIGNEE, SIGNER -> slug(values, name, value);
            default -> Optional.of(value);
        };
    }

    private static Optional<String> oneOf(ParameterValues values, String name, String value, Set<String> known) {
        if (known.contains(value)) {
            return Optional.of(value);
        }
        values.refuse(
                Code.INVALID_VALUE,
                name,
                value,
                "not-a-choice",
                Nearest.of(value, known).orElse(null));
        return Optional.empty();
    }

    private Optional<String> province(ParameterValues values, String name, String value, boolean current) {
        Optional<Provinces.Entry> entry = provinces.ofSlug(value);
        if (entry.isPresent() && (!current || entry.get().isCurrent())) {
            return Optional.of(value);
        }
        String suggestion = entry.isPresent()
                ? entry.get().province().current().value()
                : Nearest.close(value, provinces.slugs()).orElse(null);
        String reason = entry.isPresent() ? "province-merged" : "unknown-province";
        values.refuse(Code.INVALID_VALUE, name, value, reason, suggestion);
        return Optional.empty();
    }

    private static Optional<String> slug(ParameterValues values, String name, String value) {
        String slug = Abbreviations.slug(value);
        if (slug.isEmpty()) {
            values.refuse(Code.INVALID_VALUE, name, value, "not-a-name", null);
            return Optional.empty();
        }
        return Optional.of(slug);
    }
}
