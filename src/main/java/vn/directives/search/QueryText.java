package vn.directives.search;

import java.util.List;
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
        };
    }
}
