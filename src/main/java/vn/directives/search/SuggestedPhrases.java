package vn.directives.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.directives.engine.FieldValues;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.SearchResult;
import vn.directives.engine.Sort;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;
import vn.directives.engine.WordCount;
import vn.directives.engine.WordsRequest;
import vn.directives.search.TypedText.Word;
import vn.directives.text.SearchText;

/**
 * How subjects go on from what was typed: {@code tiem v} gives {@code tiêm vắc xin}. The index's neighbours of the last word
 * say what may come next; a search then says whether it does, in how many subjects, and how it is spelt.
 */
final class SuggestedPhrases {
    /** More would push out what answers better. */
    private static final int MOST = 3;

    /** Words that a lone beginning may become: {@code t} goes on in every direction. */
    private static final int FIRST_WORDS = 4;

    /** Longer ones are subjects. */
    private static final int LONGEST = 6;

    /** What stands in one subject alone is no phrase yet. */
    private static final int FREQUENT = 2;

    private static final int NEIGHBOURS = 100;

    /** Neighbours that are looked at for a phrase. */
    private static final int TRIED = 10;

    /** How much more often than by chance two words of a phrase meet. */
    private static final long TOGETHER = 3;

    private final SearchEngine engine;

    SuggestedPhrases(SearchEngine engine) {
        this.engine = engine;
    }

    /** The most frequent next word first. */
    List<Suggestion> of(TypedText typed, int most) {
        List<Suggestion> phrases = new ArrayList<>();
        for (List<String> phrase : candidates(typed)) {
            if (phrases.size() < Math.min(MOST, most)) {
                confirm(phrase, typed).ifPresent(phrases::add);
            }
        }
        return phrases;
    }

    private Set<List<String>> candidates(TypedText typed) {
        List<String> folded = typed.words().stream().map(Word::folded).toList();
        Set<List<String>> candidates = new LinkedHashSet<>();
        if (!typed.open() || folded.size() > 1) {
            int at = folded.size() - (typed.open() ? 2 : 1);
            String beginning = folded.get(at) + " " + (typed.open() ? folded.getLast() : "");
            cohesive(neighbours(beginning, TRIED).stream())
                    .limit(2 * MOST)
                    .forEach(pair -> candidates.add(extended(folded.subList(0, at), pair)));
        } else if (folded.getFirst().chars().noneMatch(Character::isDigit)) {
            firstWords(typed.words().getFirst())
                    .flatMap(word ->
                            cohesive(neighbours(word + " ", TRIED).stream()).limit(1))
                    .forEach(pair -> candidates.add(extended(List.of(), pair)));
        }
        return candidates;
    }

    /** Words that belong together: {@code tiem vac}, not {@code tiem va}, which meet because the one meets everything. */
    private Stream<WordCount> cohesive(Stream<WordCount> pairs) {
        long all = engine.status().directives();
        return pairs.filter(pair -> {
            String[] words = pair.word().split(" ", -1);
            long second = frequency(words[1]);
            return 2 * pair.count() >= second || pair.count() * all >= TOGETHER * frequency(words[0]) * second;
        });
    }

    private long frequency(String word) {
        return engine.words(new WordsRequest.Beginning(TextField.SUBJECT, Form.FOLDED, word, NEIGHBOURS)).stream()
                .filter(found -> found.word().equals(word))
                .mapToLong(WordCount::count)
                .sum();
    }

    private Stream<String> firstWords(Word beginning) {
        List<String> beginnings =
                beginning.form() == Form.FOLDED ? List.of(beginning.folded()) : beginning.beginnings();
        return beginnings.stream()
                .flatMap(
                        b -> engine
                                .words(new WordsRequest.Beginning(TextField.SUBJECT, beginning.form(), b, FIRST_WORDS))
                                .stream())
                .map(word -> SearchText.foldedWord(word.word()))
                .distinct();
    }

    /** A pair with what stood before it, and with what belongs to its last word: {@code tiem vac} needs xin. */
    private List<String> extended(List<String> before, WordCount pair) {
        List<String> phrase = new ArrayList<>(before);
        Collections.addAll(phrase, pair.word().split(" ", -1));
        while (phrase.size() < LONGEST) {
            List<WordCount> next = neighbours(phrase.getLast() + " ", NEIGHBOURS);
            if (next.isEmpty()) {
                break;
            }
            long most = next.getFirst().count();
            long all = next.stream().mapToLong(WordCount::count).sum();
            String word = next.getFirst().word().split(" ", -1)[1];
            long own = frequency(word);
            // xin follows vac in 99 of 100 subjects; duong follows binh in 60 and seldom stands elsewhere; phong
            // follows xin
            // in 60 and stands in many without it.
            boolean always = 10 * most >= 9 * all && 4 * most >= own;
            boolean mutual = 2 * most >= all && 2 * most >= own;
            if (!always && !mutual) {
                break;
            }
            phrase.add(word);
        }
        return phrase;
    }

    private List<WordCount> neighbours(String beginning, int limit) {
        return engine.words(new WordsRequest.Beginning(TextField.SUBJECT, Form.FOLDED, beginning, limit)).stream()
                .filter(pair -> pair.count() >= FREQUENT)
                .toList();
    }

    /** Its pairs are found at once; of a longer phrase they leave little to look into. */
    private static Query inSubject(List<String> phrase) {
        List<Query> parts = new ArrayList<>();
        for (int i = 1; i < phrase.size(); i++) {
            parts.add(new Query.Pair(TextField.SUBJECT, Form.FOLDED, phrase.get(i - 1), phrase.get(i)));
        }
        if (parts.size() > 1) {
            parts.add(new Query.Phrase(TextField.SUBJECT, Form.FOLDED, phrase, 0));
        }
        return new Query.AllOf(parts);
    }

    /** The phrase as a subject spells it; empty when too few have it, or with other marks than were typed. */
    private Optional<Suggestion> confirm(List<String> phrase, TypedText typed) {
        SearchResult found = engine.search(SearchRequest.of(
                        Level.DIRECTIVE,
                        new Query.AllOf(List.of(inSubject(phrase), new Query.Filter(typed.in(TextField.SUBJECT)))),
                        Sort.ISSUED_DESCENDING,
                        1)
                .inBrief());
        return found.total() < FREQUENT
                ? Optional.empty()
                : found.hits().stream()
                        .flatMap(hit -> FieldValues.texts(hit.directive(), TextField.SUBJECT).stream())
                        .flatMap(subject -> Spelling.of(phrase, subject).stream())
                        .filter(spelling -> typed.beginsIn(spelling.words()))
                        .findFirst()
                        .map(spelling -> new Suggestion(
                                Suggestion.Kind.PHRASE, spelling.text(), spelling.text(), found.total()));
    }
}
