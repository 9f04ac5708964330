package vn.directives.search;

import java.util.List;
import java.util.stream.Collectors;

/** A part of what was typed. */
sealed interface QueryNode {
    /**
     * A word in its three forms, all of one length.
     *
     * @param typed NFC, as typed
     * @param exact as the exact form is indexed
     * @param folded as the folded form is indexed
     */
    record Word(String typed, String exact, String folded) implements QueryNode {
        /** Whether it carries any mark: a tone, a hat, a horn, a crossed đ. */
        boolean hasMarks() {
            return !exact.equals(folded);
        }

        @Override
        public String shown() {
            return typed;
        }
    }

    /**
     * Words that stand together: in quotation marks, or joined as in {@code 16/CT-TTg}.
     *
     * @param words two at least
     * @param slop how many positions they may be moved in all
     */
    record Phrase(List<Word> words, int slop) implements QueryNode {
        public Phrase {
            words = List.copyOf(words);
        }

        @Override
        public String shown() {
            return words.stream().map(Word::typed).collect(Collectors.joining(" "));
        }
    }

    /** Must not be there. */
    record Not(QueryNode part) implements QueryNode {
        @Override
        public String shown() {
            return "-" + part.shown();
        }
    }

    /** Side by side. */
    record All(List<QueryNode> parts) implements QueryNode {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String shown() {
            return parts.stream().map(QueryNode::shown).collect(Collectors.joining(" "));
        }
    }

    /** With OR between them. */
    record Either(List<QueryNode> parts) implements QueryNode {
        public Either {
            parts = List.copyOf(parts);
        }

        @Override
        public String shown() {
            return parts.stream().map(QueryNode::shown).collect(Collectors.joining(" OR "));
        }
    }

    /** As a person would type it. */
    String shown();
}
