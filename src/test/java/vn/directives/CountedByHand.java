package vn.directives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.directives.document.Directive;
import vn.directives.document.Labelled;
import vn.directives.document.Task;
import vn.directives.engine.DateField;
import vn.directives.engine.FieldValues;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.search.DateRange;
import vn.directives.search.SearchParameters;
import vn.directives.search.ValueFilter;

/** Directives and tasks as an export gives them, looked through one by one for those that filters let pass. */
final class CountedByHand {
    /** Copies are no filter, and dear to tell. */
    private static final Set<KeywordField> ASKED =
            EnumSet.complementOf(EnumSet.of(KeywordField.COPY_BAND, KeywordField.COPY_GROUP));

    private final List<Item> directives = new ArrayList<>();
    private final List<Item> tasks = new ArrayList<>();

    /**
     * A directive, or one of its tasks, with what the filters ask about.
     *
     * @param id as the service calls it
     */
    record Item(
            String id,
            Level level,
            Map<KeywordField, List<String>> values,
            Map<DateField, List<LocalDate>> days,
            List<Item> parts) {
        List<String> values(KeywordField field) {
            return Objects.requireNonNull(values.get(field));
        }

        List<LocalDate> days(DateField field) {
            return Objects.requireNonNull(days.get(field));
        }
    }

    /**
     * Takes a directive in.
     *
     * @param directive as it is in the export of the installation
     * @param hit the same in the export of a search for everything, which tells its id and its status
     */
    void add(Directive directive, JsonNode hit) {
        Map<KeywordField, List<String>> values = new EnumMap<>(KeywordField.class);
        ASKED.forEach(field -> values.put(field, FieldValues.of(directive, field)));
        String id = hit.get("id").asString();
        values.put(KeywordField.DIRECTIVE_ID, List.of(id));
        String status = hit.at("/status/value").asString("");
        values.put(KeywordField.STATUS, status.isEmpty() ? List.of() : List.of(status));
        Map<DateField, List<LocalDate>> days = new EnumMap<>(DateField.class);
        for (DateField field : DateField.values()) {
            days.put(field, FieldValues.days(directive, field));
        }
        List<Item> parts = new ArrayList<>();
        for (Task task : directive.tasks()) {
            Map<KeywordField, List<String>> own = new EnumMap<>(values);
            own.put(
                    KeywordField.ASSIGNEE,
                    task.assignees().stream().map(Labelled::value).distinct().toList());
            Map<DateField, List<LocalDate>> ownDays = new EnumMap<>(days);
            ownDays.put(DateField.DUE, FieldValues.days(directive, task, DateField.DUE));
            parts.add(new Item(id + "-" + (parts.size() + 1), Level.TASK, own, ownDays, List.of()));
        }
        directives.add(new Item(id, Level.DIRECTIVE, values, days, parts));
        tasks.addAll(parts);
    }

    /** All directives. */
    List<Item> directives() {
        return directives;
    }

    /** Those that pass, leaving one filter out: that of a facet or that of a histogram. */
    List<Item> matching(SearchParameters asked, @Nullable KeywordField without, @Nullable DateField withoutDate) {
        DateRange issued = withoutDate == DateField.ISSUED ? DateRange.OPEN : asked.issued();
        DateRange due = withoutDate == DateField.DUE ? DateRange.OPEN : asked.due();
        ValueFilter assignee =
                without == KeywordField.ASSIGNEE ? ValueFilter.NONE : asked.filter(KeywordField.ASSIGNEE);
        return (asked.level() == Level.TASK ? tasks : directives)
                .stream()
                        .filter(item -> asked.filters().entrySet().stream()
                                .filter(f -> f.getKey() != without && f.getKey() != KeywordField.ASSIGNEE)
                                .allMatch(f -> passes(item.values(f.getKey()), f.getValue())))
                        .filter(item -> inRange(item.days(DateField.ISSUED), issued) && isFor(item, assignee, due))
                        .toList();
    }

    /** In a directive, who must act and until when must hold for one and the same task. */
    private static boolean isFor(Item item, ValueFilter assignee, DateRange due) {
        if (item.level() == Level.TASK || due.isOpen() || assignee.include().isEmpty()) {
            return passes(item.values(KeywordField.ASSIGNEE), assignee) && inRange(item.days(DateField.DUE), due);
        }
        ValueFilter included = new ValueFilter(assignee.include(), List.of());
        return passes(item.values(KeywordField.ASSIGNEE), new ValueFilter(List.of(), assignee.exclude()))
                && item.parts().stream()
                        .anyMatch(t -> inRange(t.days(DateField.DUE), due)
                                && passes(t.values(KeywordField.ASSIGNEE), included));
    }

    private static boolean passes(List<String> values, ValueFilter filter) {
        boolean in = filter.include().isEmpty()
                || values.stream().anyMatch(filter.included()::contains)
                || (filter.wantsMissing() && values.isEmpty());
        boolean out =
                values.stream().anyMatch(filter.excluded()::contains) || (filter.refusesMissing() && values.isEmpty());
        return in && !out;
    }

    private static boolean inRange(List<LocalDate> days, DateRange range) {
        return range.isOpen() || days.stream().anyMatch(range::contains);
    }
}
