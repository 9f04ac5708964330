package vn.directives.search;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.search.SearchOutcome.ActiveFilter;

/** A search in words: {@code Chỉ đạo có “tiem vac xin” (không phân biệt dấu), tỉnh Kon Tum}. */
final class Sentence {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final SearchParameters parameters;
    private final Labels labels;
    private final Wording wording;

    Sentence(SearchParameters parameters, Labels labels, Wording wording) {
        this.parameters = parameters;
        this.labels = labels;
        this.wording = wording;
    }

    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(subject());
        fields((field, filter) -> {
            if (!filter.include().isEmpty()) {
                parts.add(wording.say("search.sentence." + field.key(), names(field, filter.include())));
            }
            if (!filter.exclude().isEmpty()) {
                parts.add(wording.say(
                        "search.sentence.not",
                        wording.say("search.sentence." + field.key(), names(field, filter.exclude()))));
            }
        });
        dates("issued", parameters.issued(), parts);
        dates("due", parameters.due(), parts);
        return String.join(", ", parts);
    }

    /** Each value that narrows the search, to be shown and taken away by itself. */
    List<ActiveFilter> filters() {
        List<ActiveFilter> filters = new ArrayList<>();
        fields((field, filter) -> {
            String parameter = field == KeywordField.PROVINCE_CURRENT ? KeywordField.PROVINCE.key() : field.key();
            filter.include()
                    .forEach(v ->
                            filters.add(new ActiveFilter(parameter, v, labels.field(field), labels.value(field, v))));
            filter.exclude()
                    .forEach(v -> filters.add(new ActiveFilter(
                            "not." + parameter,
                            v,
                            wording.say("search.sentence.not", labels.field(field)),
                            labels.value(field, v))));
        });
        day("issued_from", parameters.issued().from(), filters);
        day("issued_to", parameters.issued().to(), filters);
        day("due_from", parameters.due().from(), filters);
        day("due_to", parameters.due().to(), filters);
        return filters;
    }

    private String subject() {
        String level = parameters.level() == Level.DIRECTIVE ? "directives" : "tasks";
        if (parameters.q().isEmpty()) {
            return wording.say("search.sentence.all-" + level);
        }
        String words = wording.say(
                "search.sentence." + level + "-" + ParameterNames.lower(parameters.match()), parameters.q());
        return ignoresAccents() ? words + " " + wording.say("search.sentence.accents-ignored") : words;
    }

    private boolean ignoresAccents() {
        return switch (parameters.diacritics()) {
            case IGNORE -> true;
            case EXACT -> false;
            case AUTO -> QueryText.parse(parameters.q()).words().stream().noneMatch(QueryNode.Word::hasMarks);
        };
    }

    private void fields(BiConsumer<KeywordField, ValueFilter> use) {
        parameters.filters().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(e -> use.accept(e.getKey(), e.getValue()));
    }

    private String names(KeywordField field, List<String> values) {
        return values.stream()
                .map(v -> labels.inSentence(field, v))
                .collect(Collectors.joining(wording.say("search.sentence.or")));
    }

    private void dates(String name, DateRange range, List<String> parts) {
        if (range.from() != null && range.to() != null) {
            parts.add(wording.say("search.sentence." + name + "-between", day(range.from()), day(range.to())));
        } else if (range.from() != null) {
            parts.add(wording.say("search.sentence." + name + "-from", day(range.from())));
        } else if (range.to() != null) {
            parts.add(wording.say("search.sentence." + name + "-to", day(range.to())));
        }
    }

    private void day(String parameter, @Nullable LocalDate day, List<ActiveFilter> filters) {
        if (day != null) {
            filters.add(
                    new ActiveFilter(parameter, day.toString(), wording.say("search.filter." + parameter), day(day)));
        }
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
