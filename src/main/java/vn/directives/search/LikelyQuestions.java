package vn.directives.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.directives.engine.Hit;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;

/** What people may ask of an index: words of its newest tasks, in the ways in which they can be asked. */
public final class LikelyQuestions {
    private static final int TASKS = 200;

    /** A question that is asked again with fewer words takes as long as five others. */
    private static final int LONGEST_EVERY = 4;

    private LikelyQuestions() {}

    /**
     * Questions, as parameters of a search; none when the index is empty.
     *
     * @throws vn.directives.engine.IndexUnavailableException when the index cannot answer
     */
    public static List<Map<String, List<String>>> to(SearchEngine engine) {
        List<Map<String, List<String>>> questions = new ArrayList<>();
        List<String> before = List.of();
        int place = 0;
        for (Hit hit : engine.search(SearchRequest.of(Level.TASK, new Query.All(), Sort.ISSUED_DESCENDING, TASKS))
                .hits()) {
            List<String> words = hit.task() == null
                    ? List.of()
                    : Tokens.of(SearchText.exact(hit.task().text())).stream()
                            .map(Token::text)
                            .toList();
            boolean longest = place++ % LONGEST_EVERY == 1;
            for (Level level : Level.values()) {
                asked(words, before, longest, hit).forEach(question -> questions.add(with(level, question)));
            }
            before = words;
        }
        return questions;
    }

    /**
     * @param other words of another task
     * @param longest whether the words of both are to be asked for
     */
    private static List<Map<String, String>> asked(List<String> words, List<String> other, boolean longest, Hit hit) {
        List<Map<String, String>> asked = new ArrayList<>();
        asked.add(Map.of("q", first(words, 1)));
        asked.add(Map.of("q", first(words, 3)));
        asked.add(Map.of("q", SearchText.folded(first(words, 4)), "diacritics", "ignore"));
        asked.add(Map.of("q", first(words, 6)));
        if (longest) {
            // No task has all of these.
            asked.add(Map.of("q", first(words, 6) + " " + first(other, 6)));
        }
        asked.add(narrowed(first(words, 2), hit));
        if (hit.directive().number() != null) {
            asked.add(Map.of("q", hit.directive().number()));
        }
        return asked;
    }

    private static Map<String, String> narrowed(String q, Hit hit) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("q", q));
        if (hit.directive().province() != null) {
            parameters.put("province", hit.directive().province().value());
        }
        LocalDate issued = hit.directive().issued();
        if (issued != null) {
            parameters.put("issued_from", issued.withDayOfYear(1).toString());
            parameters.put("issued_to", issued.toString());
        }
        return parameters;
    }

    private static String first(List<String> words, int count) {
        return words.stream().limit(count).collect(Collectors.joining(" "));
    }

    private static Map<String, List<String>> with(Level level, Map<String, String> question) {
        Map<String, List<String>> all = new LinkedHashMap<>(Map.of(
                "level", List.of(level.name().toLowerCase(Locale.ROOT)),
                "facet", List.of("authority", "province", "type"),
                "histogram", List.of("issued:month")));
        question.forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }
}
