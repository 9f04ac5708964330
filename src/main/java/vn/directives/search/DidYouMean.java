package vn.directives.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.SearchEngine;
import vn.directives.search.QueryNode.Word;

/** Puts a query in the index's own words: its slips mended, its accents restored, the rest as it was typed. */
final class DidYouMean {
    private final SearchEngine engine;
    private final Synonyms synonyms;

    DidYouMean(SearchEngine engine, Synonyms synonyms) {
        this.engine = engine;
        this.synonyms = synonyms;
    }

    /** Whether the index is to be asked: not when every word has its accents or is part of a number, and nothing was mended. */
    static boolean mayPutBetter(SearchPlan plan) {
        SearchParameters parameters = plan.parameters();
        return !plan.corrections().isEmpty()
                || (parameters.diacritics() != Diacritics.EXACT
                        && plan.number().filter(NumberQuery::isAlone).isEmpty()
                        && QueryText.parse(parameters.q()).words().stream()
                                .anyMatch(word -> AccentRestoration.isOpen(word, plan.forgiveTones())));
    }

    /** Whether the same is said to both of these plans for one request. */
    static boolean sameFor(SearchPlan one, SearchPlan other) {
        return one.corrections().equals(other.corrections()) && one.forgiveTones() == other.forgiveTones();
    }

    /** A query that finds something and is put better than what was typed; null when none is known. */
    @Nullable
    String of(SearchPlan plan) {
        SearchParameters parameters = plan.parameters();
        List<Word> typed = QueryText.parse(parameters.q()).words();
        Map<String, String> mended = new HashMap<>();
        plan.corrections().forEach(c -> mended.put(c.from(), c.to()));
        List<Word> words = typed.stream()
                .map(w -> Optional.ofNullable(mended.get(w.typed())).map(w::as).orElse(w))
                .toList();
        if (parameters.diacritics() != Diacritics.EXACT) {
            words = new AccentRestoration(engine).restore(words, plan.forgiveTones());
        }
        String better = put(parameters.q(), typed, words);
        return better.equals(parameters.q()) || !finds(parameters.withQuery(better)) ? null : better;
    }

    private boolean finds(SearchParameters parameters) {
        SearchPlan plan = SearchPlan.of(parameters, synonyms);
        return finds(plan) || plan.loosened().filter(this::finds).isPresent();
    }

    private boolean finds(SearchPlan plan) {
        return engine.search(plan.any()).total() > 0;
    }

    private static String put(String q, List<Word> typed, List<Word> words) {
        StringBuilder better = new StringBuilder();
        int end = 0;
        for (int i = 0; i < typed.size(); i++) {
            Word from = typed.get(i);
            better.append(q, end, from.start()).append(words.get(i).typed());
            end = from.start() + from.typed().length();
        }
        return better.append(q, end, q.length()).toString();
    }
}
