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

    /** A cited number that is not spelled as a facet lists it may be any spelling of it. */
    private static Query oneOf(KeywordField field, List<String> values) {
        List<String> typed = field != KeywordField.CITES
                ? List.of()
                : values.stream()
                        .filter(v -> !v.equals(DocumentNumber.canonical(v)))
                        .toList();
        if (typed.isEmpty()) {
            return new Query.OneOf(field, values);
        }
        List<String> listed = values.stream().filter(v -> !typed.contains(v)).toList();
        Query any = new Query.OneOf(
                KeywordField.CITES_KEY, typed.stream().map(TypedNumber::key).toList());
        return listed.isEmpty() ? any : new Query.AnyOf(List.of(any, new Query.OneOf(field, listed)));
    }

    private static Query all(List<Query> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Query.AllOf(parts);
    }
}
