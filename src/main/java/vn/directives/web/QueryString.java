package vn.directives.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request's parameters, to be changed a little and linked to. Blank values are left out. */
public record QueryString(Map<String, List<String>> values) {
    public QueryString {
        Map<String, List<String>> given = new LinkedHashMap<>();
        values.forEach((name, list) -> {
            List<String> kept = list.stream().filter(v -> !v.isBlank()).toList();
            if (!kept.isEmpty()) {
                given.put(name, kept);
            }
        });
        values = given;
    }

    /** The values under this name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The same with one value only under this name. */
    public QueryString with(String name, Object value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(value.toString()));
        return new QueryString(changed);
    }

    /** The same with one value more under this name. */
    public QueryString and(String name, String value) {
        List<String> more = new ArrayList<>(all(name));
        if (!more.contains(value)) {
            more.add(value);
        }
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, more);
        return new QueryString(changed);
    }

    /** The same without these names. */
    public QueryString without(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.keySet().removeAll(List.of(names));
        return new QueryString(changed);
    }

    /** The same without this one value. */
    public QueryString withoutValue(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.computeIfPresent(
                name, (n, list) -> list.stream().filter(v -> !v.equals(value)).toList());
        return new QueryString(changed);
    }

    /** A link: the path, and the parameters in UTF-8. */
    public String at(String path) {
        return values.isEmpty() ? path : path + "?" + encoded();
    }

    private String encoded() {
        return values.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> encode(e.getKey()) + "=" + encode(v)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
