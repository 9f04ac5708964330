package vn.directives.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was typed into the box, understood.
 *
 * @param root its parts; none asks for everything
 * @param warnings what could not be used
 */
record QueryText(QueryNode.All root, List<Warning> warnings) {
    /** More words than this are not looked for. */
    static final int MOST_WORDS = 64;

    /** More code units than this are not read. */
    static final int MOST_CHARACTERS = 2_000;

    /**
     * Something that was not used. Its message stands under {@code search.warning.} and the code.
     *
     * @param detail what the message tells, "" when it tells nothing
     */
    record Warning(String code, String detail) {}

    QueryText {
        warnings = List.copyOf(warnings);
    }

    /** Reads what was typed, which must be NFC; never fails. */
    static QueryText parse(String typed) {
        return new QueryTextParser(typed).parse();
    }

    boolean isEmpty() {
        return root.parts().isEmpty();
    }

    /** The parts that must be there, in order. */
    List<QueryNode> demanded() {
        return root.parts().stream().filter(p -> !(p instanceof QueryNode.Not)).toList();
    }

    /** The parts that must not be there. */
    List<QueryNode> forbidden() {
        return root.parts().stream().filter(QueryNode.Not.class::isInstance).toList();
    }

    /** Every word that is looked for, in order, phrases and alternatives opened up. */
    List<QueryNode.Word> words() {
        return words(root).toList();
    }

    private static Stream<QueryNode.Word> words(QueryNode node) {
        return switch (node) {
            case QueryNode.Word word -> Stream.of(word);
            case QueryNode.Phrase phrase -> phrase.words().stream();
            case QueryNode.All all -> all.parts().stream().flatMap(QueryText::words);
            case QueryNode.Either either -> either.parts().stream().flatMap(QueryText::words);
            case QueryNode.Not ignored -> Stream.of();
            case QueryNode.Field ignored -> Stream.of();
        };
    }

    /** Every condition on a field, in order. */
    Stream<QueryNode.Field> fields() {
        return fields(root);
    }

    private static Stream<QueryNode.Field> fields(QueryNode node) {
        return switch (node) {
            case QueryNode.Field field -> Stream.of(field);
            case QueryNode.Not not -> fields(not.part());
            case QueryNode.All all -> all.parts().stream().flatMap(QueryText::fields);
            case QueryNode.Either either -> either.parts().stream().flatMap(QueryText::fields);
            case QueryNode.Word ignored -> Stream.of();
            case QueryNode.Phrase ignored -> Stream.of();
        };
    }

    /** Every run of parts that stand side by side and must be there. */
    List<List<QueryNode>> runs() {
        List<List<QueryNode>> runs = new ArrayList<>();
        runs(root, runs);
        return runs;
    }

    private static void runs(QueryNode node, List<List<QueryNode>> runs) {
        switch (node) {
            case QueryNode.All all -> {
                runs.add(all.parts());
                all.parts().forEach(part -> runs(part, runs));
            }
            case QueryNode.Either either ->
                either.parts().forEach(part -> {
                    if (!(part instanceof QueryNode.All)) {
                        runs.add(List.of(part));
                    }
                    runs(part, runs);
                });
            default -> {}
        }
    }

    /** The same with other words in the place of these, and more warnings. */
    QueryText with(Map<QueryNode.Word, QueryNode.Word> others, List<Warning> more) {
        List<Warning> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new QueryText((QueryNode.All) with(root, others), all);
    }

    private static QueryNode with(QueryNode node, Map<QueryNode.Word, QueryNode.Word> others) {
        return switch (node) {
            case QueryNode.Word word -> others.getOrDefault(word, word);
            case QueryNode.Phrase phrase ->
                new QueryNode.Phrase(
                        phrase.words().stream()
                                .map(w -> others.getOrDefault(w, w))
                                .toList(),
                        phrase.slop(),
                        phrase.quoted());
            case QueryNode.All all -> new QueryNode.All(with(all.parts(), others));
            case QueryNode.Either either -> new QueryNode.Either(with(either.parts(), others));
            case QueryNode.Not not -> not;
            case QueryNode.Field field -> field;
        };
    }

    private static List<QueryNode> with(List<QueryNode> parts, Map<QueryNode.Word, QueryNode.Word> others) {
        return parts.stream().map(part -> with(part, others)).toList();
    }
}
