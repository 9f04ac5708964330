package vn.directives.search;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.directives.text.Folding;
import vn.directives.text.SearchText;

/** A part of what was typed. */
sealed interface QueryNode {
    /**
     * A word in its three forms, all of one length.
     *
     * @param typed NFC, as typed
     * @param exact as the exact form is indexed
     * @param folded as the folded form is indexed
     * @param start where it stands in what was typed, in code units; the same word elsewhere is equal
     */
    record Word(String typed, String exact, String folded, int start) implements QueryNode {
        /** Whether it carries any mark: a tone, a hat, a horn, a crossed đ. */
        boolean hasMarks() {
            return !Folding.fold(exact).equals(exact);
        }

        /** Another word in its place. */
        Word as(String other) {
            return new Word(other, SearchText.exact(other), SearchText.folded(other), start);
        }

        /** Whether it is made of digits alone. */
        boolean isNumber() {
            return folded.chars().allMatch(Character::isDigit);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Word word && typed.equals(word.typed) && exact.equals(word.exact);
        }

        @Override
        public int hashCode() {
            return exact.hashCode();
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
     * @param quoted whether in quotation marks: then these very words are meant
     */
    record Phrase(List<Word> words, int slop, boolean quoted) implements QueryNode {
        public Phrase {
            words = List.copyOf(words);
        }

        @Override
        public String shown() {
            return words.stream().map(Word::typed).collect(Collectors.joining(" "));
        }
    }

    /**
     * A condition on a field of the document: {@code tinh:"Kon Tum"}.
     *
     * @param value what stands after the colon, without quotation marks
     */
    record Field(FieldName name, String typed, String value) implements QueryNode {
        @Override
        public String shown() {
            return typed;
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
