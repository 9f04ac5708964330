package vn.directives.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.directives.engine.SearchEngine;
import vn.directives.search.Suggestion.Kind;

/** Suggests while somebody types, out of what the index holds at that moment. Safe for use by many threads. */
public final class Suggestions {
    private final SuggestedNumbers numbers;
    private final SuggestedSubjects subjects;
    private final SuggestedNames names;

    public Suggestions(SearchEngine engine, Provinces provinces) {
        this.numbers = new SuggestedNumbers(engine);
        this.subjects = new SuggestedSubjects(engine);
        this.names = new SuggestedNames(engine, provinces);
    }

    /**
     * What may be meant, kind by kind, the best of each first; none for nothing typed and for more than anybody types.
     *
     * @throws vn.directives.engine.IndexUnavailableException when the index cannot answer
     */
    public List<Suggestion> of(SuggestionRequest request) {
        TypedText typed = TypedText.of(request.q());
        List<Suggestion> found = of(typed, request.limit());
        if (found.isEmpty()) {
            found = typed.forgiving().map(t -> of(t, request.limit())).orElse(List.of());
        }
        return found;
    }

    private List<Suggestion> of(TypedText typed, int limit) {
        if (typed.isEmpty()) {
            return List.of();
        }
        Map<Kind, List<Suggestion>> found = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            found.put(kind, of(kind, typed, limit));
        }
        return fairly(found, limit);
    }

    private List<Suggestion> of(Kind kind, TypedText typed, int most) {
        return switch (kind) {
            case NUMBER -> numbers.of(typed, most);
            case PHRASE -> List.of();
            case SUBJECT -> subjects.of(typed, most);
            case AUTHORITY, PROVINCE -> names.of(typed, kind, most);
        };
    }

    /** One of each kind in turn until there are enough. */
    private static List<Suggestion> fairly(Map<Kind, List<Suggestion>> found, int limit) {
        Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
        int left = limit;
        for (int round = 0; round < limit && left > 0; round++) {
            for (Map.Entry<Kind, List<Suggestion>> kind : found.entrySet()) {
                if (left > 0 && round < kind.getValue().size()) {
                    taken.merge(kind.getKey(), 1, Integer::sum);
                    left--;
                }
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        taken.forEach((kind, size) ->
                suggestions.addAll(found.getOrDefault(kind, List.of()).subList(0, size)));
        return suggestions;
    }
}
