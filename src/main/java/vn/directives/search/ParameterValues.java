package vn.directives.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.directives.search.InvalidSearchException.Code;
import vn.directives.search.InvalidSearchException.Issue;
import vn.directives.text.TextNormalizer;

/** The raw values of a request, by name, and the mistakes found in them. Blank values count as not given. */
final class ParameterValues {
    /** More values than this in one filter are no person's wish. */
    static final int MOST_VALUES = 100;

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    ParameterValues(Map<String, List<String>> raw) {
        raw.forEach((name, list) -> values.put(
                name,
                list.stream()
                        .filter(v -> v != null && !v.isBlank())
                        .map(TextNormalizer::normalize)
                        .toList()));
    }

    void refuse(Code code, String name, @Nullable String value, String reason, @Nullable String suggestion) {
        issues.add(new Issue(code, name, value, "search.error." + reason, suggestion));
    }

    /** Refuses every name that is not one of these. */
    void refuseUnknown(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                String nearest = Nearest.of(name, known).orElse(null);
                refuse(Code.UNKNOWN_PARAMETER, name, null, "unknown-parameter", nearest);
            }
        }
    }

    void throwIfAny() {
        if (!issues.isEmpty()) {
            throw new InvalidSearchException(issues);
        }
    }

    /** The only value, as it came; saying two different things at once is a mistake. */
    Optional<String> one(String name) {
        Set<String> all = new LinkedHashSet<>(values.getOrDefault(name, List.of()));
        if (all.size() > 1) {
            refuse(Code.INVALID_VALUE, name, String.join(", ", all), "repeated", null);
        }
        return all.stream().findFirst();
    }

    /** All values without the white space around them, each once. */
    List<String> all(String name) {
        List<String> all = values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .distinct()
                .toList();
        if (all.size() > MOST_VALUES) {
            refuse(Code.LIMIT_EXCEEDED, name, String.valueOf(all.size()), "too-many-values", null);
            return List.of();
        }
        return all;
    }

    /** The choice that the only value names, or {@code otherwise}. */
    <T> T choice(String name, Map<String, T> choices, T otherwise) {
        return one(name).flatMap(v -> lookUp(name, v.strip(), choices)).orElse(otherwise);
    }

    /** The choices that all values name. */
    <T> List<T> choices(String name, Map<String, T> choices) {
        return all(name).stream()
                .flatMap(v -> lookUp(name, v, choices).stream())
                .toList();
    }

    private <T> Optional<T> lookUp(String name, String value, Map<String, T> choices) {
        T found = choices.get(value);
        if (found == null) {
            String nearest = Nearest.of(value, choices.keySet()).orElse(null);
            refuse(Code.INVALID_VALUE, name, value, "not-a-choice", nearest);
        }
        return Optional.ofNullable(found);
    }

    /** A whole number within these bounds, both inclusive. */
    int number(String name, int least, int most, int otherwise, Code tooMuch) {
        Optional<String> given = one(name).map(String::strip);
        if (given.isEmpty()) {
            return otherwise;
        }
        String value = given.get();
        if (!INTEGER.matcher(value).matches()) {
            refuse(Code.INVALID_VALUE, name, value, "not-a-number", String.valueOf(otherwise));
            return otherwise;
        }
        int number = Integer.parseInt(value);
        if (number > most) {
            refuse(tooMuch, name, value, "too-large", String.valueOf(most));
        } else if (number < least) {
            refuse(Code.INVALID_VALUE, name, value, "too-small", String.valueOf(least));
        }
        return number;
    }
}
