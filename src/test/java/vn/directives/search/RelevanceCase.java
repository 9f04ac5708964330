package vn.directives.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code relevance/cases.tsv}, which says itself how to read it.
 *
 * @param first the first hits, in groups whose members may change places
 * @param absent what must not be found
 * @param total null when it does not matter
 */
record RelevanceCase(
        String query,
        String parameters,
        List<List<String>> first,
        List<String> absent,
        @Nullable Integer total) {
    static List<RelevanceCase> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/relevance/cases.tsv")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RelevanceCase::read)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RelevanceCase read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("three cells, please: " + line);
        }
        List<List<String>> first = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        Integer total = null;
        List<String> group = null;
        for (String word :
                cells[2].replace("{", "{ ").replace("}", " }").strip().split(" +", -1)) {
            switch (word.charAt(0)) {
                case '{' -> group = new ArrayList<>();
                case '}' -> {
                    first.add(List.copyOf(new TreeSet<>(java.util.Objects.requireNonNull(group))));
                    group = null;
                }
                case '-' -> absent.add(word.substring(1));
                case '=' -> total = Integer.valueOf(word.substring(1));
                default -> {
                    if (group == null) {
                        first.add(List.of(word));
                    } else {
                        group.add(word);
                    }
                }
            }
        }
        return new RelevanceCase(cells[0], cells[1], first, absent, total);
    }

    /** As a request gives them. */
    Map<String, List<String>> request() {
        Map<String, List<String>> raw = new LinkedHashMap<>();
        raw.put("q", List.of(query));
        raw.put("limit", List.of("100"));
        for (String pair : parameters.isEmpty() ? new String[0] : parameters.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            raw.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        return raw;
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? query : query + " (" + parameters + ")";
    }
}
