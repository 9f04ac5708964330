package vn.directives.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.SearchEngine;
import vn.directives.search.Suggestion.Kind;

/** Suggests while somebody types, out of what the index holds at that moment. Safe for use by many threads. */
public final class Suggestions {
    private final SearchEngine engine;
    private final SuggestedNumbers numbers;
    private final SuggestedPhrases phrases;
    private final SuggestedSubjects subjects;
    private final SuggestedNames names;
    private volatile RecentAnswers answers = new RecentAnswers(null);

    public Suggestions(SearchEngine engine, Provinces provinces) {
        this.engine = engine;
        this.numbers = new SuggestedNumbers(engine);
        this.phrases = new SuggestedPhrases(engine);
        this.subjects = new SuggestedSubjects(engine);
        this.names = new SuggestedNames(engine, provinces);
    }

    /**
     * What may be meant, kind by kind, the best of each first; none for nothing typed and for more than anybody types.
     *
     * @throws vn.directives.engine.IndexUnavailableException when the index cannot answer
     */
    public List<Suggestion> of(SuggestionRequest request) {
        RecentAnswers answers = answersNow();
        List<Suggestion> known = answers.get(request);
        if (known != null) {
            return known;
        }
        TypedText typed = TypedText.of(request.q());
        List<Suggestion> found = of(typed, request.limit());
        if (found.isEmpty()) {
            found = typed.forgiving().map(t -> of(t, request.limit())).orElse(List.of());
        }
        answers.put(request, found);
        return found;
    }

    /** Answers are worth keeping for as long as the index does not change: everybody begins with the same few letters. */
    private RecentAnswers answersNow() {
        IndexStatus status = engine.status();
        RecentAnswers now = answers;
        if (!status.equals(now.status())) {
            now = new RecentAnswers(status);
            answers = now;
        }
        return now;
    }

    private List<Suggestion> of(TypedText typed, int limit) {
        if (typed.isEmpty()) {
            return List.of();
        }
        Map<Kind, List<Suggestion>> found = new EnumMap<>(Kind.class);
        List<Suggestion> frequent = phrases.of(typed, limit);
        found.put(Kind.NUMBER, numbers.of(typed, limit));
        found.put(Kind.PHRASE, frequent);
        found.put(Kind.AUTHORITY, names.of(typed, Kind.AUTHORITY, limit));
        found.put(Kind.PROVINCE, names.of(typed, Kind.PROVINCE, limit));
        // Subjects last, and no more than there is room for: each is a directive to be read.
        Map<Kind, Integer> sizes = new EnumMap<>(Kind.class);
        found.forEach((kind, list) -> sizes.put(kind, list.size()));
        sizes.put(Kind.SUBJECT, limit);
        int room = shares(sizes, limit).getOrDefault(Kind.SUBJECT, 0);
        found.put(Kind.SUBJECT, room == 0 ? List.of() : subjects.of(typed, frequent, room));
        return fairly(found, limit);
    }

    /** How many of each kind, one of each in turn until there are enough. */
    private static Map<Kind, Integer> shares(Map<Kind, Integer> sizes, int limit) {
        Map<Kind, Integer> shares = new EnumMap<>(Kind.class);
        int left = limit;
        for (int round = 0; round < limit && left > 0; round++) {
            for (Map.Entry<Kind, Integer> kind : sizes.entrySet()) {
                if (left > 0 && round < kind.getValue()) {
                    shares.merge(kind.getKey(), 1, Integer::sum);
                    left--;
                }
            }
        }
        return shares;
    }

    private static List<Suggestion> fairly(Map<Kind, List<Suggestion>> found, int limit) {
        Map<Kind, Integer> sizes = new EnumMap<>(Kind.class);
        found.forEach((kind, list) -> sizes.put(kind, list.size()));
        List<Suggestion> suggestions = new ArrayList<>();
        shares(sizes, limit)
                .forEach((kind, share) ->
                        suggestions.addAll(found.getOrDefault(kind, List.of()).subList(0, share)));
        return suggestions;
    }
}
