package vn.directives.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.directives.document.DocumentNumber;
import vn.directives.document.TypedNumber;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.Sort;
import vn.directives.engine.TextField;
import vn.directives.search.TypedText.Word;

/** Numbers that hold what was typed: those with the very words first, each time the newest. */
final class SuggestedNumbers {
    private final SearchEngine engine;

    SuggestedNumbers(SearchEngine engine) {
        this.engine = engine;
    }

    List<Suggestion> of(TypedText typed, int most) {
        List<Word> words = withoutCue(typed.words());
        if (words.stream().noneMatch(SuggestedNumbers::hasDigit)) {
            return List.of();
        }
        Map<String, String> found = new LinkedHashMap<>();
        TypedNumber.read(typed.text())
                .ifPresent(number -> find(new Query.OneOf(KeywordField.NUMBER_KEY, number.keys()), most, found));
        find(all(words, SuggestedNumbers::whole), most, found);
        if (typed.open() && found.size() < most) {
            List<Word> before = words.subList(0, words.size() - 1);
            Query last = beginning(words.getLast());
            find(
                    before.isEmpty() ? last : new Query.AllOf(List.of(all(before, SuggestedNumbers::whole), last)),
                    most,
                    found);
        }
        return found.isEmpty() ? List.of() : counted(found, most);
    }

    /** {@code số 16/CT-TTg}: the word before is no part of the number. */
    private static List<Word> withoutCue(List<Word> words) {
        boolean cue = words.size() > 1 && words.getFirst().folded().equals("so");
        return cue ? words.subList(1, words.size()) : words;
    }

    private static boolean hasDigit(Word word) {
        return word.folded().chars().anyMatch(Character::isDigit);
    }

    private static Query all(List<Word> words, Function<Word, Query> query) {
        List<Query> parts = words.stream().map(query).toList();
        return parts.size() == 1 ? parts.getFirst() : new Query.AllOf(parts);
    }

    /** A number below 10 is printed with a zero before it (Nghị định 30/2020/NĐ-CP, Phụ lục I) and typed without. */
    private static Query whole(Word word) {
        String bare = withoutZeros(word.folded());
        if (!Character.isDigit(bare.charAt(0))) {
            return word.in(TextField.NUMBER);
        }
        return new Query.Best(List.of(term(bare), term("0" + bare), term("00" + bare)));
    }

    private static Query beginning(Word word) {
        String bare = withoutZeros(word.folded());
        if (!Character.isDigit(bare.charAt(0))) {
            return word.beginning(TextField.NUMBER);
        }
        return new Query.Best(List.of(prefix(bare), prefix("0" + bare)));
    }

    private static String withoutZeros(String word) {
        int zeros = 0;
        while (zeros < word.length() - 1 && word.charAt(zeros) == '0') {
            zeros++;
        }
        return word.substring(zeros);
    }

    private static Query term(String token) {
        return new Query.Term(TextField.NUMBER, TextField.Form.FOLDED, token);
    }

    private static Query prefix(String token) {
        return new Query.Prefix(TextField.NUMBER, TextField.Form.FOLDED, token);
    }

    /** Adds numbers as printed, under the key that all their spellings share. */
    private void find(Query query, int most, Map<String, String> found) {
        SearchResult result = search(query, most);
        result.hits().forEach(hit -> {
            String number = hit.directive().number();
            if (number != null) {
                found.putIfAbsent(DocumentNumber.canonical(number), number);
            }
        });
    }

    /** Numbers begin anew every year and in every body: one may have many directives. */
    private List<Suggestion> counted(Map<String, String> found, int most) {
        List<String> keys = found.keySet().stream().limit(most).toList();
        FacetRequest facet = new FacetRequest(KeywordField.NUMBER, 0, keys);
        FacetCounts counts = search(new Query.OneOf(KeywordField.NUMBER, keys), 0, facet)
                .facets()
                .getFirst();
        List<Suggestion> suggestions = new ArrayList<>();
        for (String key : keys) {
            String number = found.getOrDefault(key, key);
            counts.values().stream()
                    .filter(value -> value.value().equals(key) && value.count() > 0)
                    .forEach(value ->
                            suggestions.add(new Suggestion(Suggestion.Kind.NUMBER, number, number, value.count())));
        }
        return suggestions;
    }

    private SearchResult search(Query query, int limit, FacetRequest... facets) {
        return engine.search(SearchRequest.of(Level.DIRECTIVE, query, Sort.ISSUED_DESCENDING, limit)
                .counting(facets)
                .inBrief());
    }
}
