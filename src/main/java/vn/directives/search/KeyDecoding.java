package vn.directives.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.directives.engine.SearchEngine;
import vn.directives.search.QueryNode.Word;
import vn.directives.search.QueryText.Warning;
import vn.directives.text.TypedKeys;

/**
 * Reads the keys of Telex and VNI where the input method was off: {@code tieem vawcs xin}, {@code tie6m va8c1 xin}. Words that
 * are no keys stay; the result is taken only when all of it finds something. At most 4 searches.
 */
final class KeyDecoding {
    private final SearchEngine engine;
    private final OrdinaryWords ordinary;

    KeyDecoding(SearchEngine engine, OrdinaryWords ordinary) {
        this.engine = engine;
        this.ordinary = ordinary;
    }

    Optional<SearchPlan> decode(SearchPlan plan) {
        return decode(plan, "telex", TypedKeys::telex).or(() -> decode(plan, "vni", TypedKeys::vni));
    }

    private Optional<SearchPlan> decode(SearchPlan plan, String method, Function<String, Optional<String>> decoder) {
        Map<Word, Word> sure = new HashMap<>();
        Map<Word, Word> all = new HashMap<>();
        for (Word word : plan.text().words()) {
            decoder.apply(word.typed()).ifPresent(syllable -> {
                Word decoded = word.as(capitalised(word.typed(), syllable));
                all.put(word, decoded);
                if (!ordinary.contains(word.folded())) {
                    sure.put(word, decoded);
                }
            });
        }
        if (sure.isEmpty()) {
            // "test" alone, or beside words that are no keys, is the English word.
            return Optional.empty();
        }
        Optional<SearchPlan> decoded = found(plan, method, sure);
        return decoded.isPresent() || all.size() == sure.size() ? decoded : found(plan, method, all);
    }

    private Optional<SearchPlan> found(SearchPlan plan, String method, Map<Word, Word> decoded) {
        List<SearchOutcome.Correction> made = new ArrayList<>();
        plan.text().words().stream()
                .filter(decoded::containsKey)
                .distinct()
                .forEach(word -> made.add(new SearchOutcome.Correction(
                        word.typed(), decoded.getOrDefault(word, word).typed())));
        String shown = made.stream().map(SearchOutcome.Correction::to).collect(Collectors.joining(" "));
        QueryText text = plan.text().with(decoded, List.of(new Warning("keys-" + method, shown)));
        return Optional.of(plan.corrected(text, made))
                .filter(p -> engine.search(p.any()).total() > 0);
    }

    private static String capitalised(String typed, String syllable) {
        return Character.isUpperCase(typed.charAt(0))
                ? Character.toUpperCase(syllable.charAt(0)) + syllable.substring(1)
                : syllable;
    }
}
