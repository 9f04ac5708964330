package vn.directives.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.text.Folding;
import vn.directives.text.SearchText;
import vn.directives.text.Slug;
import vn.directives.text.Tokens;

/**
 * Finds what one group of directives speaks of and the others do not: pairs of neighbouring syllables, compared without accents, by
 * the log-likelihood ratio of how many directives have them (Dunning 1993).
 */
final class DistinctiveTerms {
    /** Code units of a directive that are looked at. */
    private static final int LONGEST = 3_000;

    /** Terms given of a group. */
    private static final int MOST = 5;

    /** Smaller ratios come about by chance, one time in a hundred. */
    private static final double LEAST = 6.63;

    private static final int FEWEST_DIRECTIVES = 2;

    private final Map<String, Map<String, Integer>> byGroup = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, Integer> everywhere = new HashMap<>();
    private final Map<String, Map<String, Integer>> spellings = new HashMap<>();
    private int all;

    private record Rated(String term, double ratio) {}

    void add(String group, Directive directive) {
        all++;
        sizes.merge(group, 1, Integer::sum);
        Map<String, Integer> counts = byGroup.computeIfAbsent(group, g -> new HashMap<>());
        for (String pair : pairs(directive)) {
            counts.merge(pair, 1, Integer::sum);
            everywhere.merge(pair, 1, Integer::sum);
        }
    }

    private Set<String> pairs(Directive directive) {
        String text = Stream.concat(
                        Stream.ofNullable(directive.subject()),
                        directive.tasks().stream().map(Task::text))
                .collect(Collectors.joining(".\n"));
        String exact = SearchText.exact(text.substring(0, Math.min(LONGEST, text.length())));
        Set<String> pairs = new HashSet<>();
        String before = "";
        int end = -2;
        for (var token : Tokens.of(exact)) {
            String word = token.text();
            boolean isWord = word.chars().allMatch(Character::isLetter);
            if (isWord && !before.isEmpty() && token.start() == end + 1) {
                String spelt = before + " " + word;
                String folded = Folding.fold(spelt);
                pairs.add(folded);
                spellings.computeIfAbsent(folded, f -> new HashMap<>(2)).merge(spelt, 1, Integer::sum);
            }
            before = isWord ? word : "";
            end = token.end();
        }
        return pairs;
    }

    /**
     * The terms that set a group apart, the most telling first, with their accents.
     *
     * @param label the group's name, whose own words tell nothing
     */
    List<String> of(String group, String label) {
        int size = sizes.getOrDefault(group, 0);
        String name = "-" + Slug.of(label) + "-";
        List<Rated> rated = new ArrayList<>();
        byGroup.getOrDefault(group, Map.of()).forEach((term, here) -> {
            double ratio = ratio(here, everywhere.getOrDefault(term, here) - here, size, all - size);
            if (here >= FEWEST_DIRECTIVES && ratio >= LEAST && !name.contains("-" + Slug.of(term) + "-")) {
                rated.add(new Rated(term, ratio));
            }
        });
        return rated.stream()
                .sorted(Comparator.comparingDouble(Rated::ratio).reversed().thenComparing(Rated::term))
                .limit(MOST)
                .map(term -> spelling(term.term()))
                .toList();
    }

    /** 0 for what is no more frequent here than elsewhere. */
    private static double ratio(int here, int elsewhere, int size, int others) {
        if (others == 0 || (double) here / size <= (double) elsewhere / others) {
            return 0;
        }
        double expected = (double) size * (here + elsewhere) / (size + others);
        double expectedElsewhere = (double) others * (here + elsewhere) / (size + others);
        double there = elsewhere == 0 ? 0 : elsewhere * Math.log(elsewhere / expectedElsewhere);
        return 2 * (here * Math.log(here / expected) + there);
    }

    private String spelling(String term) {
        return spellings.getOrDefault(term, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(term);
    }
}
