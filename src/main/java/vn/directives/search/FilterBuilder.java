package vn.directives.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.directives.document.DocumentNumber;
import vn.directives.document.TypedNumber;
import vn.directives.engine.DateField;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;

/** Makes the filters of a request: by facet, and those that belong to none. */
final class FilterBuilder {
    private final SearchParameters parameters;

    FilterBuilder(SearchParameters parameters) {
        this.parameters = parameters;
    }

    /** By the field whose facet is counted without them. */
    Map<KeywordField, Query> byField() {
        Map<KeywordField, Query> filters = new EnumMap<>(KeywordField.class);
        parameters.filters().forEach((field, filter) -> filters.put(field, query(field, filter)));
        if (onOneTask()) {
            // Somebody else's deadline in the same directive does not count.
            List<Query> sameTask =
                    List.of(included(KeywordField.ASSIGNEE, parameters.filter(KeywordField.ASSIGNEE)), due());
            List<Query> parts = new ArrayList<>();
            parts.add(new Query.HasTask(new Query.AllOf(sameTask)));
            parts.addAll(excluded(KeywordField.ASSIGNEE, parameters.filter(KeywordField.ASSIGNEE)));
            filters.put(KeywordField.ASSIGNEE, all(parts));
        }
        return filters;
    }

    /** Dates. */
    List<Query> others() {
        List<Query> others = new ArrayList<>();
        if (!parameters.issued().isOpen()) {
            others.add(between(
                    DateField.ISSUED,
                    parameters.issued().from(),
                    parameters.issued().to()));
        }
        if (!parameters.due().isOpen()) {
            others.add(parameters.level() == Level.DIRECTIVE ? new Query.HasTask(due()) : due());
        }
        return others;
    }

    /** What a task inside a directive must satisfy besides the words. */
    List<Query> onTasks() {
        List<Query> parts = new ArrayList<>();
        ValueFilter assignee = parameters.filter(KeywordField.ASSIGNEE);
        if (!assignee.equals(ValueFilter.NONE)) {
            parts.add(query(KeywordField.ASSIGNEE, assignee));
        }
        if (!parameters.due().isOpen()) {
            parts.add(due());
        }
        return parts;
    }

    private boolean onOneTask() {
        return parameters.level() == Level.DIRECTIVE
                && !parameters.due().isOpen()
                && !parameters.filter(KeywordField.ASSIGNEE).include().isEmpty();
    }

    private Query due() {
        return between(DateField.DUE, parameters.due().from(), parameters.due().to());
    }

    private static Query between(DateField field, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Query.Between(field, from, to);
    }

    private static Query query(KeywordField field, ValueFilter filter) {
        List<Query> parts = new ArrayList<>();
        if (!filter.include().isEmpty()) {
            parts.add(included(field, filter));
        }
        parts.addAll(excluded(field, filter));
        return all(parts);
    }

    private static Query included(KeywordField field, ValueFilter filter) {
        List<Query> parts = new ArrayList<>();
        if (!filter.included().isEmpty()) {
            parts.add(oneOf(field, filter.included()));
        }
        if (filter.wantsMissing()) {
            parts.add(new Query.Missing(field));
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.AnyOf(parts);
    }

    private static List<Query> excluded(KeywordField field, ValueFilter filter) {
        List<Query> parts = new ArrayList<>();
        if (!filter.excluded().isEmpty()) {
            parts.add(new Query.Not(oneOf(field, filter.excluded())));
        }
        if (filter.refusesMissing()) {
            parts.add(new Query.Not(new Query.Missing(field)));
        }
        return parts;
    }

    private static Query oneOf(KeywordField field, List<String> values) {
        if (field != KeywordField.CITES) {
            return new Query.OneOf(field, values);
        }
        List<String> listed = values.stream()
                .filter(v -> v.equals(DocumentNumber.canonical(v)))
                .toList();
        List<Query> any = new ArrayList<>();
        values.stream()
                .filter(v -> !listed.contains(v))
                .map(FilterBuilder::cited)
                .forEach(any::add);
        if (!listed.isEmpty()) {
            any.add(new Query.OneOf(field, listed));
        }
        return any.size() == 1 ? any.getFirst() : new Query.AnyOf(any);
    }

    /**
     * A cited number that is not spelled as a facet lists it: any spelling of it and, where a date is typed with it, cited with
     * that date, or with none by what was issued since.
     */
    private static Query cited(String typed) {
        NumberQuery number = NumberQuery.read(typed).orElse(null);
        LocalDate from = number == null ? null : number.issued().from();
        LocalDate to = number == null ? null : number.issued().to();
        if (number == null || from == null || to == null) {
            return new Query.OneOf(KeywordField.CITES_KEY, List.of(TypedNumber.key(typed)));
        }
        // A day, a month or a year, by as much of the date as all its days share.
        String day = from.equals(to)
                ? from.toString()
                : from.toString().substring(0, from.getMonth() == to.getMonth() ? "yyyy-MM".length() : "yyyy".length());
        List<Query> ways = new ArrayList<>();
        for (String key : number.number().keys()) {
            ways.add(new Query.StartsWith(KeywordField.CITES_DATED, key + "@" + day));
            ways.add(new Query.AllOf(List.of(
                    new Query.OneOf(KeywordField.CITES_DATED, List.of(key + "@")),
                    between(DateField.ISSUED, from, null))));
        }
        return new Query.AnyOf(ways);
    }

    private static Query all(List<Query> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Query.AllOf(parts);
    }
}
