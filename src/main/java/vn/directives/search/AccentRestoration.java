package vn.directives.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.TextField;
import vn.directives.engine.WordCount;
import vn.directives.engine.WordsRequest.Spellings;
import vn.directives.search.QueryNode.Word;
import vn.directives.text.SearchText;

/**
 * Gives words that were typed without marks the accents that they have in the index, by how often their spellings stand there
 * alone and side by side: {@code bao cao} is {@code báo cáo}, though {@code bảo} is the more frequent word. Words whose
 * accents stay in doubt stay as they are: so they match every accent. At most 3 questions to the index.
 */
final class AccentRestoration {
    /** Longer questions are typed with their marks, or pasted. */
    private static final int MOST_WORDS = 3 * Spellings.MOST;

    /** Spellings looked at of each word; the rest are rare. */
    private static final int SPELLINGS = 8;

    /** How much of all its places a spelling must have to be the one that is meant. */
    private static final double SURE = 0.6;

    /** Weighs what two words do apart against what they do side by side; as much as one document. */
    private static final double APART = 1;

    private final SearchEngine engine;

    AccentRestoration(SearchEngine engine) {
        this.engine = engine;
    }

    /**
     * The words with their accents, in order; those that keep their spelling are the same.
     *
     * @param openTones whether a word with a hat or a horn and no tone may have any tone
     */
    List<Word> restore(List<Word> words, boolean openTones) {
        List<Word> restored = new ArrayList<>(words);
        for (int from = 0; from < Math.min(words.size(), MOST_WORDS); from += Spellings.MOST) {
            List<Word> some = restored.subList(from, Math.min(from + Spellings.MOST, words.size()));
            if (some.stream().anyMatch(word -> isOpen(word, openTones))) {
                restoreIn(some, openTones);
            }
        }
        return restored;
    }

    private void restoreIn(List<Word> words, boolean openTones) {
        List<String> asked = words.stream()
                .map(word -> isOpen(word, openTones) ? word.folded() : word.exact())
                .toList();
        Map<String, Long> counts = engine.words(new Spellings(TextField.BODY, asked, SPELLINGS)).stream()
                .collect(Collectors.toMap(WordCount::word, WordCount::count, Math::max));
        List<List<String>> spellings =
                words.stream().map(w -> spellings(w, counts, openTones)).toList();
        double[][] shares = shares(spellings, counts);
        for (int i = 0; i < shares.length; i++) {
            Word word = words.get(i);
            int best = 0;
            double sum = 0;
            for (int s = 0; s < shares[i].length; s++) {
                best = shares[i][s] > shares[i][best] ? s : best;
                sum += shares[i][s];
            }
            if (isOpen(word, openTones) && sum > 0 && shares[i][best] >= SURE * sum) {
                words.set(i, word.as(cased(word.typed(), spellings.get(i).get(best))));
            }
        }
    }

    /** Whether the word may be spelt otherwise than it was typed. */
    static boolean isOpen(Word word, boolean openTones) {
        return word.hasMarks()
                ? openTones && !ToneVariants.of(word.exact()).isEmpty()
                : word.exact().chars().anyMatch(Character::isLetter);
    }

    /** What the word may be, by what the index has of it; as typed when it has nothing. */
    private static List<String> spellings(Word word, Map<String, Long> counts, boolean openTones) {
        if (!isOpen(word, openTones)) {
            return List.of(word.exact());
        }
        List<String> spellings = counts.keySet().stream()
                .filter(spelling -> word.hasMarks()
                        ? ToneVariants.of(word.exact()).contains(spelling)
                        : SearchText.foldedWord(spelling).equals(word.folded()))
                .sorted()
                .toList();
        return spellings.isEmpty() ? List.of(word.exact()) : spellings;
    }

    /** How much of all the ways to spell these words has each spelling of each (forward times backward sums). */
    private static double[][] shares(List<List<String>> spellings, Map<String, Long> counts) {
        int n = spellings.size();
        double[][] forward = new double[n][];
        double[][] backward = new double[n][];
        for (int i = 0; i < n; i++) {
            forward[i] = new double[spellings.get(i).size()];
            for (int s = 0; s < forward[i].length; s++) {
                forward[i][s] = i > 0 ? 0 : n > 1 ? 1 : share(spellings.get(i), s, counts);
                for (int r = 0; i > 0 && r < forward[i - 1].length; r++) {
                    forward[i][s] += forward[i - 1][r] * together(spellings, i, r, s, counts);
                }
            }
            scale(forward[i]);
        }
        for (int i = n - 1; i >= 0; i--) {
            backward[i] = new double[spellings.get(i).size()];
            for (int s = 0; s < backward[i].length; s++) {
                backward[i][s] = i == n - 1 ? 1 : 0;
                for (int t = 0; i < n - 1 && t < backward[i + 1].length; t++) {
                    backward[i][s] += backward[i + 1][t] * together(spellings, i + 1, s, t, counts);
                }
            }
            scale(backward[i]);
            for (int s = 0; s < backward[i].length; s++) {
                forward[i][s] *= backward[i][s];
            }
        }
        return forward;
    }

    /** How often spelling {@code r} of the word before and spelling {@code s} of word {@code i} stand side by side. */
    private static double together(List<List<String>> spellings, int i, int r, int s, Map<String, Long> counts) {
        List<String> before = spellings.get(i - 1);
        List<String> words = spellings.get(i);
        return counts.getOrDefault(before.get(r) + " " + words.get(s), 0L)
                + APART * share(before, r, counts) * share(words, s, counts);
    }

    private static double share(List<String> spellings, int s, Map<String, Long> counts) {
        double all =
                spellings.stream().mapToLong(w -> counts.getOrDefault(w, 0L)).sum();
        return all == 0 ? 1.0 / spellings.size() : counts.getOrDefault(spellings.get(s), 0L) / all;
    }

    private static void scale(double[] values) {
        double sum = Arrays.stream(values).sum();
        for (int i = 0; i < values.length && sum > 0; i++) {
            values[i] /= sum;
        }
    }

    /** The spelling with the capitals of what was typed, and with its y where the index has i. */
    private static String cased(String typed, String spelling) {
        StringBuilder cased = new StringBuilder(SearchText.withLastOf(typed, spelling));
        for (int i = 0; i < cased.length() && i < typed.length(); i++) {
            if (Character.isUpperCase(typed.charAt(i))) {
                cased.setCharAt(i, Character.toUpperCase(cased.charAt(i)));
            }
        }
        return cased.toString();
    }
}
