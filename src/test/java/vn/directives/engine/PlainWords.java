package vn.directives.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.directives.document.Directive;
import vn.directives.engine.TextField.Form;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;

/** Finds the words of an index by reading everything: what an engine must agree with. */
final class PlainWords {
    private static final Set<TextField> PAIRED = Set.of(TextField.SUBJECT, TextField.BODY, TextField.TASK);
    private static final Comparator<WordCount> ORDER =
            Comparator.comparingLong(WordCount::count).reversed().thenComparing(WordCount::word);

    private final List<Directive> directives;

    PlainWords(List<Directive> directives) {
        this.directives = directives;
    }

    List<WordCount> find(WordsRequest request) {
        return switch (request) {
            case WordsRequest.Beginning b ->
                b.pairs()
                        ? PAIRED.contains(b.field())
                                ? top(b, Form.FOLDED, 2, word -> word.startsWith(b.prefix()))
                                : List.of()
                        : top(b, b.form(), 1, word -> word.startsWith(b.prefix()));
            case WordsRequest.Similar s -> top(s, s.form(), 1, word -> slips(word, s.word()));
            case WordsRequest.Spellings s -> spellings(s);
        };
    }

    private List<WordCount> spellings(WordsRequest.Spellings request) {
        Set<WordCount> found = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (String asked : request.words()) {
            boolean spelt = !SearchText.foldedWord(asked).equals(asked);
            top(request, Form.EXACT, 1, word -> (spelt ? word : SearchText.foldedWord(word)).equals(asked))
                    .forEach(word -> {
                        found.add(word);
                        words.add(word.word());
                    });
        }
        for (int i = 1; i < request.words().size() && PAIRED.contains(request.field()); i++) {
            String before = request.words().get(i - 1);
            String word = request.words().get(i);
            String folded = SearchText.foldedWord(before) + " " + SearchText.foldedWord(word);
            if (List.of(before, word).stream()
                    .noneMatch(w -> SearchText.foldedWord(w).equals(w))) {
                continue;
            }
            found.addAll(top(
                    request,
                    Form.EXACT,
                    2,
                    pair -> SearchText.folded(pair).equals(folded) && words.containsAll(List.of(pair.split(" ", -1)))));
        }
        return List.copyOf(found);
    }

    private List<WordCount> top(WordsRequest request, Form form, int size, Predicate<String> wanted) {
        Map<String, Long> counts = new TreeMap<>();
        for (Set<String> document : documents(request.field(), form, size).toList()) {
            document.stream().filter(wanted).forEach(word -> counts.merge(word, 1L, Long::sum));
        }
        return counts.entrySet().stream()
                .map(e -> new WordCount(e.getKey(), e.getValue()))
                .sorted(ORDER)
                .limit(request.limit())
                .toList();
    }

    private Stream<Set<String>> documents(TextField field, Form form, int size) {
        return directives.stream()
                .flatMap(d -> field == TextField.TASK
                        ? d.tasks().stream().map(t -> FieldValues.texts(d, t, field))
                        : Stream.of(FieldValues.texts(d, field)))
                .map(texts -> {
                    Set<String> words = new LinkedHashSet<>();
                    texts.forEach(text -> words.addAll(words(text, form, size)));
                    return words;
                });
    }

    private static List<String> words(String text, Form form, int size) {
        String indexed = form == Form.EXACT ? SearchText.exact(text) : SearchText.folded(text);
        List<String> words = Tokens.of(indexed).stream().map(Token::text).toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + size <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + size)));
        }
        return runs;
    }

    /** One letter inserted, deleted, replaced, or swapped with its neighbour. */
    private static boolean slips(String a, String b) {
        int from = 0;
        while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        String restOfA = a.substring(from);
        String restOfB = b.substring(from);
        boolean replaced =
                !restOfA.isEmpty() && !restOfB.isEmpty() && tail(restOfA, 1).equals(tail(restOfB, 1));
        boolean swapped = restOfA.length() > 1
                && restOfB.length() > 1
                && restOfA.charAt(0) == restOfB.charAt(1)
                && restOfA.charAt(1) == restOfB.charAt(0)
                && tail(restOfA, 2).equals(tail(restOfB, 2));
        return !a.equals(b)
                && (replaced
                        || swapped
                        || tail(restOfA, 1).equals(restOfB)
                        || tail(restOfB, 1).equals(restOfA));
    }

    private static String tail(String text, int from) {
        return from > text.length() ? "none" : text.substring(from);
    }

    /** All that many words in a row that the field holds, for questions made by chance. */
    List<String> runs(TextField field, Form form, int size) {
        return documents(field, form, size)
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
