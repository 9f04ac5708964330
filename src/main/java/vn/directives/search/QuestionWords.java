package vn.directives.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.directives.search.QueryNode.Word;

/** Tells the words with which a question asks from those that it asks about. */
final class QuestionWords {
    private static final String FRAME = "...";
    private static final String NEEDS_MARKS = "=";
    private static final String NO_QUESTION = "!";

    /** A run of words that ask; or, as an exception, that do not. */
    private record Run(List<Word> words, boolean needsMarks, boolean asks) {}

    /** A last word that asks when another stands somewhere before it. */
    private record Frame(Word before, Word last) {}

    private static final Map<String, List<Run>> RUNS = new HashMap<>();
    private static final List<Frame> FRAMES = new ArrayList<>();

    static {
        try (InputStream stream = QuestionWords.class.getResourceAsStream("/search/question-words.txt")) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the class path: search/question-words.txt");
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(QuestionWords::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Longer runs first: "như thế nào" before "nào".
        RUNS.values()
                .forEach(runs -> runs.sort(
                        (a, b) -> Integer.compare(b.words().size(), a.words().size())));
    }

    private QuestionWords() {}

    private static void add(String line) {
        List<Word> words = Words.of(line).stream().flatMap(List::stream).toList();
        if (line.contains(FRAME)) {
            FRAMES.add(new Frame(words.getFirst(), words.getLast()));
        } else {
            RUNS.computeIfAbsent(words.getFirst().folded(), k -> new ArrayList<>())
                    .add(new Run(words, line.startsWith(NEEDS_MARKS), !line.startsWith(NO_QUESTION)));
        }
    }

    /**
     * The places of the words that ask; none when the text is no question or has nothing else.
     *
     * @param parts what is demanded, in the order typed
     * @param questionMark whether the text ends with one
     */
    static BitSet in(List<QueryNode> parts, boolean questionMark) {
        BitSet asking = new BitSet();
        BitSet settled = new BitSet();
        boolean anyMarks = parts.stream().anyMatch(part -> part instanceof Word word && word.hasMarks());
        for (int i = 0; i < parts.size(); ) {
            Run run = at(i, parts, questionMark, anyMarks);
            int length = run == null ? 1 : run.words().size();
            if (run != null) {
                (run.asks() ? asking : settled).set(i, i + length);
            }
            i += length;
        }
        int last = parts.size() - 1;
        if (last > 0 && !settled.get(last) && FRAMES.stream().anyMatch(frame -> closes(frame, parts))) {
            asking.set(last);
        }
        return asking.cardinality() == parts.size() ? new BitSet() : asking;
    }

    private static @Nullable Run at(int start, List<QueryNode> parts, boolean questionMark, boolean anyMarks) {
        if (!(parts.get(start) instanceof Word first)) {
            return null;
        }
        return RUNS.getOrDefault(first.folded(), List.of()).stream()
                .filter(run -> start + run.words().size() <= parts.size())
                .filter(run -> {
                    boolean many = run.words().size() > 1;
                    boolean mayBeBare = run.needsMarks() ? many && questionMark : many || questionMark;
                    return IntStream.range(0, run.words().size())
                            .allMatch(i -> parts.get(start + i) instanceof Word typed
                                    && same(typed, run.words().get(i), mayBeBare, anyMarks));
                })
                .findFirst()
                .orElse(null);
    }

    /** A word that has no marks to type ({@code ai}) is itself where other words have theirs. */
    private static boolean same(Word typed, Word listed, boolean mayBeBare, boolean anyMarks) {
        if (isShouted(typed)) {
            return false;
        }
        return typed.exact().equals(listed.exact())
                ? mayBeBare || anyMarks
                : mayBeBare && !typed.hasMarks() && typed.folded().equals(listed.folded());
    }

    /** {@code AI} is a technique. */
    private static boolean isShouted(Word typed) {
        return typed.typed().length() > 1 && typed.typed().chars().allMatch(Character::isUpperCase);
    }

    private static boolean closes(Frame frame, List<QueryNode> parts) {
        int last = parts.size() - 1;
        return parts.get(last) instanceof Word typed
                && same(typed, frame.last(), true, true)
                && parts.subList(0, last).stream()
                        .anyMatch(part -> part instanceof Word word && same(word, frame.before(), true, true));
    }
}
