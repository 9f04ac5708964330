package vn.directives.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;
import vn.directives.engine.WordCount;
import vn.directives.engine.WordsRequest;
import vn.directives.search.QueryNode.All;
import vn.directives.search.QueryNode.Either;
import vn.directives.search.QueryNode.Phrase;
import vn.directives.search.QueryNode.Word;

/**
 * Mends slips of one letter in words that are nowhere in the index: {@code chunng} for {@code chung}. Never in digits or
 * document numbers, never in words of fewer than 4 letters, never by accents alone: a word typed with its marks means them.
 * At most {@value #MOST_WORDS} words, with 2 questions to the index for each, and {@value #MOST_TRIES} searches.
 */
final class SlipMending {
    private static final int MOST_WORDS = 4;
    private static final int MOST_LOOKED_AT = 8;
    private static final int MOST_TRIES = 4;
    private static final int FEWEST_LETTERS = 4;
    private static final int CANDIDATES = 20;

    private final SearchEngine engine;

    SlipMending(SearchEngine engine) {
        this.engine = engine;
    }

    /** The plan with its slips mended; empty when there are none, or mending finds nothing either. */
    Optional<SearchPlan> mend(SearchPlan plan) {
        if (plan.number().filter(n -> n.number().whole()).isPresent()) {
            return Optional.empty();
        }
        Map<Word, List<Word>> candidates = new LinkedHashMap<>();
        List<Word> words = mendable(plan.text().demanded()).stream()
                .distinct()
                .limit(MOST_LOOKED_AT)
                .toList();
        for (Word word : words) {
            if (candidates.size() < MOST_WORDS
                    && engine.search(plan.anywhere(word)).total() == 0) {
                List<Word> similar = similar(plan, word);
                if (!similar.isEmpty()) {
                    candidates.put(word, similar);
                }
            }
        }
        return tries(candidates).stream()
                .map(mended -> corrected(plan, mended))
                .filter(p -> engine.search(p.any()).total() > 0)
                .findFirst();
    }

    private static SearchPlan corrected(SearchPlan plan, Map<Word, Word> mended) {
        return plan.corrected(
                plan.text().with(mended, List.of()),
                mended.entrySet().stream()
                        .map(e -> new SearchOutcome.Correction(
                                e.getKey().typed(), e.getValue().typed()))
                        .toList());
    }

    /** The best of each word together, then each second or third choice. */
    private static List<Map<Word, Word>> tries(Map<Word, List<Word>> candidates) {
        List<Map<Word, Word>> tries = new ArrayList<>();
        Map<Word, Word> best = new LinkedHashMap<>();
        candidates.forEach((word, similar) -> best.put(word, similar.getFirst()));
        if (!best.isEmpty()) {
            tries.add(best);
        }
        for (int choice = 1; choice < MOST_TRIES; choice++) {
            for (Map.Entry<Word, List<Word>> entry : candidates.entrySet()) {
                if (entry.getValue().size() > choice && tries.size() < MOST_TRIES) {
                    Map<Word, Word> other = new LinkedHashMap<>(best);
                    other.put(entry.getKey(), entry.getValue().get(choice));
                    tries.add(other);
                }
            }
        }
        return tries;
    }

    private List<Word> similar(SearchPlan plan, Word word) {
        boolean exact = switch (plan.parameters().diacritics()) {
            case EXACT -> true;
            case IGNORE -> false;
            case AUTO -> word.hasMarks();
        };
        Form form = exact ? Form.EXACT : Form.FOLDED;
        return engine
                .words(new WordsRequest.Similar(TextField.BODY, form, exact ? word.exact() : word.folded(), CANDIDATES))
                .stream()
                .map(WordCount::word)
                .filter(SlipMending::isMendable)
                .map(word::as)
                .filter(other -> !other.folded().equals(word.folded()))
                .toList();
    }

    private static List<Word> mendable(List<QueryNode> parts) {
        List<Word> words = new ArrayList<>();
        for (QueryNode part : parts) {
            switch (part) {
                case Word word -> words.add(word);
                case All all -> words.addAll(mendable(all.parts()));
                case Either either -> words.addAll(mendable(either.parts()));
                case Phrase phrase -> {
                    // 3262/UBND-KGVX is a number as a whole.
                    boolean number = phrase.words().stream().anyMatch(w -> hasDigit(w.folded()));
                    if (!number || phrase.quoted()) {
                        words.addAll(phrase.words());
                    }
                }
                default -> {}
            }
        }
        return words.stream().filter(w -> isMendable(w.folded())).toList();
    }

    private static boolean isMendable(String word) {
        return word.length() >= FEWEST_LETTERS && word.chars().allMatch(Character::isLetter);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
